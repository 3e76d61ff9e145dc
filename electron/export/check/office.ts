import { readFile } from 'node:fs/promises';
import { flawOfPackage } from '../../../shared/exchange/office-package.ts';
import { OWN_LIMITS, unzipped } from '../../../shared/exchange/unzip.ts';
import { logFailure } from '../../host/log.ts';

/** Whether a file is a workbook or presentation whose parts are all there, whole, and refer to each other as they should. */
export async function isWholeOfficeFile(path: string): Promise<boolean> {
  const files = unzipped(await readFile(path), OWN_LIMITS);
  if (!files.ok) return false;
  const flaw = flawOfPackage(files.value);
  if (flaw !== null) logFailure('export', new Error(flaw));
  return flaw === null;
}
