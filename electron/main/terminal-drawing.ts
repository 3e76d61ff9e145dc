import type { ExportFormat } from '../../shared/ipc/export-formats.ts';
import { exportTasks, prepareExportPage } from '../export/export-window.ts';
import type { Programs } from './app-state.ts';
import { serveExportRequests } from './page-requests.ts';

/** Starts the page that will draw the first export of a command line. The app must be ready. */
export function prepareDrawing({ exportPreload }: Programs, format: ExportFormat): void {
  serveExportRequests(exportTasks);
  prepareExportPage(exportPreload, format);
}
