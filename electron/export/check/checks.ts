import type { ExportFormat } from '../../../shared/ipc/export-formats.ts';
import type { Drawn } from '../../../shared/ipc/export-page.ts';

/** Whether a file just written is what it says it is, and whole. `path` is where it lies until it is renamed. */
export type Check = (path: string, drawn: Drawn) => Promise<boolean>;

/** Each is loaded only when it is needed. */
export const CHECKS: { readonly [F in ExportFormat]: Check } = {
  pdf: async (path, drawn) => (await import('./pdf.ts')).isWholePdf(path, drawn),
  png: async (path) => (await import('./png.ts')).isWholePng(path),
  svg: async (path) => (await import('./svg.ts')).isWholeSvg(path),
  pptx: async (path) => (await import('./office.ts')).isWholeOfficeFile(path),
  html: async (path) => (await import('./told.ts')).isWholeHandOut(path),
  md: async (path) => (await import('./told.ts')).isWholeMarkdown(path),
  xlsx: async (path) => (await import('./office.ts')).isWholeOfficeFile(path),
  csv: async (path) => (await import('./data.ts')).isWholeCsv(path),
  json: async (path) => (await import('./data.ts')).isWholeJson(path),
  mmd: async (path) => (await import('./data.ts')).isWholeMermaid(path),
};
