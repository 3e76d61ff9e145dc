import { newId } from '../../shared/base/id.ts';
import { newStateId } from './passed.ts';
import type { DocumentIdentity, FileOrigin, PackedFile } from './protocol.ts';

/** The identity of a document nobody has seen before. */
export function newIdentity(now: Date = new Date()): DocumentIdentity {
  const at = now.toISOString();
  return { documentId: newId(), lineageId: newId(), revision: 0, createdAt: at, modifiedAt: at, stateId: newStateId(), installationId: null };
}

/** Of a new document that is work before anybody edits it, as what was rescued of a damaged file: nobody may sweep it. */
export const identityOfWork = (): DocumentIdentity => ({ ...newIdentity(), revision: 1 });

/** What a working copy made from a vetted file remembers of that file. */
export function originOf(file: Pick<PackedFile, 'path' | 'stamp' | 'identity'>): FileOrigin {
  return { path: file.path, stamp: file.stamp, revision: file.identity.revision, modifiedAt: file.identity.modifiedAt };
}
