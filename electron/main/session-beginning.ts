import { ok, type Result } from '../../shared/base/result.ts';
import type { OpenNotice } from '../../shared/ipc/contract.ts';
import type { Unlocking } from '../host/encrypted/container.ts';
import type { FileOrigin, HostDocument, PackedFile } from '../host/protocol.ts';
import type { Host } from './session-parts.ts';

/** How a document begins: what its host holds at first, and where. */
export interface Beginning {
  readonly folder: string;
  readonly document: Pick<HostDocument, 'identity' | 'origin' | 'key' | 'called'>;
  readonly recordsJson: () => string;
  readonly notices: readonly OpenNotice[];
}

export const begin = (folder: string, notices: readonly OpenNotice[], document: Result<HostDocument>): Result<Beginning> =>
  document.ok ? ok({ folder, notices, document: document.value, recordsJson: () => JSON.stringify(document.value.records) }) : document;

/** A file that was checked, as it is shown before its working copy is written. */
export function beginVetted(folder: string, vetted: PackedFile, origin: FileOrigin): Beginning {
  const { identity, recordsJson, writable, warnings, key } = vetted;
  return {
    folder,
    notices: [...(warnings.length > 0 ? (['repaired'] as const) : []), ...(writable ? [] : (['read-only'] as const))],
    document: { identity, origin, key, called: null },
    recordsJson: () => recordsJson,
  };
}

/** Work an earlier run left in `folder`; what its file held once needs no word that it was recovered. */
export async function beginAgain(host: Host, folder: string, unlocking: Unlocking | null): Promise<Result<Beginning>> {
  const resumed = await host.call('resume', { folder, unlocking });
  return begin(folder, resumed.ok && resumed.value.unpublished ? ['recovered'] : [], resumed);
}
