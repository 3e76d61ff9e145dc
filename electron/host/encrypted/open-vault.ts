import type { Database } from 'better-sqlite3';
import { diffWriter } from '../apply-diff.ts';
import { putAsset } from '../assets.ts';
import { closingOnError, migrate, openMemoryDatabase } from '../document-database.ts';
import { Failure } from '../failure.ts';
import { setDocumentId, setEdited } from '../identity-row.ts';
import { addPassed } from '../passed.ts';
import { changeVersions } from '../version-table.ts';
import type { Unlocking } from './container.ts';
import { Vault, type Entry } from './vault.ts';

/**
 * The document in memory as the vault in `folder` has it. Throws a Failure with passphrase-needed, passphrase-wrong or what
 * is wrong with the base, or what SQLite throws.
 */
export function openVault(folder: string, unlocking: Unlocking | null): { readonly database: Database; readonly vault: Vault } {
  const opened = Vault.open(folder, unlocking);
  if (!opened.ok) throw new Failure(opened.error.code);
  const { vault, base, entries } = opened.value;
  return closingOnError(vault, () => {
    const database = openMemoryDatabase(base);
    return closingOnError(database, () => {
      replay(database, entries);
      return { database, vault };
    });
  });
}

/** Does again, in a document as the vault's base has it, what was done after that. Throws what SQLite throws. */
function replay(database: Database, entries: readonly Entry[]): void {
  if (entries.length === 0) return;
  migrate(database);
  const writer = diffWriter(database);
  database.transaction(() => {
    for (const entry of entries) {
      switch (entry.type) {
        case 'edit':
          if (entry.passed !== null) addPassed(database, [entry.passed]);
          changeVersions(database, entry.versions);
          writer.write(entry.diff);
          setEdited(database, entry);
          break;
        case 'passed':
          addPassed(database, entry.stateIds);
          break;
        case 'asset':
          putAsset(database, entry.asset);
          break;
        case 'identity':
          setDocumentId(database, entry.documentId);
      }
    }
  })();
}
