import type { SalvageSummary } from '../../../shared/model/salvage-summary.ts';
import type { AnyRecord, Kind } from '../../../shared/model/kinds.ts';
import { countsOf } from '../counts.ts';
import type { Rejoined } from './rejoin.ts';

/**
 * What of `found` the document really holds, and what is surely missing: what the file says it had (`counted`), or at least what
 * had to be replaced by an empty stand-in, and what was found and has no place and no words.
 */
export function outcomeOf(
  found: readonly AnyRecord[],
  { records, standIns, displaced }: Rejoined,
  counted: ReadonlyMap<Kind, number>,
): Pick<SalvageSummary, 'rescued' | 'lost' | 'notes'> {
  const now = new Map(records.map(({ id, kind }) => [id, kind]));
  const replaced = countsOf(records.filter(({ id }) => standIns.has(id)));
  const gone = countsOf(displaced.flatMap(({ record, asNote }) => (asNote || standIns.has(record.id) ? [] : [record])));
  const kinds = new Set<string>([...counted.keys(), ...Object.keys(replaced), ...Object.keys(gone)]);
  const lost = [...kinds].map((kind) => [kind, Math.max(counted.get(kind as Kind) ?? 0, replaced[kind] ?? 0) + (gone[kind] ?? 0)] as const);
  return {
    rescued: countsOf(found.filter(({ id, kind }) => now.get(id) === kind)),
    lost: Object.fromEntries(lost.filter(([, count]) => count > 0)),
    notes: displaced.filter(({ asNote }) => asNote).length,
  };
}
