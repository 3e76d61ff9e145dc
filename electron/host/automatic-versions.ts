import type { VersionInfo } from './protocol.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** What stood before a rest as long as this is worth keeping when work goes on … */
export const REST_MS = 30 * MINUTE_MS;
/** … and while work goes on without one, what stands every so often. */
export const WORK_MS = 30 * MINUTE_MS;
/** All of so much time are kept, then one a day for so much, then one a week. */
const ALL_FOR_MS = DAY_MS;
const DAILY_FOR_MS = 30 * DAY_MS;
export const MOST_AUTOMATIC = 100;
/** Of all automatic ones together: ten times what the newest takes, within these limits, so that small files stay small. */
const SHARE = 10;
const LEAST_BYTES = 1_000_000;
const MOST_BYTES = 32_000_000;

interface Moment {
  readonly nowMs: number;
  /** When the last edit was made. */
  readonly modifiedMs: number;
  /** When a version was last kept, or the document made. */
  readonly lastMs: number;
}

/** Whether what stands now is kept before the next edit changes it. Times in ms; a clock that was set back only delays. */
export const isVersionDue = ({ nowMs, modifiedMs, lastMs }: Moment): boolean =>
  nowMs - modifiedMs >= REST_MS || nowMs - Math.min(lastMs, nowMs) >= WORK_MS;

/** The stretch of time of which one version is kept; each of the last day has one of its own. */
function stretchOf({ id, madeAt }: Pick<VersionInfo, 'id' | 'madeAt'>, nowMs: number): string {
  const madeMs = Date.parse(madeAt);
  const ageMs = nowMs - madeMs;
  if (ageMs <= ALL_FOR_MS) return id;
  const day = Math.floor(madeMs / DAY_MS);
  return ageMs <= DAILY_FOR_MS ? `day ${day}` : `week ${Math.floor(day / 7)}`;
}

/**
 * The automatic versions that have had their time: of each stretch the last one stays, and of those the newest, as many as
 * fit. The newest of all always stays; versions of other kinds are never among the answer.
 */
export function outgrown(versions: readonly Pick<VersionInfo, 'id' | 'kind' | 'madeAt' | 'revision' | 'bytes'>[], nowMs: number): readonly string[] {
  const newestFirst = versions
    .filter(({ kind }) => kind === 'automatic')
    .toSorted((a, b) => (a.madeAt === b.madeAt ? b.revision - a.revision : a.madeAt < b.madeAt ? 1 : -1));
  const room = Math.min(MOST_BYTES, Math.max(LEAST_BYTES, SHARE * (newestFirst[0]?.bytes ?? 0)));
  const stretches = new Set<string>();
  let bytes = 0;
  return newestFirst.flatMap((version, at) => {
    const stretch = stretchOf(version, nowMs);
    const isLastOfIts = !stretches.has(stretch);
    if (at === 0 || (isLastOfIts && stretches.size < MOST_AUTOMATIC && bytes + version.bytes <= room)) {
      stretches.add(stretch);
      bytes += version.bytes;
      return [];
    }
    return [version.id];
  });
}
