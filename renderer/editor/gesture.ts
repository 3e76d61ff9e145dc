import type { MessageKey } from '../../shared/i18n/en.ts';
import type { BoardLayout } from '../../shared/layout/board-layout.ts';
import { EMPTY_DIFF, invertDiff, squashDiffs, type Diff } from '../../shared/model/diff.ts';
import type { Document, DocumentReader } from '../../shared/model/document.ts';
import type { Place } from './history.ts';

/** How things were when a gesture began. */
export interface Mark {
  readonly label: MessageKey;
  /** What it shows is sent on the way: typing, nudging. */
  readonly live: boolean;
  /** What is executed meanwhile belongs to it, rather than ending it. */
  readonly gathers: boolean;
  readonly before: Place;
  readonly layout: BoardLayout | null;
}

/** A change in the making: the document shows it, undo and (unless it is live) the host do not know it yet. */
export class Gesture {
  readonly mark: Mark;
  readonly #document: Document;
  #shown: Diff = EMPTY_DIFF;

  constructor(document: Document, mark: Mark) {
    this.#document = document;
    this.mark = mark;
  }

  /** From the document as it was at the mark to what it shows now. */
  get shown(): Diff {
    return this.#shown;
  }

  /** Shows a change, counted from the document as it was at the mark, in place of what was shown; answers what that changes. */
  show(plan: Diff | ((snapshot: DocumentReader) => Diff)): Diff {
    const back = invertDiff(this.#shown);
    this.#document.apply(back);
    const next = typeof plan === 'function' ? plan(this.#document) : plan;
    this.#document.apply(next);
    this.#shown = next;
    return squashDiffs(back, next);
  }

  /** Shows a further change on top. */
  add(diff: Diff): void {
    this.#document.apply(diff);
    this.#shown = squashDiffs(this.#shown, diff);
  }
}
