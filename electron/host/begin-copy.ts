import type { Database } from 'better-sqlite3';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Id } from '../../shared/base/id.ts';
import { fail, type Result } from '../../shared/base/result.ts';
import { flawOfDocument } from '../../shared/model/belonging.ts';
import { flawOfRecords } from '../../shared/model/check.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';
import { diffWriter } from './apply-diff.ts';
import { insertAssets, type Asset } from './assets.ts';
import { closingOnError, migrate, openDocumentDatabase, openMemoryDatabase, readRows } from './document-database.ts';
import { fsyncFolder, makeFolder } from './durable.ts';
import type { Unlocking } from './encrypted/container.ts';
import type { FileKey } from './encrypted/key.ts';
import { openVault } from './encrypted/open-vault.ts';
import { holdsVault, Vault } from './encrypted/vault.ts';
import { attempt, Failure, readErrorOf, writeErrorOf } from './failure.ts';
import { insertIdentity } from './identity-row.ts';
import type { FolderLock } from './lock.ts';
import { readOriginNotes, writeOriginNotes, type OriginNotes } from './origin.ts';
import { pageBytesOf } from './page-size.ts';
import { addPassed } from './passed.ts';
import type { DocumentIdentity, FileOrigin, Past } from './protocol.ts';
import { asStored } from './rows.ts';
import { withSecondLook } from './second-look.ts';
import { createSchema, SCHEMA_VERSION } from './schema.ts';
import { insertVersions } from './version-table.ts';
import { DOCUMENT_NAME, dropDocument, holding, LOCK_PATIENCE_MS } from './working-folder.ts';

export interface Creation {
  readonly folder: string;
  readonly identity: DocumentIdentity;
  readonly records: readonly AnyRecord[];
  readonly origin: FileOrigin | null;
  readonly assets?: readonly Asset[] | undefined;
  /** Then nothing of it is ever written in the clear. */
  readonly key?: FileKey | null | undefined;
  /** Whoever began this before died over it, and nothing of it was acknowledged. */
  readonly again?: boolean;
  /** What the document went through before; the last state is the present. */
  readonly past?: Past | undefined;
  /** Of the Temas that edits it; null where nobody does. */
  readonly installationId?: Id | null;
  /** Its file is a copy of another one that this installation knows. */
  readonly copied?: boolean;
}

/** What a working copy begins with. */
export interface Held {
  readonly database: Database;
  readonly notes: OriginNotes;
  readonly records: readonly AnyRecord[];
  readonly vault: Vault | null;
  readonly installationId: Id | null;
  readonly copied?: boolean;
}

/** What stands in the folder of one that was there before. */
export type Stored = Omit<Held, 'installationId' | 'copied'>;

/** Makes `folder` and what a working copy needs in it, and hands it to `begin`. Fails as `WorkingCopy.create` does. */
export function beginCopy<T>(creation: Creation, begin: (lock: FolderLock, held: Held) => T): Result<T> {
  const { folder, identity, records, origin, assets = [], key = null, again = false, past, installationId = null, copied = false } = creation;
  if (flawOfDocument(records)) return fail('document-invalid');
  return attempt(() => {
    makeFolder(folder);
    return holding(folder, LOCK_PATIENCE_MS, (lock) => {
      if (again) dropDocument(folder);
      if (existsSync(join(folder, DOCUMENT_NAME)) || holdsVault(folder)) throw new Error('the folder for a new working copy already holds one');
      // First what file this belongs to: a crash in between then leaves an empty working copy, not a copy of unknown origin.
      const notes: OriginNotes = { origin, pending: null };
      writeOriginNotes(folder, notes);
      const database = key ? openMemoryDatabase(null) : openDocumentDatabase(join(folder, DOCUMENT_NAME), false);
      // Later nothing can change it there.
      if (key)
        database.pragma(`page_size = ${pageBytesOf(JSON.stringify(records).length + assets.reduce((sum, { bytes }) => sum + bytes.byteLength, 0))}`);
      return closingOnError(database, () => {
        const stored = records.map(asStored);
        database.transaction(() => {
          createSchema(database);
          // What nobody had before us did not come from another installation.
          insertIdentity(database, origin ? identity : { ...identity, installationId: identity.installationId ?? installationId });
          addPassed(database, past?.passed.filter((stateId) => stateId !== identity.stateId) ?? []);
          insertVersions(database, past?.versions ?? []);
          diffWriter(database).write({ added: stored, updated: [], removed: [] });
          insertAssets(database, assets);
        })();
        const vault = key ? Vault.create(folder, database.serialize(), key) : null;
        fsyncFolder(folder);
        fsyncFolder(dirname(folder));
        return begin(lock, { database, notes, records: stored, vault, installationId, copied });
      });
    });
  }, writeErrorOf);
}

/** Opens what is in `folder`, checks it, and hands it to `begin`. Fails as `WorkingCopy.resume` does. */
export function openCopy<T>(
  { folder, patienceMs, unlocking }: { readonly folder: string; readonly patienceMs: number; readonly unlocking: Unlocking | null },
  begin: (lock: FolderLock, stored: Stored) => T,
): Result<T> {
  return attempt(() => {
    const path = join(folder, DOCUMENT_NAME);
    if (holdsVault(folder)) {
      return holding(folder, patienceMs, (lock) => {
        const { database, vault } = openVault(folder, unlocking);
        return closingOnError(vault, () => closingOnError(database, () => begin(lock, checked(folder, database, vault))));
      });
    }
    if (!existsSync(path)) return fail('file-missing');
    return withSecondLook(path, () =>
      holding(folder, patienceMs, (lock) => {
        const database = openDocumentDatabase(path, true);
        return closingOnError(database, () => begin(lock, checked(folder, database, null)));
      }),
    );
  }, readErrorOf);
}

function checked(folder: string, database: Database, vault: Vault | null): Stored {
  const version = Number(database.pragma('user_version', { simple: true }));
  if (version > SCHEMA_VERSION) throw new Failure('file-newer');
  if (version === 0 || database.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new Failure('file-damaged');
  migrate(database);
  const records = readRows(database);
  if (flawOfRecords(records)) throw new Failure('document-invalid');
  return { database, vault, notes: readOriginNotes(folder) ?? { origin: null, pending: null }, records };
}
