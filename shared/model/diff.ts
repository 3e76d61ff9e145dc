import type { Id } from '../base/id.ts';
import type { AnyRecord } from './kinds.ts';

/** One change of a document: it serves undo, saving, merge and tests alike. A record id stands in at most one of the three lists. */
export interface Diff {
  readonly added: readonly AnyRecord[];
  readonly updated: readonly (readonly [before: AnyRecord, after: AnyRecord])[];
  readonly removed: readonly AnyRecord[];
}

export const EMPTY_DIFF: Diff = { added: [], updated: [], removed: [] };

export const isEmptyDiff = (diff: Diff): boolean => diff.added.length + diff.updated.length + diff.removed.length === 0;

/** The change that takes this one back. */
export const invertDiff = (diff: Diff): Diff => ({
  added: diff.removed,
  updated: diff.updated.map(([before, after]) => [after, before] as const),
  removed: diff.added,
});

/** Ids touched by a change, each once. */
export function touchedIds(diff: Diff): readonly Id[] {
  return [...diff.added.map((r) => r.id), ...diff.updated.map(([, after]) => after.id), ...diff.removed.map((r) => r.id)];
}

/** A record before and after a change; null where it is not there. */
export interface Ends {
  readonly before: AnyRecord | null;
  readonly after: AnyRecord | null;
}

export function endsOf(diff: Diff): Map<Id, Ends> {
  const ends = new Map<Id, Ends>();
  for (const after of diff.added) ends.set(after.id, { before: null, after });
  for (const [before, after] of diff.updated) ends.set(after.id, { before, after });
  for (const before of diff.removed) ends.set(before.id, { before, after: null });
  return ends;
}

export function sameRecord(a: AnyRecord, b: AnyRecord): boolean {
  if (a === b) return true;
  const left = a as unknown as Record<string, unknown>;
  const right = b as unknown as Record<string, unknown>;
  const keys = Object.keys(left);
  return keys.length === Object.keys(right).length && keys.every((key) => Object.is(left[key], right[key]));
}

/** The one change equal to `first` followed by `second`; what cancels out disappears. */
export function squashDiffs(first: Diff, second: Diff): Diff {
  const ends = endsOf(first);
  for (const [id, later] of endsOf(second)) {
    const joined = joinedEnds(ends.get(id), later);
    if (joined) ends.set(id, joined);
    else ends.delete(id);
  }
  return diffOfEnds(ends.values());
}

/** Both changes of one record as one; null when they cancel out. */
export function joinedEnds(earlier: Ends | undefined, later: Ends): Ends | null {
  const { before } = earlier ?? later;
  const { after } = later;
  return before === after || (before && after && sameRecord(before, after)) ? null : { before, after };
}

/** The change from one set of records to another. */
export function diffBetween(before: ReadonlyMap<Id, AnyRecord>, after: ReadonlyMap<Id, AnyRecord>): Diff {
  const ends = new Map<Id, Ends>();
  for (const record of before.values()) ends.set(record.id, { before: record, after: after.get(record.id) ?? null });
  for (const record of after.values()) if (!ends.has(record.id)) ends.set(record.id, { before: null, after: record });
  return diffOfEnds(ends.values());
}

export function diffOfEnds(ends: Iterable<Ends>): Diff {
  const added: AnyRecord[] = [];
  const updated: (readonly [AnyRecord, AnyRecord])[] = [];
  const removed: AnyRecord[] = [];
  for (const { before, after } of ends) {
    if (before && after) {
      if (!sameRecord(before, after)) updated.push([before, after]);
    } else if (after) added.push(after);
    else if (before) removed.push(before);
  }
  return { added, updated, removed };
}
