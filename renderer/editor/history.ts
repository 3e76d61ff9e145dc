import type { MessageKey } from '../../shared/i18n/en.ts';
import { invertDiff, isEmptyDiff, type Diff } from '../../shared/model/diff.ts';
import type { Session } from './session.ts';

/** Where the keyboard is: what is selected, or the cell it is in; and the view. */
export type Place = Pick<Session, 'selection' | 'cell' | 'camera'>;

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

/** Undo and redo without a limit. Knows nothing of the document: it hands out the diffs to apply. */
export class History {
  readonly #done: HistoryEntry[] = [];
  #undone: HistoryEntry[] = [];

  get canUndo(): boolean {
    return this.#done.length > 0;
  }

  get canRedo(): boolean {
    return this.#undone.length > 0;
  }

  /** A new step; what was undone before can no longer be redone. An empty change is no step. */
  push(entry: HistoryEntry): void {
    if (isEmptyDiff(entry.diff)) return;
    this.#done.push(entry);
    this.#undone = [];
  }

  undo(): HistoryStep | null {
    const entry = this.#done.pop();
    if (!entry) return null;
    this.#undone.push(entry);
    return { label: entry.label, diff: invertDiff(entry.diff), place: entry.before };
  }

  redo(): HistoryStep | null {
    const entry = this.#undone.pop();
    if (!entry) return null;
    this.#done.push(entry);
    return { label: entry.label, diff: entry.diff, place: entry.after };
  }
}
