import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { ExportFormat } from '../../shared/ipc/export-formats.ts';
import type { Drawn, ExportTask, ExportWarning } from '../../shared/ipc/export-page.ts';
import { untilDone } from '../main/writes.ts';
import { drawExport, type PictureSource } from './export-window.ts';
import { Finishing } from './finishing.ts';
import { writeOutput, type Write } from './output-file.ts';

/** The built programs an export needs besides main, as absolute paths. */
interface ExportPrograms {
  readonly exportPreload: string;
  readonly finish: string;
}

export interface ExportWork {
  readonly format: ExportFormat;
  /** May still be read while the page and the process that finishes start. Never rejects. */
  readonly task: Promise<Result<ExportTask>>;
  readonly pictures: PictureSource;
  readonly programs: ExportPrograms;
  readonly signal: AbortSignal;
  /** 0..1 */
  readonly onProgress: (done: number) => void;
}

/** Draws one export and hands its bytes to `write`, as they are to lie in the file. */
export const makeExport = (work: ExportWork, write: Write): Promise<Result<Drawn>> => finishing(work, (finisher) => make(work, write, finisher));

/**
 * Draws, finishes, writes and verifies one export; what it says is what somebody should know about it. Until the last step,
 * a rename, there is nothing to see at `path`; the app does not end before what was called off is gone.
 */
export const exportFile = (work: ExportWork, path: string): Promise<Result<readonly ExportWarning[]>> =>
  untilDone(finishing(work, (finisher) => writeExport(work, path, finisher)));

async function writeExport(work: ExportWork, path: string, finisher: Finishing): Promise<Result<readonly ExportWarning[]>> {
  const { format, signal, onProgress } = work;
  let warnings: readonly ExportWarning[] = [];
  const result = await writeOutput(
    path,
    (write) => make(work, write, finisher),
    async (written, drawn) => {
      onProgress(0.9);
      warnings = drawn.warnings ?? [];
      return (await finisher.isSound(format, written, drawn)) && !signal.aborted;
    },
  );
  if (result.ok) return ok(warnings);
  return signal.aborted ? fail('cancelled') : result;
}

/**
 * With a process to finish in, which ends with the work, also when that is cancelled. It starts while the page draws: before, the
 * page and what reads the document need both processors, and where that is no document nothing is to be finished.
 */
async function finishing<T>({ format, task, programs, signal }: ExportWork, work: (finisher: Finishing) => Promise<T>): Promise<T> {
  const finisher = new Finishing(programs.finish);
  void task.then((known) => known.ok && format === 'pdf' && finisher.prepare());
  const cancel = () => finisher.end();
  signal.addEventListener('abort', cancel);
  try {
    return await work(finisher);
  } finally {
    signal.removeEventListener('abort', cancel);
    finisher.end();
  }
}

async function make({ task, pictures, programs, signal, onProgress }: ExportWork, write: Write, finisher: Finishing): Promise<Result<Drawn>> {
  const made = await drawExport(programs.exportPreload, { task, pictures, write }, signal, (done) => onProgress(done * 0.8));
  if (!made.ok) return made;
  const { drawn, printed } = made.value;
  onProgress(0.8);
  if (drawn.as === 'parts') return ok(drawn);
  const known = await task;
  if (!known.ok) return known;
  const pdf = await finisher.pdf(printed, drawn, known.value);
  if (!pdf) return fail(signal.aborted ? 'cancelled' : 'export-failed');
  const written = await write(pdf);
  return written.ok ? ok(drawn) : written;
}
