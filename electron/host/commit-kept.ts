import type { Database } from 'better-sqlite3';
import { dirname } from 'node:path';
import { fail, type Result } from '../../shared/base/result.ts';
import { fsyncFolder } from './durable.ts';
import { codeOf, writeErrorOf } from './failure.ts';
import { readIdentity } from './identity-row.ts';
import type { DocumentIdentity } from './protocol.ts';

/** Null when the steps are durable. A COMMIT that fails may have committed all the same, so the stored row decides. */
export function commitKept(database: Database, steps: () => void, isKept: (identity: DocumentIdentity) => boolean): Result<never> | null {
  try {
    database.transaction(steps).immediate();
    return null;
  } catch (error) {
    const code = codeOf(error);
    if (code === '') throw error;
    try {
      const stored = readIdentity(database);
      if (stored && isKept(stored)) {
        // It may have failed over flushing the folder, and then a power cut would still undo it.
        if (!database.memory) fsyncFolder(dirname(database.name));
        return null;
      }
    } catch (again) {
      if (codeOf(again) === '') throw again;
    }
    return fail(code.startsWith('SQLITE_CONSTRAINT') ? 'edit-refused' : writeErrorOf(error));
  }
}
