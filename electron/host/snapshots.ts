import type { Database } from 'better-sqlite3';
import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmdirSync, rmSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { logFailure } from './log.ts';
import { prepareAt } from './prepared.ts';
import type { DocumentIdentity } from './protocol.ts';
import { readSnapshotName, snapshotName, type SnapshotCounts } from './snapshot-name.ts';
import { isQuick, outdatedSnapshots, snapshotDueAt, type Snapshot } from './snapshot-rule.ts';
import { isAlive } from './temporary.ts';

/** The document and its file come first: where less than this would be left, none is made. */
const ROOM_TO_LEAVE_BYTES = 256 * 1024 * 1024;
const UNFINISHED = /^(\d{1,10})\.new(?:-journal)?$/;

/** A document as it can be written to a snapshot now; null for one that must not lie on a disk in the clear. */
export interface Photographed {
  readonly identity: DocumentIdentity;
  readonly database: Database;
}

function bytesOf(database: Database): number {
  const [pages = 0, pageBytes = 0] = ['page_count', 'page_size'].map((name) => Number(database.pragma(name, { simple: true })));
  return pages * pageBytes;
}

const freeBytesIn = (folder: string): number => {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
};

/** Counted by SQLite without reading a record. */
const countsIn = (database: Database): SnapshotCounts =>
  database
    .prepare('SELECT (SELECT count(*) FROM note) AS notes, (SELECT count(*) FROM map) AS maps, (SELECT count(*) FROM touchpoint) AS touchpoints')
    .get() as SnapshotCounts;

/** Every snapshot in the folder of all of them. */
function snapshotsIn(root: string): readonly Snapshot[] {
  return readdirSync(root, { withFileTypes: true }).flatMap((folder) =>
    folder.isDirectory() ? readdirSync(join(root, folder.name)).flatMap((name) => snapshotOf(join(root, folder.name), name)) : [],
  );
}

function snapshotOf(folder: string, name: string): readonly Snapshot[] {
  const named = readSnapshotName(name);
  const path = join(folder, name);
  const stat = named ? statSync(path, { throwIfNoEntry: false }) : undefined;
  return named && stat?.isFile() ? [{ path, documentId: named.documentId, madeMs: named.madeMs, bytes: stat.size }] : [];
}

/** Removes what has had its time, what a killed process left unfinished, and folders that are empty then. */
function sweep(root: string, nowMs: number): void {
  for (const { path } of outdatedSnapshots(snapshotsIn(root), nowMs)) rmSync(path, { force: true });
  for (const folder of readdirSync(root, { withFileTypes: true })) {
    if (!folder.isDirectory()) continue;
    const names = readdirSync(join(root, folder.name));
    const left = names.filter((name) => {
      const [, pid] = UNFINISHED.exec(name) ?? [];
      return pid !== undefined && !isAlive(Number(pid));
    });
    for (const name of left) rmSync(join(root, folder.name, name), { force: true });
    if (names.length === left.length) rmdirSync(join(root, folder.name));
  }
}

interface Means {
  readonly freeBytes?: (folder: string) => number;
  readonly now?: () => number;
  /** Runs something later; the answer cancels it. */
  readonly later?: (ms: number, action: () => void) => () => void;
}

const onTimer = (ms: number, action: () => void): (() => void) => {
  const timer = setTimeout(action, ms);
  return () => clearTimeout(timer);
};

/**
 * Dated copies of a document, whole files in a folder of the app's own, made between edits while somebody works. A failure
 * is logged and hinders nobody.
 */
export class Snapshots {
  readonly #root: string;
  readonly #freeBytes: (folder: string) => number;
  readonly #now: () => number;
  readonly #later: (ms: number, action: () => void) => () => void;
  #last: { readonly madeMs: number; readonly costMs: number } | null = null;
  /** An edit since the last one waits for its snapshot. */
  #due: { readonly cancel: () => void; readonly look: () => Photographed | null } | null = null;

  constructor(root: string, { freeBytes = freeBytesIn, now = Date.now, later = onTimer }: Means = {}) {
    this.#root = root;
    this.#freeBytes = freeBytes;
    this.#now = now;
    this.#later = later;
  }

  /** Something was edited. `look` says what there is when its time has come. */
  edited(look: () => Photographed | null): void {
    if (this.#due) return;
    const nowMs = this.#now();
    const cancel = this.#later(Math.max(0, snapshotDueAt(nowMs, this.#last) - nowMs), () => {
      this.#due = null;
      this.#make(look());
    });
    this.#due = { cancel, look };
  }

  /** The document is about to be closed: what was edited since the last one is not waited for any longer, unless somebody would wait then. */
  closing(): void {
    const photographed = this.#due?.look() ?? null;
    this.end();
    this.#make(photographed, (bytes) => isQuick(bytes, this.#last));
  }

  /** Nothing is made of what was edited so far. */
  end(): void {
    this.#due?.cancel();
    this.#due = null;
  }

  #make(photographed: Photographed | null, isWanted: (bytes: number) => boolean = () => true): void {
    if (!photographed) return;
    const madeMs = this.#now();
    const startedMs = performance.now();
    try {
      const bytes = bytesOf(photographed.database);
      if (!isWanted(bytes)) return;
      this.#write(photographed, bytes, madeMs);
      sweep(this.#root, madeMs);
    } catch (error) {
      logFailure('snapshot', error);
    }
    this.#last = { madeMs, costMs: performance.now() - startedMs };
  }

  #write({ identity, database }: Photographed, bytes: number, madeMs: number): void {
    const folder = join(this.#root, identity.lineageId);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (this.#freeBytes(folder) < ROOM_TO_LEAVE_BYTES + bytes) return;
    const unfinished = join(folder, `${process.pid}.new`);
    try {
      rmSync(unfinished, { force: true });
      prepareAt(unfinished, database, { from: identity.documentId, to: identity.documentId });
      const handle = openSync(unfinished, 'r+');
      try {
        fsyncSync(handle);
      } finally {
        closeSync(handle);
      }
      renameSync(unfinished, join(folder, snapshotName(madeMs, identity.documentId, countsIn(database))));
    } finally {
      rmSync(unfinished, { force: true });
      rmSync(`${unfinished}-journal`, { force: true });
    }
  }
}
