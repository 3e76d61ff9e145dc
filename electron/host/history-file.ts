import SqliteDatabase, { type Database } from 'better-sqlite3';
import { rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import { MOST_STEPS_AT_ONCE, readStoredStep } from '../../shared/ipc/stored-step.ts';
import { attempt, codeOf, readErrorOf, writeErrorOf } from './failure.ts';
import type { HistoryBatch, HistoryQuestion } from './protocol.ts';

const HISTORY_NAME = 'history.db';
export const HISTORY_FILES = [HISTORY_NAME, `${HISTORY_NAME}-journal`];

/** The document and its file come first: where less than this is free, no old step of undo takes it. */
const ROOM_TO_LEAVE_BYTES = 256 * 1024 * 1024;
/** An answer ends with the step that takes it past this, in UTF-16 code units. */
const ANSWER_LENGTH = 1_000_000;

/** It lives as long as the window shows the document, so a power cut may take it: there is nothing to wait for. */
const SETUP = `
  PRAGMA journal_mode = TRUNCATE;
  PRAGMA synchronous = OFF;
  PRAGMA trusted_schema = OFF;
  CREATE TABLE IF NOT EXISTS step (number INTEGER NOT NULL PRIMARY KEY, sitting TEXT NOT NULL, body TEXT NOT NULL) STRICT;
`;

const freeBytesIn = (folder: string): number => {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
};

/**
 * Steps of undo that the page no longer holds, numbered from 0, in a database of their own beside the document's: nothing
 * that happens to it touches the document. It belongs to one sitting, an editor in a window; another one begins with nothing.
 */
export class HistoryFile {
  readonly #folder: string;
  readonly #freeBytes: (folder: string) => number;
  readonly #inMemory: boolean;
  #database: Database | null = null;

  /** `inMemory`: these steps must not lie on a disk. */
  constructor(folder: string, { freeBytes = freeBytesIn, inMemory = false } = {}) {
    this.#folder = folder;
    this.#freeBytes = freeBytes;
    this.#inMemory = inMemory;
  }

  /** Writes steps in place of those that had these numbers. May be done twice. Fails when it cannot; then none was written. */
  keep({ sitting, from, steps }: HistoryBatch): Result<null> {
    if (!steps.every((step) => readStoredStep(step))) return fail('bad-request');
    return attempt(() => {
      const length = steps.reduce((sum, step) => sum + step.length, 0);
      if (this.#freeBytes(this.#folder) < ROOM_TO_LEAVE_BYTES + length) return fail('disk-full');
      const database = this.#open();
      database.transaction(() => {
        database.prepare('DELETE FROM step WHERE sitting <> ?').run(sitting);
        const put = database.prepare('INSERT OR REPLACE INTO step (number, sitting, body) VALUES (?, ?, ?)');
        for (const [at, step] of steps.entries()) put.run(from + at, sitting, step);
      })();
      return ok(null);
    }, writeErrorOf);
  }

  /**
   * Some of the steps that end before `at`, or begin with it, in the order of their numbers: at least one, as many as make a
   * fair answer. Fails with file-missing when that one is not there and with file-damaged when it is none.
   */
  read({ sitting, at, toward }: HistoryQuestion): Result<readonly string[]> {
    return attempt(() => {
      const older = toward === 'older';
      const side = older ? '< ? ORDER BY number DESC' : '>= ? ORDER BY number';
      const rows = this.#open().prepare(`SELECT number, body FROM step WHERE sitting = ? AND number ${side} LIMIT ${MOST_STEPS_AT_ONCE}`);
      const steps: string[] = [];
      let expected = older ? at - 1 : at;
      let length = 0;
      for (const row of rows.iterate(sitting, at) as Iterable<{ number: number; body: string }>) {
        if (row.number !== expected || length > ANSWER_LENGTH) break;
        if (!readStoredStep(row.body)) return fail('file-damaged');
        steps.push(row.body);
        length += row.body.length;
        expected += older ? -1 : 1;
      }
      if (steps.length === 0) return fail('file-missing');
      return ok(older ? steps.toReversed() : steps);
    }, readErrorOf);
  }

  /** Nobody asks for these steps again. */
  remove(): void {
    this.#database?.close();
    this.#database = null;
    try {
      this.#removeFiles();
    } catch (error) {
      // What is left of it is nobody's work, and goes with the folder.
      if (codeOf(error) === '') throw error;
    }
  }

  #open(): Database {
    return (this.#database ??= this.#openFile() ?? this.#openAfresh());
  }

  /** Null when what is there is no database: a power cut may leave that. */
  #openFile(): Database | null {
    const database = new SqliteDatabase(this.#inMemory ? ':memory:' : join(this.#folder, HISTORY_NAME), { timeout: 1_000 });
    try {
      database.exec(SETUP);
      return database;
    } catch (error) {
      database.close();
      if (['SQLITE_NOTADB', 'SQLITE_CORRUPT'].includes(codeOf(error))) return null;
      throw error;
    }
  }

  #openAfresh(): Database {
    this.#removeFiles();
    const database = this.#openFile();
    if (!database) throw new Error('a file that was just made is no database');
    return database;
  }

  #removeFiles(): void {
    for (const name of HISTORY_FILES) rmSync(join(this.#folder, name), { force: true });
  }
}
