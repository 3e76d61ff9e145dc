import type { VersionEntry } from '../../../shared/ipc/version-list.ts';
import { fold } from '../../../shared/base/fold.ts';

/** What of the timeline is shown. */
export const VERSION_FILTERS = ['all', 'named', 'kept', 'snapshots'] as const;
export type VersionFilter = (typeof VERSION_FILTERS)[number];

export interface TimelineDay {
  /** Midnight of that day where the computer stands, epoch ms. */
  readonly dayMs: number;
  /** The newest first. */
  readonly entries: readonly VersionEntry[];
}

function passes({ source }: VersionEntry, filter: VersionFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'named':
      return source === 'named';
    case 'kept':
      return source !== 'named' && source !== 'snapshot';
    case 'snapshots':
      return source === 'snapshot';
  }
}

const dayOf = (atMs: number): number => new Date(atMs).setHours(0, 0, 0, 0);

/** The versions that are asked for, day by day, the newest first. `nameOf` is what an entry is called on the screen. */
export function timelineOf(
  entries: readonly VersionEntry[],
  filter: VersionFilter,
  query: string,
  nameOf: (entry: VersionEntry) => string,
): readonly TimelineDay[] {
  const wanted = fold(query);
  const days = new Map<number, VersionEntry[]>();
  for (const entry of entries.toSorted((a, b) => b.atMs - a.atMs)) {
    if (!passes(entry, filter) || !fold(nameOf(entry)).includes(wanted)) continue;
    const dayMs = dayOf(entry.atMs);
    const day = days.get(dayMs);
    if (day) day.push(entry);
    else days.set(dayMs, [entry]);
  }
  return [...days].map(([dayMs, found]) => ({ dayMs, entries: found }));
}
