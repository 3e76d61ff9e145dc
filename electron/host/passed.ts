import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { newId, type Id } from '../../shared/base/id.ts';
import type { DocumentIdentity } from './protocol.ts';

/** More states than a workshop that is saved all day for weeks; then the oldest go. */
export const MAX_PASSED = 10_000;
/** 60 random bits: enough for the states of one document, and a file names thousands of them. */
const STATE_ID_LENGTH = 10;

export const newStateId = (): Id => newId().slice(0, STATE_ID_LENGTH);

/** The state a file of an older version holds: the same for every copy of it, on every computer that reads it. */
export const olderStateId = ({ lineageId, revision, modifiedAt }: Pick<DocumentIdentity, 'lineageId' | 'revision' | 'modifiedAt'>): Id =>
  createHash('sha256').update(`${lineageId} ${revision} ${modifiedAt}`).digest('base64url').slice(0, STATE_ID_LENGTH);

/** The states a file held before the one it holds, the oldest first. */
export const readPassed = (database: Database): readonly Id[] =>
  database.prepare('SELECT state_id FROM passed ORDER BY number').pluck().all() as Id[];

export const passedBy = (database: Database, stateId: Id): boolean =>
  database.prepare('SELECT 1 FROM passed WHERE state_id = ?').get(stateId) !== undefined;

/** States that left this document, in its file or in a copy, or that came with one; the last is the newest. */
export function addPassed(database: Database, stateIds: readonly Id[]): void {
  const last = database.prepare('SELECT number, state_id FROM passed ORDER BY number DESC LIMIT 1').get() as
    { readonly number: number; readonly state_id: Id } | undefined;
  const insert = database.prepare('INSERT INTO passed (number, state_id) VALUES (?, ?)');
  let number = last?.number ?? 0;
  for (const stateId of stateIds.slice(-MAX_PASSED)) if (stateId !== last?.state_id) insert.run(++number, stateId);
  database.prepare('DELETE FROM passed WHERE number <= ?').run(number - MAX_PASSED);
}
