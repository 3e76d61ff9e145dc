import type { Database } from 'better-sqlite3';
import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, renameSync, rmdirSync, rmSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { logFailure } from './log.ts';
import { prepareAt } from './prepared.ts';
import type { DocumentIdentity } from './protocol.ts';
import { outdatedSnapshots, snapshotDueAt, type Snapshot } from './snapshot-rule.ts';
import { isAlive } from './temporary.ts';

/** The document and its file come first: where less than this would be left, none is made. */
const ROOM_TO_LEAVE_BYTES = 256 * 1024 * 1024;
const NAME = /^(\d+)-([A-Za-z0-9_-]{1,64})\.cxmap$/;
const UNFINISHED = /^(\d{1,10})\.new$/;

/** A document as it can be written to a snapshot now; null for one that must not lie on a disk in the clear. */
export interface Photographed {
  readonly identity: DocumentIdentity;
  readonly database: Database;
}

const freeBytesIn = (folder: string): number => {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
};

/** Every snapshot in the folder of all of them. */
function snapshotsIn(root: string): readonly Snapshot[] {
  return readdirSync(root, { withFileTypes: true }).flatMap((folder) =>
    folder.isDirectory() ? readdirSync(join(root, folder.name)).flatMap((name) => snapshotOf(join(root, folder.name), name)) : [],
  );
}

function snapshotOf(folder: string, name: string): readonly Snapshot[] {
  const [, madeMs, documentId] = NAME.exec(name) ?? [];
  const path = join(folder, name);
  const stat = documentId === undefined ? undefined : statSync(path, { throwIfNoEntry: false });
  return stat?.isFile() && documentId !== undefined ? [{ path, documentId, madeMs: Number(madeMs), bytes: stat.size }] : [];
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
  #cancel: (() => void) | null = null;

  constructor(root: string, { freeBytes = freeBytesIn, now = Date.now, later = onTimer }: Means = {}) {
    this.#root = root;
    this.#freeBytes = freeBytes;
    this.#now = now;
    this.#later = later;
  }

  /** Something was edited. `look` says what there is when its time has come. */
  edited(look: () => Photographed | null): void {
    if (this.#cancel) return;
    const nowMs = this.#now();
    this.#cancel = this.#later(Math.max(0, snapshotDueAt(nowMs, this.#last) - nowMs), () => {
      this.#cancel = null;
      this.#make(look());
    });
  }

  /** Nothing is made any more. */
  end(): void {
    this.#cancel?.();
    this.#cancel = null;
  }

  #make(photographed: Photographed | null): void {
    if (!photographed) return;
    const madeMs = this.#now();
    const startedMs = performance.now();
    try {
      this.#write(photographed, madeMs);
      sweep(this.#root, madeMs);
    } catch (error) {
      logFailure('snapshot', error);
    }
    this.#last = { madeMs, costMs: performance.now() - startedMs };
  }

  #write({ identity, database }: Photographed, madeMs: number): void {
    const folder = join(this.#root, identity.lineageId);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const [pages = 0, pageBytes = 0] = ['page_count', 'page_size'].map((name) => Number(database.pragma(name, { simple: true })));
    if (this.#freeBytes(folder) < ROOM_TO_LEAVE_BYTES + pages * pageBytes) return;
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
      renameSync(unfinished, join(folder, `${madeMs}-${identity.documentId}.cxmap`));
    } finally {
      rmSync(unfinished, { force: true });
      rmSync(`${unfinished}-journal`, { force: true });
    }
  }
}
