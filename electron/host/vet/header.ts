import type { ErrorCode } from '../../../shared/base/result.ts';
import { APPLICATION_ID, SCHEMA_VERSION } from '../schema.ts';
import { MIN_FILE_BYTES } from './limits.ts';

export const MAGIC = Buffer.from('SQLite format 3\0', 'latin1');

const isZero = (bytes: Buffer): boolean => bytes.every((byte) => byte === 0);

/**
 * Step 1: what the first 100 bytes say, before SQLite sees any of it; null when all is well. Offsets are those of SQLite's
 * file format, section 1.3.
 */
export function flawOfHeader(bytes: Buffer): ErrorCode | null {
  const magic = bytes.subarray(0, MAGIC.length);
  // Only zeros is what a power cut leaves of a file whose size was already written.
  if (isZero(magic)) return 'file-damaged';
  if (!magic.equals(MAGIC)) return 'file-foreign';
  if (bytes.length < MIN_FILE_BYTES) return 'file-damaged';
  if (bytes.readUInt32BE(68) !== APPLICATION_ID) return 'file-foreign';
  const version = bytes.readInt32BE(60);
  if (version > SCHEMA_VERSION) return 'file-newer';
  if (version < 1) return 'file-damaged';
  const pageBytes = pageBytesIn(bytes);
  if (pageBytes === null) return 'file-damaged';
  if (bytes.length !== bytes.readUInt32BE(28) * pageBytes) return 'file-damaged';
  const utf8 = bytes.readUInt32BE(56) === 1;
  return utf8 ? null : 'file-hostile';
}

/** How long a page is; null when the header says what no page can be. */
export function pageBytesIn(bytes: Buffer): number | null {
  const said = bytes.readUInt16BE(16);
  const pageBytes = said === 1 ? 65_536 : said;
  return pageBytes < 512 || (pageBytes & (pageBytes - 1)) !== 0 ? null : pageBytes;
}

export const isWriteAheadLogged = (bytes: Buffer): boolean => bytes[18] === 2 || bytes[19] === 2;

/** Marks a copy as an ordinary database. Right only when no log lies beside the file: then the log is empty. */
export function clearWriteAheadFlag(copy: Buffer): void {
  copy[18] = 1;
  copy[19] = 1;
}
