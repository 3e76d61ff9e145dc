import type { ExportFormat } from '../../shared/ipc/export-formats.ts';
import type { Exporter } from './job.ts';

/** What makes a file of each format; only what is asked for is loaded. */
export const EXPORTERS: { readonly [F in ExportFormat]: () => Promise<Exporter<F>> } = {
  pdf: async () => (await import('./formats/pdf.ts')).exportPdf,
  png: async () => (await import('./formats/png.ts')).exportPng,
  svg: async () => (await import('./formats/svg.ts')).exportSvg,
  pptx: async () => (await import('./formats/pptx.ts')).exportPptx,
  html: async () => (await import('./formats/html.ts')).exportHtml,
  md: async () => (await import('./formats/md.ts')).exportMarkdown,
  xlsx: async () => (await import('./formats/xlsx.ts')).exportXlsx,
  csv: async () => (await import('./formats/csv.ts')).exportCsv,
  json: async () => (await import('./formats/json.ts')).exportJson,
  mmd: async () => (await import('./formats/mermaid.ts')).exportMermaid,
};

/** What shows a format before it is made, where the file itself is nothing a dialog can show. */
export const PREVIEWERS: { readonly [F in ExportFormat]?: () => Promise<Exporter<F>> } = {
  pptx: async () => (await import('./previews/slides.ts')).previewSlides,
  xlsx: async () => (await import('./previews/sheets.ts')).previewSheets,
};
