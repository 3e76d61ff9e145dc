import type { SaveStatus } from '../../shared/ipc/contract.ts';
import type { SyncState } from './sync.ts';

/**
 * What the title bar says about the work. Main knows the file, sync knows what is still on its way; "saved" and "kept"
 * are only said while nothing is.
 */
export class SaveState {
  #main: SaveStatus;
  #sync: SyncState = { state: 'idle' };
  readonly #show: (status: SaveStatus) => void;

  constructor(initial: SaveStatus, show: (status: SaveStatus) => void) {
    this.#main = initial;
    this.#show = show;
  }

  setMain(status: SaveStatus): void {
    this.#main = status;
    this.#say();
  }

  setSync(state: SyncState): void {
    // An older "saved" does not cover what is being stored now; a publish that failed stays said until main says otherwise.
    if (state.state !== 'idle' && (this.#main.state === 'saved' || this.#main.state === 'kept')) this.#main = { state: 'editing' };
    if (this.#sync.state !== 'idle' && state.state === 'idle' && this.#main.state === 'editing') this.#main = { state: 'kept', atMs: Date.now() };
    this.#sync = state;
    this.#say();
  }

  #say(): void {
    if (this.#sync.state === 'failed') this.#show({ state: 'failed', code: this.#sync.error.code, kept: false });
    else if (this.#sync.state === 'working') this.#show(this.#main.state === 'failed' ? this.#main : { state: 'editing' });
    else this.#show(this.#main);
  }
}
