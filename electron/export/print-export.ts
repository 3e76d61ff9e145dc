import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { Size } from '../../shared/geometry/camera.ts';
import type { ExportWork } from './export-file.ts';
import { drawExport } from './export-window.ts';

/** The system's print dialog counts in thousandths of a millimetre. */
const PER_MM = 1_000;
/** What Chromium says when somebody closes that dialog. */
const CLOSED = 'Print job canceled';

const NOTHING = new Uint8Array(0);

/**
 * Draws the sheets of a PDF and hands the very page that holds them to the system's print dialog, set to the paper of the first.
 * `onDialog` is told when that opens: from then on the page must stay.
 */
export async function printExport({ task, pictures, programs, signal, onProgress }: ExportWork, onDialog: () => void): Promise<Result<null>> {
  const write = () => Promise.resolve(fail('print-failed'));
  const made = await drawExport(programs.exportPreload, { task, pictures, write }, signal, onProgress, (webContents, { sheets }) => {
    onDialog();
    const { promise, resolve } = Promise.withResolvers<Result<Uint8Array>>();
    webContents.print({ printBackground: true, margins: { marginType: 'none' }, ...paperOf(sheets[0]) }, (sent, reason) =>
      resolve(sent ? ok(NOTHING) : fail(reason === CLOSED ? 'cancelled' : 'print-failed')),
    );
    return promise;
  });
  return made.ok ? ok(null) : made;
}

/** A dialog knows papers upright, and whether they are turned. */
function paperOf(sheet: Size | undefined) {
  if (!sheet) return {};
  const [short, long] = [Math.min(sheet.width, sheet.height), Math.max(sheet.width, sheet.height)];
  return { pageSize: { width: Math.round(short * PER_MM), height: Math.round(long * PER_MM) }, landscape: sheet.width > sheet.height };
}
