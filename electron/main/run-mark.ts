import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { logFailure } from '../host/log.ts';

/** A file that is there while Temas runs: found at the start, it says that the run before did not come to its end. */
export class RunMark {
  readonly #path: string;
  #crashed: boolean;

  /** Looks, and marks this run. A mark that cannot be written only costs a dialog. */
  constructor(path: string) {
    this.#path = path;
    this.#crashed = existsSync(path);
    this.#try(() => writeFileSync(path, '', { mode: 0o600 }));
  }

  /** Whether the run before crashed; said once, to the first window that can tell the user. */
  takeCrash(): boolean {
    const crashed = this.#crashed;
    this.#crashed = false;
    return crashed;
  }

  /** Everything was brought to its end. */
  end(): void {
    this.#try(() => rmSync(this.#path, { force: true }));
  }

  #try(step: () => void): void {
    try {
      step();
    } catch (error) {
      logFailure('run mark', error);
    }
  }
}
