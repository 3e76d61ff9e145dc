import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { Drawn, ExportTask, ExportWarning } from '../../shared/ipc/export-page.ts';
import { CHECKS } from './check/checks.ts';
import { drawExport, type PictureSource } from './export-window.ts';
import { writeOutput, type Write } from './output-file.ts';

export interface ExportWork {
  readonly task: ExportTask;
  readonly pictures: PictureSource;
  readonly preload: string;
  readonly signal: AbortSignal;
  /** 0..1 */
  readonly onProgress: (done: number) => void;
}

/** Draws one export and hands its bytes to `write`, as they are to lie in the file. */
export async function makeExport({ task, pictures, preload, signal, onProgress }: ExportWork, write: Write): Promise<Result<Drawn>> {
  const made = await drawExport(preload, { task, pictures, write }, signal, (done) => onProgress(done * 0.8));
  if (!made.ok) return made;
  const { drawn, printed } = made.value;
  onProgress(0.8);
  if (drawn.as === 'parts') return ok(drawn);
  // A megabyte that only an export needs: not loaded while the app starts.
  const { finishPdf } = await import('./finish-pdf.ts');
  const written = await write(await finishPdf(printed, drawn, task));
  return written.ok ? ok(drawn) : written;
}

/**
 * Draws, finishes, writes and verifies one export; what it says is what somebody should know about it. Until the last step,
 * a rename, there is nothing to see at `path`.
 */
export async function exportFile(work: ExportWork, path: string): Promise<Result<readonly ExportWarning[]>> {
  const { task, signal, onProgress } = work;
  let warnings: readonly ExportWarning[] = [];
  const result = await writeOutput(
    path,
    (write) => makeExport(work, write),
    async (written, drawn) => {
      onProgress(0.9);
      warnings = drawn.warnings ?? [];
      return (await CHECKS[task.choice.options.format](written, drawn)) && !signal.aborted;
    },
  );
  if (result.ok) return ok(warnings);
  return signal.aborted ? fail('cancelled') : result;
}
