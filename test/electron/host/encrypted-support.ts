import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newKey } from '../../../electron/host/encrypted/key.ts';
import { newIdentity } from '../../../electron/host/identity.ts';
import { publish } from '../../../electron/host/publish.ts';
import { WorkingCopy } from '../../../electron/host/working-copy.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { PICTURE } from '../../support/every-kind.ts';
import { small, temporaryFolder, valueOf } from './support.ts';

export const PASSPHRASE = 'üç köprü, beş çığ';
/** As dear as a file may ask for is half a second; the way is the same with less. */
export const key = newKey(PASSPHRASE, 14);

export const encryptedCopy = (folder: string, records: readonly AnyRecord[] = small): WorkingCopy =>
  valueOf(WorkingCopy.create({ folder, identity: newIdentity(), records, origin: null, assets: [PICTURE], key }));

/** A published file that opens with PASSPHRASE. */
export function encryptedFile(records: readonly AnyRecord[] = small): string {
  const path = join(temporaryFolder(), 'shop.cxmap');
  const copy = encryptedCopy(join(temporaryFolder(), 'copy'), records);
  valueOf(publish(copy, path, false));
  copy.close(true);
  return path;
}

/** The files of a folder, and of those in it, in which these words can be read as one finds them in a database. */
export const filesWith = (folder: string, words: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => {
      const bytes = readFileSync(path);
      return bytes.includes(words) || bytes.includes(Buffer.from(words, 'utf16le'));
    });
