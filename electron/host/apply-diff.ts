import type { Database, Statement } from 'better-sqlite3';
import type { Id } from '../../shared/base/id.ts';
import { flawOfBelonging, movesOthers } from '../../shared/model/belonging.ts';
import { flawOfReferences, isDiff } from '../../shared/model/check.ts';
import { sameRecord, type Diff } from '../../shared/model/diff.ts';
import type { DocumentReader } from '../../shared/model/document.ts';
import { Draft } from '../../shared/model/draft.ts';
import { KIND_NAMES, type AnyRecord, type Kind } from '../../shared/model/kinds.ts';
import { asStored, rowOf, statementsOf } from './rows.ts';

/** The diff as SQLite will keep it. */
export const asStoredDiff = (diff: Diff): Diff => ({
  added: diff.added.map(asStored),
  updated: diff.updated.map(([before, after]) => [asStored(before), asStored(after)] as const),
  removed: diff.removed.map(asStored),
});

/**
 * True when the change can be made to this document and leaves it sound: every record is well formed and named once, what is
 * changed or removed is there exactly as the sender believes, and afterwards every reference leads somewhere and joins what
 * belongs together.
 */
export function diffFits(document: DocumentReader, diff: Diff): boolean {
  if (!isDiff(diff)) return false;
  const after = new Map<string, AnyRecord | undefined>();
  for (const record of diff.removed) after.set(record.id, undefined);
  for (const [, record] of diff.updated) after.set(record.id, record);
  for (const record of diff.added) after.set(record.id, record);
  if (after.size !== diff.added.length + diff.updated.length + diff.removed.length) return false;

  const isThere = (record: AnyRecord): boolean => {
    const found = document.get(record.id);
    return found !== undefined && sameRecord(found, record);
  };
  if (diff.added.some((record) => document.get(record.id))) return false;
  if (!diff.removed.every(isThere) || !diff.updated.every(([before]) => isThere(before))) return false;

  const lookup = (id: string): AnyRecord | undefined => (after.has(id) ? after.get(id) : document.get(id));
  for (const record of after.values()) if (record && flawOfReferences(record, lookup)) return false;
  for (const record of diff.removed) {
    for (const dependent of document.dependents(record.id)) {
      const kept = lookup(dependent);
      if (kept && flawOfReferences(kept, lookup)) return false;
    }
  }
  return belongsTogether(document, diff);
}

function belongsTogether(document: DocumentReader, diff: Diff): boolean {
  const after = new Draft(document);
  for (const [, record] of diff.updated) after.update(record.kind, record.id, record);
  for (const record of diff.added) after.add(record);
  // Last: by now nothing that stays points to what goes, so nothing else is taken along.
  for (const record of diff.removed) after.remove(record.id);
  const isTorn = (record: AnyRecord): boolean => {
    if (flawOfBelonging(record, after)) return true;
    return (
      record.kind === 'curvePoint' &&
      after.children('curvePoint', record.stepId).some(({ id, curveId }) => curveId === record.curveId && id !== record.id)
    );
  };
  const looked = new Set<Id>();
  const hasTornParts = (id: Id): boolean =>
    [...after.dependents(id)].some((part) => {
      if (looked.has(part)) return false;
      looked.add(part);
      const record = after.get(part);
      return record !== undefined && (isTorn(record) || hasTornParts(part));
    });
  return (
    !diff.added.some(isTorn) &&
    !diff.updated.some(([, record]) => isTorn(record)) &&
    !diff.updated.some(([before, record]) => movesOthers(before, record) && hasTornParts(record.id))
  );
}

interface Prepared {
  readonly insert: Statement;
  readonly update: Statement;
  readonly remove: Statement;
}

/** Writes changes into the tables; the caller has the transaction and has checked the diff. */
export interface DiffWriter {
  readonly write: (diff: Diff) => void;
}

export function diffWriter(database: Database): DiffWriter {
  const prepared = new Map<Kind, Prepared>(
    KIND_NAMES.map((kind) => {
      const { insert, update, remove } = statementsOf(kind);
      return [kind, { insert: database.prepare(insert), update: database.prepare(update), remove: database.prepare(remove) }];
    }),
  );
  const of = (record: AnyRecord): Prepared => {
    const statements = prepared.get(record.kind);
    if (!statements) throw new Error(`no table for ${record.kind}, although the record was checked`);
    return statements;
  };
  const once = (changes: number): void => {
    if (changes !== 1) throw new Error(`a statement for one record touched ${changes}`);
  };
  return {
    write: (diff) => {
      for (const record of diff.removed) once(of(record).remove.run(record.id).changes);
      for (const [, record] of diff.updated) {
        const [id, ...values] = rowOf(record);
        once(of(record).update.run(...values, id).changes);
      }
      for (const record of diff.added) once(of(record).insert.run(...rowOf(record)).changes);
    },
  };
}
