import { getDocument, PDFWorker, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** One for all documents: a reader that makes its own ends it with its document, and the next one cannot begin. */
let worker: PDFWorker | null = null;

/** Opens the bytes of a PDF to be drawn. `destroy` its loading task when it is no longer shown. */
export function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  worker ??= PDFWorker.create({ port: new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' }) });
  // The reader takes the bytes away from who hands them over.
  return getDocument({ data: bytes.slice(), worker, useWasm: false, useSystemFonts: false, isEvalSupported: false }).promise;
}
