import type { MessageKey } from '../../shared/i18n/en.ts';
import { invertDiff, isEmptyDiff, type Diff } from '../../shared/model/diff.ts';
import { HistoryWindow, USUAL_LIMITS, type HistoryLimits, type Wish } from './history-window.ts';
import type { Session } from './session.ts';

/** Where the keyboard is: what is selected, or the cell it is in; and which board is shown, from where, or at which stop of a presentation. */
export type Place = Pick<Session, 'boardId' | 'selection' | 'cell' | 'camera' | 'presenting'>;

/** One step of undo: what changed, and where the keyboard and the view were on either side of it. */
export interface HistoryEntry {
  readonly label: MessageKey;
  readonly diff: Diff;
  readonly before: Place;
  readonly after: Place;
}

/** A step to take now: apply the diff, then put the keyboard back. */
export interface HistoryStep {
  readonly label: MessageKey;
  readonly diff: Diff;
  readonly place: Place;
}

/** Where steps are kept that are far from where one stands. Neither ever rejects. */
export interface HistoryStore {
  /** Keeps steps in place of those that had these numbers; false when it could not. */
  readonly keep: (from: number, entries: readonly HistoryEntry[]) => Promise<boolean>;
  /** Some of the steps that end before number `at`, or begin with it, in order; null when they cannot be had. */
  readonly read: (at: number, toward: 'older' | 'newer') => Promise<readonly HistoryEntry[] | null>;
}

export interface HistoryOptions {
  readonly store: HistoryStore;
  readonly limits?: HistoryLimits;
  /** Runs a task soon, once nobody waits for the page. */
  readonly later: (task: () => void) => void;
  /** Somebody wanted a step that cannot be had now. */
  readonly onMissing: () => void;
}

type Direction = 'undo' | 'redo';
type Take = (step: HistoryStep) => void;

/**
 * Undo and redo without a limit, in memory that has one: far steps are kept in a store and come back before they are needed.
 * Knows nothing of the document: it hands out the diffs to apply.
 */
export class History {
  readonly #options: HistoryOptions;
  readonly #limits: HistoryLimits;
  readonly #window: HistoryWindow;
  /** Asked for while the steps were still on their way; taken in this order. */
  #waiting: { readonly direction: Direction; readonly take: Take }[] = [];
  #isFetching = false;
  #isKeeping = false;
  /** After a failure: nothing is kept before this many steps are held, nothing fetched before somebody asks again. */
  #keepsFrom = 0;
  #mayFetch = true;

  constructor(options: HistoryOptions) {
    this.#options = options;
    this.#limits = options.limits ?? USUAL_LIMITS;
    this.#window = new HistoryWindow(this.#limits);
  }

  get canUndo(): boolean {
    return this.#window.canUndo;
  }

  get canRedo(): boolean {
    return this.#window.canRedo;
  }

  /** How many steps are in memory. */
  get heldCount(): number {
    return this.#window.heldCount;
  }

  /** What the next step is called; null when there is none, or it is still on its way. */
  nextLabel(direction: Direction): MessageKey | null {
    return this.#window.next(direction)?.label ?? null;
  }

  /** A new step; what was undone before can no longer be redone. An empty change is no step. */
  push(entry: HistoryEntry): void {
    if (isEmptyDiff(entry.diff)) return;
    this.forgetWaiting();
    this.#window.push(entry);
    this.#keepLater();
  }

  /** Hands out the next step, if there is one: at once when it is in memory, as it nearly always is, else as soon as it is there. */
  travel(direction: Direction, take: Take): void {
    this.#mayFetch = true;
    this.#waiting.push({ direction, take });
    this.#serve();
    void this.#fetch();
    this.#keepLater();
  }

  /** What is asked for and not there yet is not wanted any more: something else is being done. */
  forgetWaiting(): void {
    this.#waiting = [];
  }

  /** Hands out what is asked for, in order, as far as it is in memory. */
  #serve(): void {
    for (let first = this.#waiting[0]; first; first = this.#waiting[0]) {
      const { direction, take } = first;
      const entry = this.#window.next(direction);
      if (!entry && (direction === 'undo' ? this.canUndo : this.canRedo)) return;
      this.#waiting.shift();
      if (!entry) continue;
      this.#window.move(direction);
      const { label, diff, before, after } = entry;
      take(direction === 'undo' ? { label, diff: invertDiff(diff), place: before } : { label, diff, place: after });
    }
  }

  /** Fetches until enough is in memory. */
  async #fetch(): Promise<void> {
    if (this.#isFetching) return;
    this.#isFetching = true;
    for (let wish = this.#nextWish(); wish; wish = this.#nextWish()) {
      const entries = await this.#options.store.read(wish.at, wish.toward);
      if (entries) this.#window.fetched(wish, entries);
      else this.#giveUpFetching();
      this.#serve();
    }
    this.#isFetching = false;
  }

  #nextWish(): Wish | null {
    return this.#mayFetch ? this.#window.toFetch() : null;
  }

  #giveUpFetching(): void {
    this.#mayFetch = false;
    if (this.#waiting.length > 0) this.#options.onMissing();
    this.forgetWaiting();
  }

  /** Keeps what is too much in memory, one message after the other, each when there is time for it. Nothing waits for that. */
  #keepLater(): void {
    if (this.#isKeeping || this.#window.heldCount < this.#keepsFrom || !this.#window.toKeep()) return;
    this.#isKeeping = true;
    this.#options.later(() => {
      void this.#keep().then(() => {
        this.#isKeeping = false;
        this.#keepLater();
      });
    });
  }

  async #keep(): Promise<void> {
    const batch = this.#window.toKeep();
    if (!batch) return;
    const isKept = await this.#options.store.keep(
      batch.from,
      batch.held.map(({ entry }) => entry),
    );
    if (isKept) this.#window.kept(batch);
    this.#keepsFrom = isKept ? 0 : this.#window.heldCount + this.#limits.batch;
  }
}
