import { compareOrder } from '../../shared/base/order.ts';
import type { AnyRecord, JourneyMap } from '../../shared/model/kinds.ts';

/** What somebody called the first map that has a name of its own; null when none has. */
export function typedTitle(records: readonly AnyRecord[]): string | null {
  const maps = records.filter((record): record is JourneyMap => record.kind === 'map').toSorted(compareOrder);
  return maps.find(({ title }) => title)?.title ?? null;
}
