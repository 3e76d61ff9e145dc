import { ok, type Result } from '../../shared/base/result.ts';
import type { OpenNotice } from '../../shared/ipc/contract.ts';
import type { Unlocking } from '../host/encrypted/container.ts';
import type { HostDocument } from '../host/protocol.ts';

/** How a document begins: what its host holds at first, and where. */
export interface Beginning {
  readonly folder: string;
  readonly document: Pick<HostDocument, 'identity' | 'origin' | 'key'>;
  readonly recordsJson: () => string;
  /** It was left behind by an earlier run. */
  readonly recovered: boolean;
  readonly notices: readonly OpenNotice[];
}

export const begin = (folder: string, recovered: boolean, notices: readonly OpenNotice[], document: Result<HostDocument>): Result<Beginning> =>
  document.ok ? ok({ folder, recovered, notices, document: document.value, recordsJson: () => JSON.stringify(document.value.records) }) : document;

export const unlockingBy = (passphrase: string | null): Unlocking | null => (passphrase === null ? null : { passphrase });
