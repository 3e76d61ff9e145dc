import { PDFDocument, type PDFPage } from '@cantoo/pdf-lib';
import type { Size } from '../../shared/geometry/camera.ts';
import type { Drawn, ExportTask } from '../../shared/ipc/export-page.ts';

const POINTS_PER_MM = 72 / 25.4;

/**
 * Chromium's PDFs are up to 0.2 mm off and have no author: sets every page box to the exact size and the metadata. Throws
 * unless there are exactly as many pages as sheets were drawn.
 */
export async function finishPdf(
  printed: Uint8Array,
  { sheets }: Extract<Drawn, { as: 'sheets' }>,
  about: Pick<ExportTask, 'title' | 'language'>,
): Promise<Uint8Array> {
  const document = await PDFDocument.load(printed, { updateMetadata: false });
  const pages = document.getPages();
  if (pages.length !== sheets.length) throw new Error(`${pages.length} pages were printed instead of ${sheets.length}`);
  sheets.forEach((sheet, at) => setBoxes(pages[at], sheet));
  document.setTitle(about.title, { showInWindowTitleBar: true });
  document.setAuthor('Temas');
  document.setCreator('Temas');
  document.setLanguage(about.language);
  return document.save();
}

function setBoxes(page: PDFPage | undefined, sheet: Size): void {
  if (!page) return;
  const width = sheet.width * POINTS_PER_MM;
  const height = sheet.height * POINTS_PER_MM;
  page.setMediaBox(0, 0, width, height);
  page.setCropBox(0, 0, width, height);
  page.setBleedBox(0, 0, width, height);
  page.setTrimBox(0, 0, width, height);
  page.setArtBox(0, 0, width, height);
}
