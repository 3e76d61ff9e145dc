import type { Database } from 'better-sqlite3';

/**
 * Every table and every index takes a page at least, which is nearly all of a small document: in pages of 1 kB an empty one
 * is 165 kB to send, in SQLite's usual pages 537 kB. Of large ones small pages save a seventh or less, and checking the
 * pages of pictures takes twice as long.
 */
const SMALL_PAGE_BYTES = 1_024;
const USUAL_PAGE_BYTES = 4_096;
/** What holds less than this gets small pages. */
const SMALL_BYTES = 1_000_000;

/** The page size, in bytes, of the file that a working copy becomes. Its own stays what it is. */
export function pageBytesFor(database: Database): number {
  const [pages = 0, free = 0, size = 0] = ['page_count', 'freelist_count', 'page_size'].map((name) =>
    Number(database.pragma(name, { simple: true })),
  );
  return pageBytesOf((pages - free) * size);
}

/** The same for what will hold so many bytes. */
export const pageBytesOf = (bytes: number): number => (bytes < SMALL_BYTES ? SMALL_PAGE_BYTES : USUAL_PAGE_BYTES);
