import { readFile } from 'node:fs/promises';
import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib';
import type { Drawn } from '../../../shared/ipc/export-page.ts';

/** Whether a file is a PDF with as many pages as were drawn. */
export async function isWholePdf(path: string, drawn: Drawn): Promise<boolean> {
  try {
    const document = await PDFDocument.load(await readFile(path), { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
    return drawn.as === 'sheets' && document.getPageCount() === drawn.sheets.length;
  } catch {
    return false;
  }
}
