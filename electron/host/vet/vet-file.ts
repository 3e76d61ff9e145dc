import { accessSync, closeSync, constants } from 'node:fs';
import { dirname } from 'node:path';
import { fail, ok, type ErrorCode, type Result } from '../../../shared/base/result.ts';
import type { Unlocking } from '../encrypted/container.ts';
import { attempt, codeOf, readErrorOf } from '../failure.ts';
import type { VettedFile } from '../protocol.ts';
import { stampOf } from '../stamp.ts';
import { flawOfAssetSizes, readCheckedAssets } from './assets.ts';
import { readBytes, type FileBytes } from './bytes.ts';
import { flawOfSizes, readCheckedIdentity, readCheckedRecords } from './contents.ts';
import { flawOfSchema, flawOfStructure, openBytes } from './database.ts';
import { flawOfHeader } from './header.ts';
import { flawOfPastSizes, readCheckedPast } from './past.ts';
import { openRegularFile, type OpenedFile } from './path.ts';
import { flawOfBelongings, flawOfDocument } from '../../../shared/model/belonging.ts';
import { repair } from './repair.ts';

/**
 * Checks a file that may have been made by anybody, in the order that keeps each step safe from what the next one would
 * meet, and returns only checked values. Run it in a process of its own that is killed at `vetDeadlineMs`: nothing can
 * interrupt SQLite from within. An encrypted file fails with passphrase-needed or passphrase-wrong; a text is taken for its passphrase. The file and its folder are left exactly as they were.
 */
export function vetFile(path: unknown, unlocking: Unlocking | string | null = null): Result<VettedFile> {
  const opened = openRegularFile(path);
  if (!opened.ok) return opened;
  try {
    const read = readBytes(opened.value, typeof unlocking === 'string' ? { passphrase: unlocking } : unlocking);
    return read.ok ? attempt(() => vetBytes(opened.value, read.value), memoryErrorOf) : read;
  } finally {
    closeSync(opened.value.handle);
  }
}

function vetBytes(file: OpenedFile, { bytes, recovered, key }: FileBytes): Result<VettedFile> {
  const header = flawOfHeader(bytes);
  if (header) return fail(header);
  const schemaVersion = bytes.readInt32BE(60);
  const database = openBytes(bytes);
  try {
    const flaw =
      flawOfSchema(database, schemaVersion) ??
      flawOfStructure(database) ??
      flawOfSizes(database, schemaVersion) ??
      flawOfAssetSizes(database, schemaVersion) ??
      flawOfPastSizes(database, schemaVersion);
    if (flaw) return fail(flaw);
    const identity = readCheckedIdentity(database, schemaVersion);
    if (!identity.ok) return identity;
    const past = readCheckedPast(database, schemaVersion, identity.value.stateId);
    if (!past.ok) return past;
    const checked = readCheckedRecords(database, schemaVersion);
    if (!checked.ok) return checked;
    const { records, warnings } = repair(checked.value.records);
    // What nothing was mended in was checked a moment ago.
    if (records === checked.value.records ? flawOfBelongings(records) : flawOfDocument(records)) return fail('document-invalid');
    const attached = readCheckedAssets(
      database,
      schemaVersion,
      records,
      past.value.versions.flatMap(({ assets }) => assets),
    );
    return ok({
      identity: identity.value,
      schemaVersion,
      ...past.value,
      records: attached.records,
      assets: attached.assets,
      stamp: stampOf(file.stat),
      path: file.realPath,
      // Beside a sidecar a published file would have the sidecar replayed into it.
      writable: !recovered && isWritable(file.realPath),
      warnings: [
        ...(recovered ? ['sidecar-replayed'] : []),
        ...(checked.value.textRepaired ? ['text-repaired'] : []),
        ...(checked.value.endsFreed ? ['ends-freed'] : []),
        ...warnings,
        ...attached.warnings,
      ],
      key,
    });
  } finally {
    database.close();
  }
}

/** The bytes are in memory by now: whatever SQLite says is about them. */
const memoryErrorOf = (error: unknown): ErrorCode => (codeOf(error).startsWith('SQLITE_') ? 'file-damaged' : readErrorOf(error));

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    accessSync(dirname(path), constants.W_OK);
    return true;
  } catch (error) {
    if (codeOf(error) === '') throw error;
    return false;
  }
}
