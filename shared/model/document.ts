import type { Id } from '../base/id.ts';
import { compareOrder } from '../base/order.ts';
import type { Diff } from './diff.ts';
import type { Field } from './field.ts';
import { KINDS, type AnyRecord, type Kind, type RecordOf } from './kinds.ts';

/** What commands, layout and scene may know of a document. */
export interface DocumentReader {
  get(id: Id): AnyRecord | undefined;
  /** The record of that kind, or undefined when there is none or it is of another kind. */
  find<K extends Kind>(kind: K, id: Id): RecordOf<K> | undefined;
  all<K extends Kind>(kind: K): readonly RecordOf<K>[];
  /** Records of a kind that point to `parentId` through any field, by order key (those without one by id). */
  children<K extends Kind>(kind: K, parentId: Id): readonly RecordOf<K>[];
  /** Ids of all records that point to `id`, of any kind. */
  dependents(id: Id): ReadonlySet<Id>;
  records(): ReadonlyMap<Id, AnyRecord>;
}

type RefField = Extract<Field, { type: 'ref' }>;

const REFERENCES = new Map<Kind, readonly (readonly [name: string, field: RefField])[]>(
  (Object.keys(KINDS) as Kind[]).map((kind) => [
    kind,
    (Object.entries(KINDS[kind]) as [string, Field][]).flatMap(([name, field]) => (field.type === 'ref' ? [[name, field] as const] : [])),
  ]),
);

/** The names of the fields of a kind that hold ids of other records. */
export const referenceFieldsOf = (kind: Kind): readonly string[] => (REFERENCES.get(kind) ?? []).map(([name]) => name);

/** Ids that a record points to. */
export function referencesOf(record: AnyRecord): readonly Id[] {
  const values = record as unknown as Record<string, Id | null>;
  const ids: Id[] = [];
  for (const [name] of REFERENCES.get(record.kind) ?? []) {
    const id = values[name];
    if (id !== null && id !== undefined) ids.push(id);
  }
  return ids;
}

/** The record once `gone` is no more: null when it cannot be without it, else with those fields empty. */
export function withoutReference(record: AnyRecord, gone: Id): AnyRecord | null {
  const values = record as unknown as Record<string, Id | null>;
  const pointing = (REFERENCES.get(record.kind) ?? []).filter(([name]) => values[name] === gone);
  if (pointing.some(([, field]) => field.whenGone === 'remove')) return null;
  return { ...record, ...Object.fromEntries(pointing.map(([name]) => [name, null])) };
}

/** More changes in one list than this, and going through it is cheaper than looking each of them up. */
const FEW = 40;

const NO_IDS: ReadonlySet<Id> = new Set();

/** By order key; those without one by id. */
function compareRecords(a: AnyRecord, b: AnyRecord): number {
  if ('order' in a && 'order' in b) return compareOrder(a, b);
  return compareOrder({ id: a.id, order: '' }, { id: b.id, order: '' });
}

/** True when a record may take another's place wherever that was found: it is of the same kind, in the same place of the order, and points to the same. */
function standsFor(after: AnyRecord, before: AnyRecord): boolean {
  if (after.kind !== before.kind || compareRecords(after, before) !== 0) return false;
  const [was, is] = [before, after] as unknown as readonly Record<string, Id | null>[];
  return (REFERENCES.get(after.kind) ?? []).every(([name]) => was?.[name] === is?.[name]);
}

/** Where a record stands in a list in order. */
function placeIn(sorted: readonly AnyRecord[], record: AnyRecord): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compareRecords(sorted[middle] as AnyRecord, record) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The records of one workshop, with the way from a record to those that point to it. Only `apply` changes it. */
export class Document implements DocumentReader {
  readonly #records = new Map<Id, AnyRecord>();
  readonly #byKind = new Map<Kind, Map<Id, AnyRecord>>();
  readonly #dependents = new Map<Id, Set<Id>>();
  readonly #sorted = new Map<Id, Map<Kind, readonly AnyRecord[]>>();
  readonly #all = new Map<Kind, readonly AnyRecord[]>();
  #edition = 0;

  constructor(records: Iterable<AnyRecord> = []) {
    for (const record of records) this.#put(record);
  }

  /** Another number after every change. */
  get edition(): number {
    return this.#edition;
  }

  get(id: Id): AnyRecord | undefined {
    return this.#records.get(id);
  }

  find<K extends Kind>(kind: K, id: Id): RecordOf<K> | undefined {
    const record = this.#records.get(id);
    return record?.kind === kind ? (record as unknown as RecordOf<K>) : undefined;
  }

