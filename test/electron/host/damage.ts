import SqliteDatabase from 'better-sqlite3';
import { readFileSync, writeFileSync } from 'node:fs';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { templateRecords } from '../../../shared/templates/templates.ts';
import { newId } from '../../../shared/base/id.ts';

export const demoRecords = (): readonly AnyRecord[] => templateRecords('demo', 'tr', newId);

interface PageUse {
  readonly name: string;
  readonly pageno: number;
  readonly pagetype: string;
}

/** Which page of a sound file is what, as SQLite sees it; pages are counted from 1. */
export function pagesOf(bytes: Buffer) {
  const database = new SqliteDatabase(bytes, { readonly: true });
  const uses = database.prepare('SELECT name, pageno, pagetype FROM dbstat').all() as PageUse[];
  const pageBytes = Number(database.pragma('page_size', { simple: true }));
  const roots = new Map(database.prepare('SELECT name, rootpage FROM sqlite_schema').raw().all() as [string, number][]);
  database.close();
  const pageAt = (pageno: number) => bytes.subarray((pageno - 1) * pageBytes, pageno * pageBytes);
  return {
    pageBytes,
    rootOf: (table: string): number => roots.get(table) ?? 0,
    /** The page on which the row of that note begins. */
    leafOf: (id: string): number =>
      uses.find(({ name, pagetype, pageno }) => name === 'note' && pagetype === 'leaf' && pageAt(pageno).includes(id))?.pageno ?? 0,
    /** Every page of rows of a table. */
    leavesOf: (table: string): readonly number[] =>
      uses.flatMap(({ name, pagetype, pageno }) => (name === table && pagetype === 'leaf' ? [pageno] : [])),
    /** All of the list of tables but its first page, which is the file's header, too. */
    schemaPages: uses.flatMap(({ name, pageno }) => (name === 'sqlite_schema' && pageno > 1 ? [pageno] : [])),
  };
}

/** Overwrites whole pages of a file, by number counted from 1. */
export function ruin(path: string, pages: readonly number[]): void {
  const bytes = readFileSync(path);
  const { pageBytes } = pagesOf(bytes);
  for (const page of pages) bytes.fill(0xa5, (page - 1) * pageBytes, page * pageBytes);
  writeFileSync(path, bytes);
}
