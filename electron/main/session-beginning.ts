import { ok, type Result } from '../../shared/base/result.ts';
import type { OpenNotice } from '../../shared/ipc/contract.ts';
import type { Unlocking } from '../host/encrypted/container.ts';
import type { FileOrigin, HostDocument, PackedFile } from '../host/protocol.ts';
import type { Host } from './session-parts.ts';

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

/** A file that was checked, as it is shown before its working copy is written. */
export function beginVetted(folder: string, vetted: PackedFile, origin: FileOrigin): Beginning {
  const { identity, recordsJson, writable, warnings, key } = vetted;
  return {
    folder,
    recovered: false,
    notices: [...(warnings.length > 0 ? (['repaired'] as const) : []), ...(writable ? [] : (['read-only'] as const))],
    document: { identity, origin, key },
    recordsJson: () => recordsJson,
  };
}

const unlockingBy = (passphrase: string | null): Unlocking | null => (passphrase === null ? null : { passphrase });

/** Work an earlier run left in `folder`. */
export const beginAgain = async (host: Host, folder: string, passphrase: string | null): Promise<Result<Beginning>> =>
  begin(folder, true, ['recovered'], await host.call('resume', { folder, unlocking: unlockingBy(passphrase) }));
