import { fail, type Result } from '../../shared/base/result.ts';
import type { ExportTask } from '../../shared/ipc/export-page.ts';
import { drawExport, type PictureSource } from './export-window.ts';
import { writeOutput } from './output-file.ts';
import { pngSize } from './png-size.ts';

interface ExportJob {
  readonly task: ExportTask;
  readonly pictures: PictureSource;
  readonly path: string;
  readonly preload: string;
  readonly signal: AbortSignal;
  /** 0..1 */
  readonly onProgress: (done: number) => void;
}

/** Draws, finishes, writes and verifies one export. Until the last step, a rename, there is nothing to see at `path`. */
export async function exportFile({ task, pictures, path, preload, signal, onProgress }: ExportJob): Promise<Result<null>> {
  const drawn = await drawExport(preload, { task, pictures }, signal, (done) => onProgress(done * 0.8));
  if (!drawn.ok) return drawn;
  const { bytes, size } = drawn.value;
  onProgress(0.8);
  if (task.format === 'png') {
    const isSound = (written: Uint8Array) => {
      const found = pngSize(written);
      return Promise.resolve(found?.width === size.width && found.height === size.height && !signal.aborted);
    };
    return cancelledIf(signal, await writeOutput(path, bytes, isSound));
  }
  // A megabyte that only an export needs: not loaded while the app starts.
  const { finishPdf, isOnePagePdf } = await import('./finish-pdf.ts');
  const pdf = await finishPdf(bytes, size, task);
  onProgress(0.9);
  return cancelledIf(signal, await writeOutput(path, pdf, async (written) => (await isOnePagePdf(written)) && !signal.aborted));
}

const cancelledIf = (signal: AbortSignal, result: Result<null>): Result<null> => (!result.ok && signal.aborted ? fail('cancelled') : result);
