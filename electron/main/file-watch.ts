import { access, constants, readdir, stat } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { isSomebodyElses, type ErrorCode, type Result } from '../../shared/base/result.ts';
import { codeOf } from '../host/failure.ts';
import { isConflictCopy } from './odd-places.ts';

/** What is watched of a document. */
export interface Watched {
  /** The user's file, or null while there is none. */
  readonly path: string | null;
  /** The document was closed. */
  readonly ended: boolean;
  /** Looks whether the file is the one Temas knows. */
  checkFile(): Promise<Result<null>>;
  /** What is wrong with the file, or that nothing is. */
  fileNoticed(code: ErrorCode | null): void;
}

/** Twice in a row is enough within two seconds; programs that replace a file leave none for a moment. */
export const LOOK_EVERY_MS = 700;
/** A file system that does not answer by then has gone. */
const PATIENCE_MS = 1_000;

/** The user's file at one moment. */
interface Sight {
  /** What is wrong at first sight; null: it is there. */
  readonly code: 'file-missing' | 'folder-missing' | null;
  readonly stamp: string;
  readonly folderStamp: string;
  readonly writable: boolean;
}

const GONE = { stamp: '', folderStamp: '', writable: false } as const;

async function see(path: string): Promise<Sight> {
  const folder = await stat(dirname(path), { bigint: true }).catch(() => null);
  if (!folder) return { code: 'folder-missing', ...GONE };
  const folderStamp = String(folder.mtimeNs);
  const file = await stat(path, { bigint: true }).catch((error: unknown) => {
    if (codeOf(error) === '') throw error;
    return null;
  });
  if (!file) return { code: 'file-missing', ...GONE, folderStamp };
  const writable = await Promise.all([access(path, constants.W_OK), access(dirname(path), constants.W_OK)]).then(
    () => true,
    () => false,
  );
  return { code: null, stamp: [file.dev, file.ino, file.size, file.mtimeNs].join(), folderStamp, writable };
}

/**
 * Looks after the user's file of one document while nothing is published: whether it, its folder or the right to write has
 * gone, whether somebody else wrote it, and whether a conflict copy appeared beside it. Reads nothing but names and times.
 */
export class FileWatch {
  readonly #watched: Watched;
  readonly #onConflictCopy: (name: string) => void;
  readonly #told = new Set<string>();
  #path: string | null = null;
  #last: Sight | null = null;
  /** What was seen of a file that is gone counts when it is seen again. */
  #missed: Sight['code'] = null;
  #looking: Promise<void> | null = null;

  constructor(watched: Watched, onConflictCopy: (name: string) => void) {
    this.#watched = watched;
    this.#onConflictCopy = onConflictCopy;
  }

  /** Nobody is interested any more. */
  get ended(): boolean {
    return this.#watched.ended;
  }

  /** One look. While one is under way, that one: of a file system that hangs, or a host that is busy, nobody asks more. */
  async look(): Promise<void> {
    const under = this.#looking ?? this.#lookOnce().finally(() => (this.#looking = null));
    this.#looking = under;
    await Promise.race([under, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  }

  async #lookOnce(): Promise<void> {
    const { path } = this.#watched;
    if (path !== this.#path) {
      this.#path = path;
      this.#last = null;
    }
    if (path === null) return;
    const late = setTimeout(() => this.#saidNothing(), PATIENCE_MS);
    const sight = await see(path).finally(() => clearTimeout(late));
    // Saved elsewhere meanwhile.
    if (this.#watched.path !== path) return;
    if (sight.code !== null && this.#missed !== sight.code) {
      this.#missed = sight.code;
      return;
    }
    this.#missed = sight.code;
    const before = this.#last;
    this.#last = sight;
    if (sight.folderStamp !== before?.folderStamp && sight.code !== 'folder-missing') await this.#lookBeside(path);
    if (before === null && sight.code === null) return this.#noticeAtFirst();
    if (sight.code !== before?.code || sight.stamp !== before.stamp || sight.writable !== before.writable) await this.#notice(sight, before);
  }

  #saidNothing(): void {
    // When it answers after all, that is news even if nothing has changed.
    this.#last = { code: 'folder-missing', ...GONE };
    this.#watched.fileNoticed('folder-missing');
  }

  /** What is opened from a working copy may have lost its file long ago. That it cannot be written is told by whoever opens it. */
  async #noticeAtFirst(): Promise<void> {
    const checked = await this.#watched.checkFile();
    if (!checked.ok && isSomebodyElses(checked.error.code)) this.#watched.fileNoticed(checked.error.code);
  }

  async #notice(sight: Sight, before: Sight | null): Promise<void> {
    if (sight.code !== null) return this.#watched.fileNoticed(sight.code);
    if (!sight.writable && before?.writable === true) return this.#watched.fileNoticed('write-denied');
    const checked = await this.#watched.checkFile();
    if (checked.ok || checked.error.code !== 'host-stopped') this.#watched.fileNoticed(checked.ok ? null : checked.error.code);
  }

  async #lookBeside(path: string): Promise<void> {
    const own = basename(path);
    const names = await readdir(dirname(path)).catch((): string[] => []);
    for (const name of names) {
      if (this.#told.has(name) || !isConflictCopy(own, name)) continue;
      this.#told.add(name);
      this.#onConflictCopy(name);
    }
  }
}

/** Looks again and again for as long as the document is open. */
export function keepLooking(watch: FileWatch, report: (error: unknown) => void): void {
  setTimeout(() => {
    if (watch.ended) return;
    void watch
      .look()
      .catch(report)
      .finally(() => keepLooking(watch, report));
  }, LOOK_EVERY_MS);
}
