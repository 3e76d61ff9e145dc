import { fail, ok, type Result } from '../../../shared/base/result.ts';
import { APPLICATION_ID, SCHEMA_VERSION } from '../schema.ts';
import { MAGIC, pageBytesIn } from '../vet/header.ts';
import { MIN_FILE_BYTES } from '../vet/limits.ts';

/** The page sizes Temas writes, for a header that no longer says which. */
const OUR_PAGE_SIZES = [1_024, 4_096];

/** What a damaged file still says about itself: it must be ours, of a version we know, and in UTF-8. */
export function salvageHeader(bytes: Buffer): Result<{ readonly version: number; readonly pageSizes: readonly number[] }> {
  if (bytes.length < MIN_FILE_BYTES) return fail('file-damaged');
  if (!bytes.subarray(0, MAGIC.length).equals(MAGIC) || bytes.readUInt32BE(68) !== APPLICATION_ID) return fail('file-foreign');
  const version = bytes.readInt32BE(60);
  if (version > SCHEMA_VERSION) return fail('file-newer');
  if (version < 1) return fail('file-damaged');
  if (bytes.readUInt32BE(56) !== 1) return fail('file-hostile');
  const pageBytes = pageBytesIn(bytes);
  return ok({ version, pageSizes: pageBytes === null ? OUR_PAGE_SIZES : [...new Set([pageBytes, ...OUR_PAGE_SIZES])] });
}
