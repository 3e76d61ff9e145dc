/** Nothing smaller than one page can be a database. */
export const MIN_FILE_BYTES = 512;
/** The largest file Temas opens: it is read into memory twice while it is checked. */
export const MAX_FILE_BYTES = 512 * 1024 * 1024;
/** Of all kinds together. A very large workshop has some thousands. */
export const MAX_RECORDS = 200_000;

const LARGE_FILE_BYTES = 50 * 1024 * 1024;

/** How long the vetting of a file of that size may take before its process is killed, in ms. */
export const vetDeadlineMs = (bytes: number): number => (bytes > LARGE_FILE_BYTES ? 10_000 : 2_000);

/** What a passphrase may take before that: scrypt alone is half a second of one processor, and twice that where others work too. */
export const UNLOCK_MS = 5_000;