  /** The very same list while no record of that kind has changed. */
  all<K extends Kind>(kind: K): readonly RecordOf<K>[] {
    let all = this.#all.get(kind);
    if (!all) this.#all.set(kind, (all = [...(this.#byKind.get(kind)?.values() ?? [])]));
    return all as unknown as readonly RecordOf<K>[];
  }

  children<K extends Kind>(kind: K, parentId: Id): readonly RecordOf<K>[] {
    let kinds = this.#sorted.get(parentId);
    if (!kinds) this.#sorted.set(parentId, (kinds = new Map()));
    let sorted = kinds.get(kind);
    if (!sorted) kinds.set(kind, (sorted = this.#sortChildren(kind, parentId)));
    return sorted as unknown as readonly RecordOf<K>[];
  }

  dependents(id: Id): ReadonlySet<Id> {
    return this.#dependents.get(id) ?? NO_IDS;
  }

  records(): ReadonlyMap<Id, AnyRecord> {
    return this.#records;
  }

  /** Throws when the change does not fit: a record added twice, or changed or removed while it is not there. */
  apply(diff: Diff): void {
    for (const record of diff.added) if (this.#records.has(record.id)) throw new Error(`record ${record.id} is already there`);
    for (const [, after] of diff.updated) if (!this.#records.has(after.id)) throw new Error(`record ${after.id} is not there to change`);
    for (const record of diff.removed) if (!this.#records.has(record.id)) throw new Error(`record ${record.id} is not there to remove`);
    this.#edition++;
    for (const record of diff.removed) {
      this.#drop(record.id);
      this.#sorted.delete(record.id);
    }
    const few = diff.updated.length <= FEW;
    for (const [, after] of diff.updated) {
      if (few ? this.#replace(after) : this.#overwrite(after)) continue;
      this.#drop(after.id);
      this.#put(after);
    }
    if (!few) this.#refresh(diff.updated);
    for (const record of diff.added) this.#put(record);
  }

  /** Puts a record where one like it stands, in lists that are sorted already; false when it belongs elsewhere. The lists handed out before stay as they were. */
  #replace(after: AnyRecord): boolean {
    if (!this.#overwrite(after)) return false;
    for (const parent of new Set(referencesOf(after))) {
      const kinds = this.#sorted.get(parent);
      const sorted = kinds?.get(after.kind);
      if (!kinds || !sorted) continue;
      const copy = [...sorted];
      copy[placeIn(sorted, after)] = after;
      kinds.set(after.kind, copy);
    }
    return true;
  }

  /** The same, but for the lists: they still have the one before. */
  #overwrite(after: AnyRecord): boolean {
    const before = this.#records.get(after.id);
    if (!before || !standsFor(after, before)) return false;
    this.#records.set(after.id, after);
    this.#byKind.get(after.kind)?.set(after.id, after);
    this.#all.delete(after.kind);
    return true;
  }

  /** Makes anew, in their order, the lists that some of these stand in. */
  #refresh(updated: Diff['updated']): void {
    const done = new Set<readonly AnyRecord[]>();
    for (const [, after] of updated) {
      for (const parent of referencesOf(after)) {
        const kinds = this.#sorted.get(parent);
        const sorted = kinds?.get(after.kind);
        if (!kinds || !sorted || done.has(sorted)) continue;
        const fresh = sorted.map((record) => this.#records.get(record.id) ?? record);
        done.add(fresh);
        kinds.set(after.kind, fresh);
      }
    }
  }

  #put(record: AnyRecord): void {
    this.#records.set(record.id, record);
    this.#all.delete(record.kind);
    let ofKind = this.#byKind.get(record.kind);
    if (!ofKind) this.#byKind.set(record.kind, (ofKind = new Map()));
    ofKind.set(record.id, record);
    for (const parent of referencesOf(record)) {
      let children = this.#dependents.get(parent);
      if (!children) this.#dependents.set(parent, (children = new Set()));
      children.add(record.id);
      this.#sorted.get(parent)?.delete(record.kind);
    }
  }

  #drop(id: Id): void {
    const record = this.#records.get(id);
    if (!record) return;
    this.#records.delete(id);
    this.#all.delete(record.kind);
    this.#byKind.get(record.kind)?.delete(id);
    for (const parent of referencesOf(record)) {
      const dependents = this.#dependents.get(parent);
      dependents?.delete(id);
      // What is long gone must not add up over a session.
      if (dependents?.size === 0) this.#dependents.delete(parent);
      this.#sorted.get(parent)?.delete(record.kind);
    }
  }

  #sortChildren(kind: Kind, parentId: Id): readonly AnyRecord[] {
    const found: AnyRecord[] = [];
    for (const id of this.dependents(parentId)) {
      const record = this.#records.get(id);
      if (record?.kind === kind) found.push(record);
    }
    return found.sort(compareRecords);
  }
}
