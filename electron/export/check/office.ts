import { readFile } from 'node:fs/promises';
import { flawOfPackage } from '../../../shared/exchange/office-package.ts';
import { unzipped, type ZipLimits } from '../../../shared/exchange/unzip.ts';
import { logFailure } from '../../host/log.ts';

/** What we write ourselves may be large: pictures of a board, sheets of ten thousand notes. */
const OURS: ZipLimits = { entries: 60_000, bytes: 2_000_000_000, ratio: 1_100 };

/** Whether a file is a workbook or presentation whose parts are all there, whole, and refer to each other as they should. */
export async function isWholeOfficeFile(path: string): Promise<boolean> {
  const files = unzipped(await readFile(path), OURS);
  if (!files.ok) return false;
  const flaw = flawOfPackage(files.value);
  if (flaw !== null) logFailure('export', new Error(flaw));
  return flaw === null;
}
