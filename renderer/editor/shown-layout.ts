import type { Id } from '../../shared/base/id.ts';
import type { BoardLayout, LayoutContext } from '../../shared/layout/board-layout.ts';
import { notesSeen } from '../../shared/layout/glance.ts';
import { layoutBoard, layoutPart } from '../../shared/layout/layout-board.ts';
import { covers, type Rect } from '../../shared/geometry/rect.ts';
import type { DocumentReader } from '../../shared/model/document.ts';
import type { Note } from '../../shared/model/kinds.ts';
import { BoardIndex } from './board-index.ts';

/** A board with fewer notes is laid out before anybody could see that it takes time. */
const MANY_NOTES = 1_000;
/** Notes laid out at once while the rest of a board is: a few milliseconds' work. */
const SLICE = 250;

interface Laid {
  readonly board: BoardLayout;
  readonly context: LayoutContext;
}

/**
 * The layout of the board that is shown, computed again only after something changed, and then from what did not. Of a large
 * board that was just opened what the window shows is laid out first (`glance`), the rest when that is on the screen (`rest`).
 */
export class ShownLayout {
  readonly #document: DocumentReader;
  readonly #index = new BoardIndex();
  /** The part of a board that was laid out first, and the whole one that grew from it. */
  readonly #grown = new WeakMap<BoardLayout, BoardLayout>();
  #last: Laid | null = null;
  #isOld = true;
  /** Laid out before all of it was. */
  #part: Laid | null = null;
  #glanced: BoardLayout | null = null;
  #seen: Rect | null = null;
  #isGlancing = false;

  constructor(document: DocumentReader) {
    this.#document = document;
  }

  /** The document has changed. */
  outdate(): void {
    this.#isOld = true;
    this.#glanced = null;
  }

  of(boardId: Id, context: LayoutContext): BoardLayout {
    const previous = this.#last?.context.t === context.t && this.#last.board.boardId === boardId ? this.#last.board : undefined;
    if (previous && !this.#isOld) return previous;
    if (this.#isGlancing && this.#glanced) return this.#glanced;
    const board = layoutBoard(this.#document, boardId, context, previous ?? this.#partOf(boardId, context));
    if (this.#glanced) this.#grown.set(this.#glanced, board);
    this.#last = { board, context };
    this.#isOld = false;
    this.#part = null;
    this.#glanced = null;
    return board;
  }

  /** Where a board lies, for whoever asks before its words are laid out: all its notes may be missing. */
  outline(boardId: Id, context: LayoutContext): BoardLayout {
    return this.#isNew(boardId, context) ? this.#layPart(boardId, context, notesSeen(this.#document, null)) : this.of(boardId, context);
  }

  /**
   * Does `work` with the layout of no more than it needs to paint `seen`, as long as there is no layout of all. The answer is
   * true when a part was laid out, and `rest` is to begin, or to begin again, with that.
   */
  glance(boardId: Id, context: LayoutContext, seen: Rect, work: () => void): boolean {
    if (!this.#isNew(boardId, context)) {
      work();
      return false;
    }
    const isOther = this.#glanced?.boardId !== boardId || !this.#seen || !covers(this.#seen, seen);
    if (isOther) {
      this.#glanced = this.#layPart(boardId, context, notesSeen(this.#document, seen));
      this.#seen = seen;
    }
    this.#isGlancing = true;
    try {
      work();
    } finally {
      this.#isGlancing = false;
    }
    return isOther;
  }

  /** Lays out what a glance has left, a little at each step. A change in between ends it: then whoever asks gets all of it. */
  *rest(boardId: Id, context: LayoutContext): Generator<void, void> {
    const glanced = this.#glanced;
    if (!glanced || !this.#isNew(boardId, context)) return;
    const wanted = new Set(glanced.notes.map(({ id }) => id));
    let fresh = 0;
    for (const { id } of this.#document.children('note', boardId)) {
      if (wanted.has(id)) continue;
      wanted.add(id);
      if (++fresh % SLICE > 0) continue;
      yield;
      if (this.#glanced !== glanced) return;
      this.#layPart(boardId, context, (note) => wanted.has(note.id));
    }
    yield;
    if (this.#glanced === glanced) this.indexOf(this.of(boardId, context));
  }

  /** True when a layout shows what was painted from another one, being the whole of which that is a part. */
  hasGrown(from: BoardLayout, to: BoardLayout): boolean {
    return this.#grown.get(from) === to;
  }

  /** Nothing was laid out yet, and it would take long. */
  #isNew(boardId: Id, context: LayoutContext): boolean {
    const isKnown = this.#last?.board.boardId === boardId && this.#last.context.t === context.t;
    return !isKnown && this.#document.children('note', boardId).length >= MANY_NOTES;
  }

  #partOf(boardId: Id, context: LayoutContext): BoardLayout | undefined {
    return this.#part?.board.boardId === boardId && this.#part.context.t === context.t ? this.#part.board : undefined;
  }

  #layPart(boardId: Id, context: LayoutContext, wanted: (note: Note) => boolean): BoardLayout {
    const board = layoutPart(this.#document, boardId, context, this.#partOf(boardId, context), wanted);
    this.#part = { board, context };
    return board;
  }

  /** Its notes, to be found by id and by place. */
  indexOf(board: BoardLayout): BoardIndex {
    this.#index.update(board);
    return this.#index;
  }
}
