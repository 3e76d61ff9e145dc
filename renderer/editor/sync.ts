import type { AppError, Result } from '../../shared/base/result.ts';
import { DiffSum } from '../../shared/model/diff-sum.ts';
import { isEmptyDiff, type Diff } from '../../shared/model/diff.ts';
import { wallClock, type Clock } from './clock.ts';
import { isRefusal, type Line } from './mending.ts';

/** Text is sent this long after the last key … */
const AFTER_LAST_KEY_MS = 150;
/** … and this often while somebody types on: with the way to the disk, what is promised of any edit holds of every letter. */
const WHILE_TYPING_MS = 200;
/** A message of more records than this is put into words after what it changed has been painted. */
const MANY_RECORDS = 500;
const FIRST_RETRY_MS = 500;
const LAST_RETRY_MS = 10_000;

export type SyncState = { readonly state: 'idle' } | { readonly state: 'working' } | { readonly state: 'failed'; readonly error: AppError };

export interface SyncOptions {
  readonly send: (sequence: number, diff: Diff) => Promise<Result<{ readonly sequence: number }>>;
  readonly onState: (state: SyncState) => void;
  /** An edit was refused: sends what can be kept by other ways. Fails with why nothing can be stored now. */
  readonly mend: (line: Line) => Promise<Result<null>>;
  readonly clock?: Clock;
}

/**
 * Brings every committed change to the host, in order, one message under way at a time; what waits is squashed into the
 * next one. A message that fails is sent again, with its own number, until it is acknowledged: nothing is dropped. One that
 * is refused would be for ever, and all that wait behind it: then what the host lacks is sent in other parts (`mend`).
 */
export class Sync {
  readonly #options: SyncOptions;
  readonly #clock: Clock;
  #sequence = 0;
  readonly #waiting = new DiffSum();
  #underWay: { readonly sequence: number; readonly diff: Diff } | null = null;
  /** From a refusal until what can be kept is kept: nothing else is sent. */
  #mending = false;
  #failures = 0;
  #cancelRetry: (() => void) | null = null;
  #heldSinceMs: number | null = null;
  #cancelHeld: (() => void) | null = null;
  #flushing: ((done: boolean) => void)[] = [];
  #ended = false;

  constructor(options: SyncOptions) {
    this.#options = options;
    this.#clock = options.clock ?? wallClock;
  }

  /** True while anything is not yet acknowledged. */
  get busy(): boolean {
    return this.#underWay !== null || this.#mending || !this.#waiting.isEmpty;
  }

  /** Queues a change and sends it as soon as the one before is acknowledged. */
  push(diff: Diff): void {
    this.#queue(diff);
    this.#release();
  }

  /** Queues a change made by typing: it may wait for the next key, but never long. */
  hold(diff: Diff): void {
    this.#queue(diff);
    if (this.#waiting.isEmpty) return this.#release();
    const now = this.#clock.now();
    this.#heldSinceMs ??= now;
    this.#cancelHeld?.();
    const wait = Math.max(0, Math.min(AFTER_LAST_KEY_MS, this.#heldSinceMs + WHILE_TYPING_MS - now));
    this.#cancelHeld = this.#clock.after(wait, () => this.#release());
  }

  /** Sends everything that is held back, at once, and tries again what failed. True: all is acknowledged; false: it failed once more. */
  flush(): Promise<boolean> {
    if (this.#cancelRetry) {
      this.#cancelRetry();
      this.#cancelRetry = null;
      void this.#attempt();
    }
    this.#release();
    return this.busy ? new Promise((resolve) => this.#flushing.push(resolve)) : Promise.resolve(true);
  }

  /** Sends what is left, and does not try that again: by then another document may be in the window, and would take it for its own. */
  end(): void {
    this.#ended = true;
    void this.flush();
  }

  #queue(diff: Diff): void {
    if (isEmptyDiff(diff)) return;
    this.#waiting.add(diff);
    if (this.#failures === 0) this.#options.onState({ state: 'working' });
  }

  #release(): void {
    this.#cancelHeld?.();
    this.#cancelHeld = null;
    this.#heldSinceMs = null;
    if (this.#underWay || this.#mending) return;
    if (this.#waiting.isEmpty) {
      // A change and its opposite may have met while they waited: then there is nothing to send.
      this.#settle();
      return;
    }
    this.#underWay = { sequence: ++this.#sequence, diff: this.#waiting.take() };
    void this.#attempt();
  }

  async #attempt(): Promise<void> {
    const message = this.#underWay;
    const result = this.#mending ? await this.#mend() : message ? await this.#deliver(message) : null;
    if (!result) return;
    if (result.ok) {
      this.#failures = 0;
      this.#underWay = null;
      this.#mending = false;
      if (this.#waiting.isEmpty) this.#settle();
      else if (this.#cancelHeld === null) this.#release();
      else this.#options.onState({ state: 'working' });
      return;
    }
    if (!this.#mending && !this.#ended && isRefusal(result.error)) {
      this.#mending = true;
      return this.#attempt();
    }
    this.#failures++;
    this.#options.onState({ state: 'failed', error: result.error });
    this.#answerFlush(false);
    if (this.#ended) return;
    const wait = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** (this.#failures - 1));
    this.#cancelRetry = this.#clock.after(wait, () => {
      this.#cancelRetry = null;
      void this.#attempt();
    });
  }

  async #deliver({ sequence, diff }: { readonly sequence: number; readonly diff: Diff }): Promise<Result<unknown>> {
    const { added, updated, removed } = diff;
    if (added.length + updated.length + removed.length > MANY_RECORDS) await new Promise((resolve) => setTimeout(resolve));
    return this.#options.send(sequence, diff).catch((): Result<never> => ({ ok: false, error: { code: 'host-stopped' } }));
  }

  #mend(): Promise<Result<unknown>> {
    return this.#options.mend({
      send: (diff) => this.#deliver({ sequence: ++this.#sequence, diff }),
      takeWaiting: () => void this.#waiting.take(),
      isOpen: () => !this.#ended,
    });
  }

  #settle(): void {
    this.#options.onState({ state: 'idle' });
    this.#answerFlush(true);
  }

  #answerFlush(done: boolean): void {
    const flushing = this.#flushing;
    this.#flushing = [];
    for (const resolve of flushing) resolve(done);
  }
}
