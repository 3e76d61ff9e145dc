import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Opens the bytes of a PDF to be drawn. `destroy` its loading task when it is no longer shown. */
export function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  GlobalWorkerOptions.workerPort ??= new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' });
  // The reader takes the bytes away from who hands them over.
  return getDocument({ data: bytes.slice(), useWasm: false, useSystemFonts: false, isEvalSupported: false }).promise;
}
