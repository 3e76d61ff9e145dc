import type { AnyRecord } from '../../shared/model/kinds.ts';

/** How many records there are of each kind that occurs. */
export function countsOf(records: readonly AnyRecord[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { kind } of records) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
