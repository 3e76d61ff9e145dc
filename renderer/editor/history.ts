import type { Id } from '../../shared/base/id.ts';
import type { MessageKey } from '../../shared/i18n/en.ts';
import { invertDiff, isEmptyDiff, type Diff } from '../../shared/model/diff.ts';

/** One step of undo: what changed, and what was selected on either side of it. */
export interface HistoryEntry {
  readonly label: MessageKey;
  readonly diff: Diff;
  readonly selectionBefore: ReadonlySet<Id>;
  readonly selectionAfter: ReadonlySet<Id>;
}

/** A step to take now: apply the diff, then restore the selection. */
export interface HistoryStep {
  readonly label: MessageKey;
  readonly diff: Diff;
  readonly selection: ReadonlySet<Id>;
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
    return { label: entry.label, diff: invertDiff(entry.diff), selection: entry.selectionBefore };
  }

  redo(): HistoryStep | null {
    const entry = this.#undone.pop();
    if (!entry) return null;
    this.#done.push(entry);
    return { label: entry.label, diff: entry.diff, selection: entry.selectionAfter };
  }
}
