import { ok, type Result } from '../../../shared/base/result.ts';
import { salvageFile, type Salvaged } from './salvage-file.ts';

/** Asks the vetting process for what can be had of a damaged file, in place of a check. */
export interface SalvageRequest {
  readonly salvage: string;
}

/** What was found, on its way between processes. */
export interface PackedSalvage extends Omit<Salvaged, 'records'> {
  readonly recordsJson: string;
}
export type SalvageResponse = Result<PackedSalvage>;

export const isSalvageRequest = (request: unknown): request is SalvageRequest =>
  typeof request === 'object' && request !== null && Object.hasOwn(request, 'salvage');

export function answerSalvage({ salvage }: SalvageRequest): SalvageResponse {
  const found = salvageFile(salvage);
  if (!found.ok) return found;
  const { records, ...rest } = found.value;
  return ok({ ...rest, recordsJson: JSON.stringify(records) });
}
