import { ParseSpeeds, PDFDocument, type PDFPage } from '@cantoo/pdf-lib';
import type { Size } from '../../shared/geometry/camera.ts';
import { POINTS_PER_MM } from '../../shared/geometry/paper.ts';
import type { Drawn, ExportTask } from '../../shared/ipc/export-page.ts';
import { readPdfFile } from './pdf-file.ts';
import { addOutline } from './pdf-outline.ts';

/**
 * Chromium's PDFs are up to 0.2 mm off and have neither bookmarks nor an author: sets every page box to the exact size,
 * the outline and the metadata, as an addition at the end of the file (PDF 32000-1, 7.5.6): of the thousands of objects that name
 * texts none has to be read or written again. Throws unless there are exactly as many pages as sheets were drawn.
 */
export async function finishPdf(
  printed: Uint8Array,
  { sheets, bookmarks = [] }: Extract<Drawn, { as: 'sheets' }>,
  about: Pick<ExportTask, 'title' | 'author' | 'language'>,
): Promise<Uint8Array> {
  const file = readPdfFile(printed);
  const document = await PDFDocument.load(file.frame, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  const { context } = document;
  context.largestObjectNumber = file.size - 1;
  const added = Object.assign(document.takeSnapshot(), { pdfSize: printed.byteLength, prevStartXRef: file.table });
  added.markRefsForSave(context.enumerateIndirectObjects().map(([ref]) => ref));
  const pages = document.getPages();
  if (pages.length !== sheets.length) throw new Error(`${pages.length} pages were printed instead of ${sheets.length}`);
  sheets.forEach((sheet, at) => setBoxes(pages[at], sheet));
  if (bookmarks.length > 0) addOutline(document, bookmarks);
  document.setTitle(about.title, { showInWindowTitleBar: true });
  if (about.author !== '') document.setAuthor(about.author);
  document.setCreator('Temas');
  document.setLanguage(about.language);
  return Buffer.concat([printed, await document.saveIncremental(added, { useObjectStreams: false, objectsPerTick: Infinity })]);
}

/** What was printed begins at the upper left corner, so that is what stays. */
function setBoxes(page: PDFPage | undefined, sheet: Size): void {
  if (!page) return;
  const width = sheet.width * POINTS_PER_MM;
  const height = sheet.height * POINTS_PER_MM;
  const box = [0, page.getHeight() - height, width, height] as const;
  page.setMediaBox(...box);
  page.setCropBox(...box);
  page.setBleedBox(...box);
  page.setTrimBox(...box);
  page.setArtBox(...box);
}
