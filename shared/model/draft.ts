import type { Id } from '../base/id.ts';
import { compareOrder } from '../base/order.ts';
import { sameRecord, type Diff } from './diff.ts';
import { Document, withoutReference, type DocumentReader } from './document.ts';
import type { AnyRecord, Kind, RecordOf } from './kinds.ts';

/** Without a minus zero: neither SQLite nor JSON keeps one, so a record that held it would come back from the file as another. */
function withPlainZeros(record: AnyRecord): AnyRecord {
  const zeros = Object.entries(record).filter(([, value]) => Object.is(value, -0));
  return zeros.length === 0 ? record : ({ ...record, ...Object.fromEntries(zeros.map(([name]) => [name, 0])) } as AnyRecord);
}

const placeOf = (record: { readonly id: Id }) => ({ id: record.id, order: 'order' in record ? (record.order as string) : '' });

/**
 * Builds one Diff out of several small steps, reading its own writes. Commands use it so that they can call each other.
 * It lies over the document like tracing paper: the document is untouched, and a small change to a large board stays cheap.
 */
export class Draft implements DocumentReader {
  readonly #base: DocumentReader;
  /** Records as they are now, for every id that was added or changed. */
  readonly #written = new Document();
  /** Every id that was added, changed or removed. */
  readonly #touched = new Set<Id>();

  constructor(base: DocumentReader) {
    this.#base = base;
  }

  get diff(): Diff {
    const added: AnyRecord[] = [];
    const updated: (readonly [AnyRecord, AnyRecord])[] = [];
    const removed: AnyRecord[] = [];
    for (const id of this.#touched) {
      const before = this.#base.get(id);
      const after = this.#written.get(id);
      if (before && after) {
        if (!sameRecord(before, after)) updated.push([before, after]);
      } else if (after) added.push(after);
      else if (before) removed.push(before);
    }
    return { added, updated, removed };
  }

  /** True for what is there and was not before this draft. */
  isNew(id: Id): boolean {
    return this.get(id) !== undefined && this.#base.get(id) === undefined;
  }

  get(id: Id): AnyRecord | undefined {
    return this.#touched.has(id) ? this.#written.get(id) : this.#base.get(id);
  }

  find<K extends Kind>(kind: K, id: Id): RecordOf<K> | undefined {
    const record = this.get(id);
    return record?.kind === kind ? (record as unknown as RecordOf<K>) : undefined;
  }

  all<K extends Kind>(kind: K): readonly RecordOf<K>[] {
    return [...this.#untouched(this.#base.all(kind)), ...this.#written.all(kind)];
  }

  children<K extends Kind>(kind: K, parentId: Id): readonly RecordOf<K>[] {
    const kept = this.#untouched(this.#base.children(kind, parentId));
    const written = this.#written.children(kind, parentId);
    if (written.length === 0) return kept;
    return [...kept, ...written].sort((a, b) => compareOrder(placeOf(a), placeOf(b)));
  }

  dependents(id: Id): ReadonlySet<Id> {
    const ids = new Set<Id>();
    for (const dependent of this.#base.dependents(id)) if (!this.#touched.has(dependent)) ids.add(dependent);
    for (const dependent of this.#written.dependents(id)) ids.add(dependent);
    return ids;
  }

  records(): ReadonlyMap<Id, AnyRecord> {
    const records = new Map(this.#base.records());
    for (const id of this.#touched) {
      const record = this.#written.get(id);
      if (record) records.set(id, record);
      else records.delete(id);
    }
    return records;
  }

  /** Throws when a record with that id is already there. */
  add(record: AnyRecord): void {
    if (this.get(record.id)) throw new Error(`record ${record.id} is already there`);
    this.#write(record);
  }

  /** Changes fields of a record; does nothing when the record is gone. */
  update<K extends Kind>(kind: K, id: Id, patch: Partial<Omit<RecordOf<K>, 'id' | 'kind'>>): void {
    const before = this.find(kind, id);
    if (before) this.#write({ ...before, ...patch } as unknown as AnyRecord);
  }

  /** Removes a record with everything that cannot exist without it; what can forgets it. */
  remove(id: Id): void {
    const record = this.get(id);
    if (!record) return;
    for (const dependentId of this.dependents(id)) {
      const dependent = this.get(dependentId);
      const left = dependent && withoutReference(dependent, id);
      if (left) this.#write(left);
      else this.remove(dependentId);
    }
    this.#unwrite(id);
    this.#touched.add(id);
  }

  #write(record: AnyRecord): void {
    this.#unwrite(record.id);
    this.#touched.add(record.id);
    this.#written.apply({ added: [withPlainZeros(record)], updated: [], removed: [] });
  }

  #unwrite(id: Id): void {
    const earlier = this.#written.get(id);
    if (earlier) this.#written.apply({ added: [], updated: [], removed: [earlier] });
  }

  #untouched<R extends { readonly id: Id }>(records: readonly R[]): readonly R[] {
    return this.#touched.size === 0 ? records : records.filter((record) => !this.#touched.has(record.id));
  }
}

/** Runs a recipe on a draft and returns the change it made. */
export function change(document: DocumentReader, recipe: (draft: Draft) => void): Diff {
  const draft = new Draft(document);
  recipe(draft);
  return draft.diff;
}
