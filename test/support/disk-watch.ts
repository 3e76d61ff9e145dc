import SqliteDatabase, { type Statement } from 'better-sqlite3';
import { closeSync, existsSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pass } from 'node:timers/promises';
import { DOCUMENT_NAME } from '../../electron/host/working-folder.ts';

/** What the disk held from a moment on; ms since 1970, so that other processes' clocks can be compared. */
interface Held {
  readonly atMs: number;
  readonly words: string;
}

export const nowMs = (): number => performance.timeOrigin + performance.now();

/** Where SQLite counts the commits of a file, in its header. */
const COUNTER = { at: 24, bytes: 4 };
const LOOK_MS = 1;

/**
 * Watches the working copy of a running Temas from outside: a commit counts as soon as its journal is gone. `sql` answers one
 * text, which tells one state of interest from another.
 */
export class DiskWatch {
  readonly held: Held[] = [];
  readonly #path: string;
  readonly #handle: number;
  readonly #database: SqliteDatabase.Database;
  readonly #words: Statement<[], string>;
  readonly #watching: Promise<void>;
  #ended = false;

  constructor(userData: string, sql: string) {
    const working = join(userData, 'working');
    this.#path = join(working, readdirSync(working)[0] ?? '', DOCUMENT_NAME);
    this.#handle = openSync(this.#path, 'r');
    this.#database = new SqliteDatabase(this.#path, { readonly: true, fileMustExist: true });
    this.#words = this.#database.prepare<[], string>(sql).pluck();
    this.#watching = this.#watch();
  }

  /** The first state that was there at `sinceMs` or later and is as expected; fails after ten seconds. */
  async until(expected: (words: string) => boolean, sinceMs: number): Promise<Held> {
    while (nowMs() < sinceMs + 10_000) {
      const found = this.held.find(({ atMs, words }) => atMs >= sinceMs && expected(words));
      if (found) return found;
      await pass(LOOK_MS);
    }
    throw new Error(`the disk never held what was waited for, but ${this.held.at(-1)?.words}`);
  }

  get words(): string {
    return this.held.at(-1)?.words ?? '';
  }

  async end(): Promise<void> {
    this.#ended = true;
    await this.#watching;
    this.#database.close();
    closeSync(this.#handle);
  }

  async #watch(): Promise<void> {
    const counter = Buffer.alloc(COUNTER.bytes);
    let last = -1;
    while (!this.#ended) {
      readSync(this.#handle, counter, 0, COUNTER.bytes, COUNTER.at);
      const count = counter.readUInt32BE();
      if (count !== last && !existsSync(`${this.#path}-journal`)) {
        const atMs = nowMs();
        last = count;
        this.held.push({ atMs, words: this.#words.get() ?? '' });
      }
      await pass(LOOK_MS);
    }
  }
}
