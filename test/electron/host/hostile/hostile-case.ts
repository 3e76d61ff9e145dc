import SqliteDatabase from 'better-sqlite3';
import { readFileSync, writeFileSync } from 'node:fs';

/** What a stranger may have done to a file of ours. */
export interface HostileCase {
  readonly name: string;
  /** Turns the sound file at `path` into it. */
  readonly make: (path: string) => void;
  /** Refused whatever happens, for one of these reasons; without it the file may also open, mended and drawn soundly. */
  readonly refused?: readonly string[];
}

/** Changes a file as any SQLite tool could that knows no mercy: also its schema's text. */
export function forge(path: string, sql: string): void {
  const database = new SqliteDatabase(path);
  try {
    database.unsafeMode(true);
    for (const setting of ['ignore_check_constraints = ON', 'foreign_keys = OFF', 'writable_schema = ON']) database.pragma(setting);
    database.exec(sql);
  } finally {
    database.close();
  }
}

export const bySql = (name: string, sql: string, refused?: readonly string[]): HostileCase => ({
  name,
  make: (path) => forge(path, sql),
  ...(refused && { refused }),
});

export const byBytes = (name: string, change: (bytes: Buffer) => Buffer, refused?: readonly string[]): HostileCase => ({
  name,
  make: (path) => writeFileSync(path, change(readFileSync(path))),
  ...(refused && { refused }),
});
