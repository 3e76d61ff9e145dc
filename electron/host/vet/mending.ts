import type { Id } from '../../../shared/base/id.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';

export interface MendingContext {
  readonly freshId: () => Id;
  /** The moment of opening, for what has to carry one. */
  readonly now: string;
}

/** Mends one sort of flaw; gives back the very same list when there is none. */
export type Mending = (records: readonly AnyRecord[], context: MendingContext) => readonly AnyRecord[];

/** The very same list when nothing in it changed. */
export function mapSome(records: readonly AnyRecord[], change: (record: AnyRecord) => AnyRecord): readonly AnyRecord[] {
  const changed = records.map(change);
  return changed.some((record, at) => record !== records[at]) ? changed : records;
}
