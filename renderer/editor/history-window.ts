import type { HistoryEntry } from './history.ts';

export interface HistoryLimits {
  /** Steps held in memory to either side of where one stands, and how many more may gather before they are let go together. */
  readonly steps: number;
  readonly batch: number;
  /** Records that the changes held to either side may have, together. The nearest step stays whatever its size. */
  readonly records: number;
  /** Records that go into one message; a larger step goes alone. */
  readonly recordsAtOnce: number;
}

/** Records in 200 usual steps are a few thousand; two thousand cross into another process within a frame. */
export const USUAL_LIMITS: HistoryLimits = { steps: 200, batch: 50, records: 100_000, recordsAtOnce: 2_000 };

/** A step in memory; `stored` when it is kept outside too, so that it can be let go of. */
interface Held {
  readonly entry: HistoryEntry;
  readonly records: number;
  stored: boolean;
}

/** Steps to keep outside, in order; `from` is the number of the first. */
export interface Batch {
  readonly from: number;
  readonly held: readonly Held[];
}

/** Steps to fetch back: those that end before number `at`, or begin with it. Good only as long as nothing changed `version`. */
export interface Wish {
  readonly at: number;
  readonly toward: 'older' | 'newer';
  readonly version: number;
}

const sizeOf = ({ diff, before, after }: HistoryEntry): number =>
  diff.added.length + 2 * diff.updated.length + diff.removed.length + before.selection.size + after.selection.size;

/**
 * All steps of undo and redo, numbered from 0, and the place between two of them where the document stands. Those near it
 * are held here; all others are kept outside. Says what to keep and what to fetch, and does neither.
 */
export class HistoryWindow {
  readonly #limits: HistoryLimits;
  #held: readonly Held[] = [];
  /** Number of the first step held. */
  #start = 0;
  /** Steps before this number are done, the others undone. */
  #now = 0;
  #length = 0;
  #version = 0;

  constructor(limits: HistoryLimits) {
    this.#limits = limits;
  }

  get canUndo(): boolean {
    return this.#now > 0;
  }

  get canRedo(): boolean {
    return this.#now < this.#length;
  }

  /** How many steps are in memory. */
  get heldCount(): number {
    return this.#held.length;
  }

  /** The step that undo or redo would take; null when there is none, or it is not in memory. */
  next(direction: 'undo' | 'redo'): HistoryEntry | null {
    return this.#held[this.#now - this.#start - (direction === 'undo' ? 1 : 0)]?.entry ?? null;
  }

  /** A new step; those that were undone are gone. */
  push(entry: HistoryEntry): void {
    if (this.#now < this.#length) this.#version++;
    this.#held = [...this.#held.slice(0, this.#now - this.#start), { entry, records: sizeOf(entry), stored: false }];
    this.#length = ++this.#now;
    this.#letGo();
  }

  /** Goes past the step that `next` answered. */
  move(direction: 'undo' | 'redo'): void {
    this.#now += direction === 'undo' ? -1 : 1;
    this.#letGo();
  }

  /** The steps to keep outside next; null while few enough are held. */
  toKeep(): Batch | null {
    const end = this.#start + this.#held.length;
    const older = this.#held.slice(0, this.#surplus('older'));
    if (older.length > 0) return { from: this.#start, held: this.#firstRun(older) };
    const newer = this.#held.slice(this.#held.length - this.#surplus('newer')).toReversed();
    const run = this.#firstRun(newer);
    return run.length > 0 ? { from: end - run.length, held: run.toReversed() } : null;
  }

  /** These are kept outside now. */
  kept({ held }: Batch): void {
    for (const one of held) one.stored = true;
    this.#letGo();
  }

  /** The steps to have back next: well before they are needed. Null while enough are held. */
  toFetch(): Wish | null {
    const at = this.#now - this.#start;
    const end = this.#start + this.#held.length;
    if (this.#start > 0 && this.#isShort(this.#held.slice(0, at))) return { at: this.#start, toward: 'older', version: this.#version };
    if (end < this.#length && this.#isShort(this.#held.slice(at))) return { at: end, toward: 'newer', version: this.#version };
    return null;
  }

  /**
   * What came back for a wish; nothing is taken when the history has gone on so that it no longer fits. Behind the last
   * step others may still be kept that gave way: they are none of it.
   */
  fetched({ at, toward, version }: Wish, entries: readonly HistoryEntry[]): void {
    const held = entries.map((entry) => ({ entry, records: sizeOf(entry), stored: true }));
    if (toward === 'older') {
      if (at !== this.#start || held.length > at) return;
      this.#held = [...held, ...this.#held];
      this.#start -= held.length;
    } else {
      if (version !== this.#version || at !== this.#start + this.#held.length) return;
      this.#held = [...this.#held, ...held.slice(0, this.#length - at)];
    }
  }

  /** How many steps at the far end of a side are too many: none until a batch of them has gathered, unless they are large. */
  #surplus(side: 'older' | 'newer'): number {
    const at = this.#now - this.#start;
    const nearestFirst = side === 'older' ? this.#held.slice(0, at).toReversed() : this.#held.slice(at);
    const { steps, batch, records } = this.#limits;
    let sum = 0;
    const fitting = nearestFirst.findIndex((one, index) => (sum += one.records) > records && index > 0);
    const bySize = fitting < 0 ? nearestFirst.length : fitting;
    const byCount = nearestFirst.length > steps + batch ? steps : nearestFirst.length;
    return nearestFirst.length - Math.min(bySize, byCount);
  }

  /** Those of the first, far end first, that are not stored yet and go into one message. */
  #firstRun(held: readonly Held[]): readonly Held[] {
    const run: Held[] = [];
    let sum = 0;
    for (const one of held) {
      sum += one.records;
      if (one.stored || run.length >= 2 * this.#limits.batch || (sum > this.#limits.recordsAtOnce && run.length > 0)) break;
      run.push(one);
    }
    return run;
  }

  #isShort(side: readonly Held[]): boolean {
    const { steps, records } = this.#limits;
    return side.length === 0 || (side.length < steps / 2 && side.reduce((sum, one) => sum + one.records, 0) < records / 2);
  }

  /** Forgets what is too much and kept outside, from either end. */
  #letGo(): void {
    const older = leading(this.#held.slice(0, this.#surplus('older')));
    this.#held = this.#held.slice(older);
    this.#start += older;
    const newer = leading(this.#held.slice(this.#held.length - this.#surplus('newer')).toReversed());
    if (newer > 0) this.#held = this.#held.slice(0, -newer);
  }
}

/** How many at the beginning are stored. */
function leading(held: readonly Held[]): number {
  const first = held.findIndex((one) => !one.stored);
  return first < 0 ? held.length : first;
}
