import { isSomebodyElses, type ErrorCode } from '../../shared/base/result.ts';
import type { SaveStatus } from '../../shared/ipc/contract.ts';

/** A file is published this long after the last edit … */
const PAUSE_MS = 1_500;
/** … and at the latest this long after the first edit it lacks, however fast the room talks. */
const LONGEST_MS = 20_000;
/** A publish slower than this is noticed, so such a file is published by itself only rarely. */
const SLOW_MS = 2_000;
const SLOW_INTERVAL_MS = 5 * 60_000;
/** After a failure by itself (full disk, folder gone) the next try. */
const RETRY_MS = 30_000;

/**
 * What is known about where the work is: in the working copy (`revision`), in the user's file (`published`). Plain data,
 * so that the rule when to publish can be tested without a clock; all times are epoch milliseconds.
 */
export interface SaveCycle {
  readonly hasFile: boolean;
  /** Last revision the working copy acknowledged. */
  readonly revision: number;
  readonly keptAtMs: number;
  /** The revision the file holds; −1 when there is no file. */
  readonly published: number;
  readonly savedAtMs: number;
  /** The revision being written to the file right now. */
  readonly publishing: number | null;
  /** The first and the last edit the file lacks. */
  readonly firstEditMs: number | null;
  readonly lastEditMs: number | null;
  readonly lastPublishMs: number;
  readonly slow: boolean;
  readonly failure: ErrorCode | null;
  /** The working copy itself refused the last edit. */
  readonly lost: ErrorCode | null;
}

/** A document that has just been opened; `published` is null when it has no file. */
export function openedCycle(at: { readonly revision: number; readonly published: number | null; readonly nowMs: number }): SaveCycle {
  const behind = at.published !== null && at.published < at.revision;
  return {
    hasFile: at.published !== null,
    revision: at.revision,
    keptAtMs: at.nowMs,
    published: at.published ?? -1,
    savedAtMs: at.nowMs,
    publishing: null,
    firstEditMs: behind ? at.nowMs : null,
    lastEditMs: behind ? at.nowMs : null,
    lastPublishMs: at.nowMs,
    slow: false,
    failure: null,
    lost: null,
  };
}

export const edited = (cycle: SaveCycle, revision: number, nowMs: number): SaveCycle => ({
  ...cycle,
  revision,
  keptAtMs: nowMs,
  firstEditMs: cycle.firstEditMs ?? nowMs,
  lastEditMs: nowMs,
  lost: null,
});

export const editRefused = (cycle: SaveCycle, code: ErrorCode): SaveCycle => ({ ...cycle, lost: code });

export const publishStarted = (cycle: SaveCycle): SaveCycle => ({ ...cycle, publishing: cycle.revision });

/** `milliseconds` is how long the publish took; `revision` is what the file holds now. */
export function publishDone(cycle: SaveCycle, revision: number, milliseconds: number, nowMs: number): SaveCycle {
  const behind = cycle.revision > revision;
  return {
    ...cycle,
    hasFile: true,
    published: revision,
    publishing: null,
    savedAtMs: nowMs,
    lastPublishMs: nowMs,
    slow: milliseconds > SLOW_MS,
    failure: null,
    firstEditMs: behind ? nowMs : null,
    lastEditMs: behind ? (cycle.lastEditMs ?? nowMs) : null,
  };
}

export const publishFailed = (cycle: SaveCycle, code: ErrorCode, nowMs: number): SaveCycle => ({
  ...cycle,
  publishing: null,
  failure: code,
  lastPublishMs: nowMs,
});

/** What a look at the file can find, and its end can be seen. */
const SEEN: readonly (ErrorCode | null)[] = [
  'file-missing',
  'folder-missing',
  'write-denied',
  'file-changed-on-disk',
  'file-replaced',
  'file-read-denied',
];

/** Somebody looked at the file while nothing was published: what is wrong with it, or that nothing is. What a publish says counts more. */
export function fileNoticed(cycle: SaveCycle, code: ErrorCode | null, nowMs: number): SaveCycle {
  if (cycle.publishing !== null || cycle.failure === code) return cycle;
  if (code !== null) return { ...cycle, failure: code, lastPublishMs: nowMs };
  return SEEN.includes(cycle.failure) ? { ...cycle, failure: null } : cycle;
}

export const isPublished = (cycle: SaveCycle): boolean => cycle.hasFile && cycle.published >= cycle.revision;

/**
 * When to publish without being asked; null: not now. A file somebody else changed is never written again by itself.
 */
export function publishDueAt(cycle: SaveCycle): number | null {
  if (!cycle.hasFile || cycle.publishing !== null || isPublished(cycle)) return null;
  if (isSomebodyElses(cycle.failure)) return null;
  const { firstEditMs, lastEditMs, lastPublishMs } = cycle;
  if (firstEditMs === null || lastEditMs === null) return null;
  if (cycle.failure !== null) return lastPublishMs + RETRY_MS;
  if (cycle.slow) return lastPublishMs + SLOW_INTERVAL_MS;
  return Math.min(lastEditMs + PAUSE_MS, firstEditMs + LONGEST_MS);
}

/** Whether leaving the window is a reason to publish. */
export const publishesOnBlur = (cycle: SaveCycle): boolean => !cycle.slow && cycle.failure === null && publishDueAt(cycle) !== null;

/** What the user is told; only `saved` says that the file holds everything. */
export function statusOf(cycle: SaveCycle): SaveStatus {
  if (cycle.lost !== null) return { state: 'failed', code: cycle.lost, kept: false };
  if (cycle.failure !== null) return { state: 'failed', code: cycle.failure, kept: true };
  return isPublished(cycle) ? { state: 'saved', atMs: cycle.savedAtMs } : { state: 'kept', atMs: cycle.keptAtMs };
}
