import type { Result } from '../../../shared/base/result.ts';
import type { Unlocking } from '../encrypted/container.ts';
import type { PackedFile, StoredVersion } from '../protocol.ts';

/** What the vetting process says first, once it has started and listens: the deadline counts from here, not from a slow start. */
export const VET_READY = 'ready';
/** The vetting process answers one request and ends. */
export interface VetFileRequest {
  readonly path: string;
  /** Of an encrypted file; null while nobody gave anything. */
  readonly unlocking: Unlocking | null;
}
export type VetResponse = Result<PackedFile>;
/** What is kept of a version, to be opened and checked. */
export interface VetVersionRequest {
  readonly version: Pick<StoredVersion, 'content' | 'schemaVersion'>;
}
/** Its records as JSON. */
export type VetVersionResponse = Result<string>;
