import { utilityProcess, type UtilityProcess } from 'electron';
import type { ExportFormat } from '../../shared/ipc/export-formats.ts';
import type { Drawn, ExportTask } from '../../shared/ipc/export-page.ts';
import { endProcess } from '../main/end-process.ts';

type Sheets = Extract<Drawn, { as: 'sheets' }>;
type About = Pick<ExportTask, 'title' | 'language'>;

export type FinishRequest =
  | { readonly wanted: 'pdf'; readonly printed: Uint8Array; readonly drawn: Sheets; readonly about: About }
  | { readonly wanted: 'check'; readonly format: ExportFormat; readonly path: string; readonly drawn: Drawn };
/** Null where it went wrong, which is in the log by then. */
export type FinishAnswer = { readonly pdf: Uint8Array } | { readonly isSound: boolean } | null;

/**
 * A process that finishes and checks what one export made: to read a large PDF takes seconds, in which main would answer
 * nobody. It starts while the export is being drawn; when it ends before its time, what it was asked for has failed.
 */
export class Finishing {
  readonly #process: UtilityProcess;
  #waiting: ((answer: FinishAnswer) => void) | null = null;
  #hasEnded = false;

  /** `program` is the built finish.js. */
  constructor(program: string) {
    this.#process = utilityProcess.fork(program, [], { serviceName: 'Temas export', stdio: 'inherit' });
    this.#process.on('message', (answer: FinishAnswer) => this.#answered(answer));
    this.#process.once('exit', () => {
      this.#hasEnded = true;
      this.#answered(null);
    });
  }

  /** Null when it cannot be finished. One request at a time. */
  async pdf(printed: Uint8Array, drawn: Sheets, about: About): Promise<Uint8Array | null> {
    const answer = await this.#ask({ wanted: 'pdf', printed, drawn, about });
    return answer && 'pdf' in answer ? answer.pdf : null;
  }

  /** Whether the file at `path` is what it says it is, and whole. */
  async isSound(format: ExportFormat, path: string, drawn: Drawn): Promise<boolean> {
    const answer = await this.#ask({ wanted: 'check', format, path, drawn });
    return answer !== null && 'isSound' in answer && answer.isSound;
  }

  end(): void {
    endProcess(this.#process);
  }

  #ask(request: FinishRequest): Promise<FinishAnswer> {
    if (this.#hasEnded) return Promise.resolve(null);
    const { promise, resolve } = Promise.withResolvers<FinishAnswer>();
    this.#waiting = resolve;
    this.#process.postMessage(request);
    return promise;
  }

  #answered(answer: FinishAnswer): void {
    this.#waiting?.(answer);
    this.#waiting = null;
  }
}
