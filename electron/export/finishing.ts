import { Worker } from 'node:worker_threads';
import type { ExportFormat } from '../../shared/ipc/export-formats.ts';
import type { Drawn, ExportTask } from '../../shared/ipc/export-page.ts';
import { logFailure } from '../host/log.ts';

type Sheets = Extract<Drawn, { as: 'sheets' }>;
type About = Pick<ExportTask, 'title' | 'author' | 'language'>;

export type FinishRequest =
  | { readonly wanted: 'pdf'; readonly printed: Uint8Array; readonly drawn: Sheets; readonly about: About }
  | { readonly wanted: 'check'; readonly format: ExportFormat; readonly path: string; readonly drawn: Drawn };
/** Null where it went wrong, which is in the log by then. */
export type FinishAnswer = { readonly pdf: Uint8Array } | { readonly isSound: boolean } | null;

/** Whoever reads one file for so long hangs. */
const PATIENCE_MS = 120_000;

/**
 * A thread that finishes and checks what one export made: to read a large PDF takes seconds, in which main would answer
 * nobody. It starts when it is first needed, or `prepare`d; when it ends before its time, what it was asked for has failed.
 * A process of its own would take four times as long to start, and nothing here needs its walls: no compiled code reads the file.
 */
export class Finishing {
  readonly #program: string;
  #worker: Worker | null = null;
  #waiting: ((answer: FinishAnswer) => void) | null = null;
  #hasEnded = false;

  /** `program` is the built finish.js. */
  constructor(program: string) {
    this.#program = program;
  }

  /** Starts it ahead of the first request. */
  prepare(): void {
    if (!this.#hasEnded) this.#started();
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
    this.#hasEnded = true;
    void this.#worker?.terminate();
    this.#answered(null);
  }

  #started(): Worker {
    if (this.#worker) return this.#worker;
    const started = new Worker(this.#program);
    started.on('message', (answer: FinishAnswer) => this.#answered(answer));
    started.on('error', (error) => logFailure('export', error));
    started.once('exit', () => {
      this.#hasEnded = true;
      this.#answered(null);
    });
    this.#worker = started;
    return started;
  }

  #ask(request: FinishRequest): Promise<FinishAnswer> {
    if (this.#hasEnded) return Promise.resolve(null);
    const { promise, resolve } = Promise.withResolvers<FinishAnswer>();
    this.#waiting = resolve;
    this.#started().postMessage(request);
    const deadline = setTimeout(() => this.end(), PATIENCE_MS);
    return promise.finally(() => clearTimeout(deadline));
  }

  #answered(answer: FinishAnswer): void {
    this.#waiting?.(answer);
    this.#waiting = null;
  }
}
