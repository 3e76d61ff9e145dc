import type { Id } from '../../shared/base/id.ts';
import type { BoardLayout, LayoutContext } from '../../shared/layout/board-layout.ts';
import { layoutBoard } from '../../shared/layout/layout-board.ts';
import type { DocumentReader } from '../../shared/model/document.ts';
import { BoardIndex } from './board-index.ts';

/** The layout of the board that is shown, computed again only after something changed, and then from what did not. */
export class ShownLayout {
  readonly #document: DocumentReader;
  readonly #index = new BoardIndex();
  #last: { readonly board: BoardLayout; readonly context: LayoutContext } | null = null;
  #isOld = true;

  constructor(document: DocumentReader) {
    this.#document = document;
  }

  /** The document has changed. */
  outdate(): void {
    this.#isOld = true;
  }

  of(boardId: Id, context: LayoutContext): BoardLayout {
    const previous = this.#last?.context.t === context.t && this.#last.board.boardId === boardId ? this.#last.board : undefined;
    if (previous && !this.#isOld) return previous;
    const board = layoutBoard(this.#document, boardId, context, previous);
    this.#last = { board, context };
    this.#isOld = false;
    return board;
  }

  /** Its notes, to be found by id and by place. */
  indexOf(board: BoardLayout): BoardIndex {
    this.#index.update(board);
    return this.#index;
  }
}
