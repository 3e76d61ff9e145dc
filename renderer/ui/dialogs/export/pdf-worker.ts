// Reads PDFs beside the page. It starts by being loaded.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
