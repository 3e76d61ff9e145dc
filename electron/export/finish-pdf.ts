import { PDFDocument } from '@cantoo/pdf-lib';
import type { Size } from '../../shared/geometry/camera.ts';
import type { Language } from '../../shared/i18n/translate.ts';

const POINTS_PER_MM = 72 / 25.4;

/**
 * Chromium's PDFs are up to 0.2 mm off and have no author: sets every page box to the exact size (mm) and the metadata.
 * Throws unless there is exactly one page.
 */
export async function finishPdf(
  printed: Uint8Array,
  page: Size,
  about: { readonly title: string; readonly language: Language },
): Promise<Uint8Array> {
  const document = await PDFDocument.load(printed, { updateMetadata: false });
  const [only, ...more] = document.getPages();
  if (!only || more.length > 0) throw new Error(`${more.length + (only ? 1 : 0)} pages were printed instead of one`);
  const width = page.width * POINTS_PER_MM;
  const height = page.height * POINTS_PER_MM;
  only.setMediaBox(0, 0, width, height);
  only.setCropBox(0, 0, width, height);
  only.setBleedBox(0, 0, width, height);
  only.setTrimBox(0, 0, width, height);
  only.setArtBox(0, 0, width, height);
  document.setTitle(about.title, { showInWindowTitleBar: true });
  document.setAuthor('Temas');
  document.setCreator('Temas');
  document.setLanguage(about.language);
  return document.save();
}

/** Whether these bytes are a PDF of exactly one page. */
export async function isOnePagePdf(bytes: Uint8Array): Promise<boolean> {
  try {
    return (await PDFDocument.load(bytes, { updateMetadata: false })).getPageCount() === 1;
  } catch {
    return false;
  }
}
