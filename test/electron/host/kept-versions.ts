import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { newIdentity, originOf } from '../../../electron/host/identity.ts';
import type { StoredVersion } from '../../../electron/host/protocol.ts';
import { publish } from '../../../electron/host/publish.ts';
import { recordsOfVersion } from '../../../electron/host/version-content.ts';
import { vetFile } from '../../../electron/host/vet/vet-file.ts';
import { WorkingCopy } from '../../../electron/host/working-copy.ts';
import { PICTURE } from '../../support/every-kind.ts';
import type { key } from './encrypted-support.ts';
import { byId, small, temporaryFolder, valueOf } from './support.ts';

/** A new document of the installation `here`, published once. */
export function publishedBy(installationId: string | null = 'here', secret: typeof key | null = null) {
  const root = temporaryFolder();
  mkdirSync(join(root, 'documents'));
  const path = join(root, 'documents', 'shop.cxmap');
  const folder = join(root, 'copy');
  const creation = { folder, identity: newIdentity(), records: small, origin: null, assets: [PICTURE], installationId, key: secret };
  const copy = valueOf(WorkingCopy.create(creation));
  valueOf(publish(copy, path, false));
  return { root, path, folder, copy };
}

/** The file at `path`, opened by an installation as the app opens it. */
export function opened(path: string, installationId: string | null, passphrase: string | null = null): WorkingCopy {
  const vetted = valueOf(vetFile(path, passphrase));
  const { identity, records, assets, passed, versions } = vetted;
  const past = { passed, versions };
  return valueOf(
    WorkingCopy.create({
      folder: join(temporaryFolder(), 'copy'),
      identity,
      records,
      origin: originOf(vetted),
      assets,
      past,
      key: vetted.key,
      installationId,
    }),
  );
}

export const kindsOf = (copy: WorkingCopy) => valueOf(copy.past.list()).map(({ kind }) => kind);
export const recordsIn = (version: StoredVersion | undefined) => {
  if (!version) throw new Error('there is no such version');
  return byId(valueOf(recordsOfVersion(version)));
};
