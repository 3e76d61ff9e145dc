import { ok, type Result } from '../../shared/base/result.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';
import type { PackedFile, VettedFile } from './protocol.ts';
import type { VetResponse } from './vet/request.ts';

/** What vetting found, ready to be sent to another process. */
export function packed(vetted: Result<VettedFile>): VetResponse {
  if (!vetted.ok) return vetted;
  const { records, ...rest } = vetted.value;
  return ok({ ...rest, recordsJson: JSON.stringify(records) });
}

/** The records of a file that was vetted in another process of ours. */
export const recordsOf = ({ recordsJson }: Pick<PackedFile, 'recordsJson'>): readonly AnyRecord[] => JSON.parse(recordsJson) as readonly AnyRecord[];
