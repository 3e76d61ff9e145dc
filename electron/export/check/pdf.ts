import { readFile } from 'node:fs/promises';
import type { Drawn } from '../../../shared/ipc/export-page.ts';
import { readPdfFile } from '../pdf-file.ts';

/** Whether a file is a whole PDF, every object of it in its place, with as many pages as were drawn. */
export async function isWholePdf(path: string, drawn: Drawn): Promise<boolean> {
  try {
    const { pages } = readPdfFile(await readFile(path));
    return drawn.as === 'sheets' && pages.length === drawn.sheets.length;
  } catch {
    return false;
  }
}
