const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** While work goes on, snapshots are at most so far apart … */
export const SNAPSHOT_EVERY_MS = 5 * MINUTE_MS;
/** … unless making one takes more than a hundredth of that time: edits wait while it is made. */
const COST_FACTOR = 100;
/** An edit is rarely the only one: the first snapshot waits for those that follow. */
const SETTLE_MS = 1_000;
/** All of the last day are kept, then one an hour, for seven days. */
const ALL_FOR_MS = DAY_MS;
const HOUR_MS = 60 * MINUTE_MS;
export const SNAPSHOTS_FOR_MS = 7 * DAY_MS;
/** Of all documents together. */
export const MOST_SNAPSHOT_BYTES = 1_000_000_000;

/** One is made of a document that is being closed, if none was since its last edit, as long as nobody has to wait for that. */
const MOST_COST_AT_CLOSING_MS = 200;
/** What can be written in less than that where none was made yet. */
const MOST_BYTES_AT_CLOSING = 8_000_000;

/** Whether a snapshot of so many bytes is made quickly. The last one of the document says more of that than its size. */
export const isQuick = (bytes: number, last: { readonly costMs: number } | null): boolean =>
  last ? last.costMs <= MOST_COST_AT_CLOSING_MS : bytes <= MOST_BYTES_AT_CLOSING;

/** When to make the next one of a document that was edited just now. All in ms; null: none was made yet. */
export const snapshotDueAt = (nowMs: number, last: { readonly madeMs: number; readonly costMs: number } | null): number => {
  const soon = nowMs + SETTLE_MS;
  // A clock that was set back must not put it off.
  return last === null || last.madeMs > nowMs ? soon : Math.max(soon, last.madeMs + Math.max(SNAPSHOT_EVERY_MS, COST_FACTOR * last.costMs));
};

export interface Snapshot {
  readonly path: string;
  /** Copies of one document have snapshots side by side. */
  readonly documentId: string;
  readonly madeMs: number;
  readonly bytes: number;
}

/**
 * The snapshots that have had their time, of all documents: those older than seven days, all but the last of an hour that is more than
 * a day ago, and then the oldest, until the rest takes no more than `most` bytes. The newest of all stays however large it is.
 */
export function outdatedSnapshots(snapshots: readonly Snapshot[], nowMs: number, most = MOST_SNAPSHOT_BYTES): readonly Snapshot[] {
  const hours = new Set<string>();
  let bytes = 0;
  const newestFirst = snapshots.toSorted((a, b) => b.madeMs - a.madeMs || (a.path < b.path ? -1 : 1));
  return newestFirst.filter(({ path, documentId, madeMs, bytes: own }, at) => {
    const ageMs = nowMs - madeMs;
    const hour = ageMs <= ALL_FOR_MS ? path : `${documentId} ${Math.floor(madeMs / HOUR_MS)}`;
    const isWanted = at === 0 || (ageMs <= SNAPSHOTS_FOR_MS && !hours.has(hour));
    if (!isWanted) return true;
    hours.add(hour);
    bytes += own;
    return at > 0 && bytes > most;
  });
}
