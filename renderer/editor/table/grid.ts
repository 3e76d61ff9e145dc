import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Id } from '../../../shared/base/id.ts';
import type { Editor } from '../editor.ts';
import { arrangedRows, visibleColumns } from './arrange.ts';
import type { Column, TableModel } from './model.ts';
import { sectionModel } from './section-model.ts';
import { sectionView, shownMap } from './view.ts';

/** Rows that are no records: the names of the columns, and the place where a new row is written. */
export const HEADER = '#header';
export const NEW_ROW = '#new';

export interface CellAt {
  readonly row: Id;
  readonly column: string;
}

/** The cell that is open for typing is always the active one. */
export interface CellEdit {
  readonly text: string;
  readonly touched: boolean;
  /** The suggestion Enter takes; null is the best one. */
  readonly choice: number | null;
}

export interface GridState {
  /** Where the keyboard is. */
  readonly active: CellAt | null;
  /** The other corner of what is chosen; the active cell itself when that is all. */
  readonly anchor: CellAt | null;
  /** Whole rows are chosen: deleting then means the rows, not what is in them. */
  readonly wholeRows: boolean;
  readonly edit: CellEdit | null;
  /** The row being written that was not there before: it stays last until it is left. */
  readonly entering: Id | null;
  /** Rows as they stood when a cell was opened: they must not change places under the hand. */
  readonly frozen: readonly Id[] | null;
  /** The column a run of Tab began in: Enter goes back there. */
  readonly tabFrom: string | null;
  /** Why nothing can be written where somebody tried to; until the keyboard goes on. */
  readonly told: string | null;
}

/** What the table holds now, in the order it is shown. */
export interface Shape {
  readonly model: TableModel;
  readonly columns: readonly Column[];
  readonly rows: readonly Id[];
  readonly rowIndex: ReadonlyMap<Id, number>;
}

/** Row and column numbers, both ends within; rows count from 0, the new row is behind the last. */
export interface Range {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

const START: GridState = { active: null, anchor: null, wholeRows: false, edit: null, entering: null, frozen: null, tabFrom: null, told: null };

/** The table of one window: where the keyboard is in it, what is chosen, which cell is open. It edits through the editor. */
export class TableGrid {
  readonly editor: Editor;
  readonly store: StoreApi<GridState> = createStore<GridState>(() => START);
  /** Where new rows go by themselves: beside the row made last. */
  like: Id | null = null;
  readonly #stop: () => void;
  #shape: { readonly keys: readonly unknown[]; readonly shape: Shape | null } | null = null;
  #model: { readonly keys: readonly unknown[]; readonly model: TableModel } | null = null;
  #telling = false;
  #lastIndex = 0;

  constructor(editor: Editor) {
    this.editor = editor;
    this.#begin();
    this.#stop = editor.session.subscribe((state, before) => {
      if (state.table.section !== before.table.section || state.table.mapId !== before.table.mapId || state.boardId !== before.boardId) {
        this.store.setState(START);
        this.like = null;
        this.#begin();
      } else if (state.version !== before.version || state.table !== before.table) this.#settle();
      if (state.selection !== before.selection && !this.#telling) this.#follow();
    });
  }

  get state(): GridState {
    return this.store.getState();
  }

  /** Null on a board without maps. */
  get shape(): Shape | null {
    const { version, table, boardId, language } = this.editor.state;
    const map = shownMap(this.editor);
    const { entering, frozen } = this.state;
    const keys = [version, table, boardId, language, map?.id, entering, frozen];
    if (this.#shape && keys.every((key, at) => key === this.#shape?.keys[at])) return this.#shape.shape;
    const shape = map ? this.#makeShape(map.id) : null;
    this.#shape = { keys, shape };
    return shape;
  }

  #makeShape(mapId: Id): Shape {
    const { editor } = this;
    const { version, table, language } = editor.state;
    const keys = [version, table.section, mapId, language];
    if (!this.#model || !keys.every((key, at) => key === this.#model?.keys[at])) {
      this.#model = { keys, model: sectionModel(editor.document, table.section, mapId, editor.t) };
    }
    const { model } = this.#model;
    const view = sectionView(editor.state);
    const { entering, frozen } = this.state;
    const rows = frozen ? this.#frozenRows(frozen, entering) : arrangedRows(model, view, editor.t('format.locale'), entering);
    return { model, columns: visibleColumns(model, view), rows, rowIndex: new Map(rows.map((row, at) => [row, at])) };
  }

  #frozenRows(frozen: readonly Id[], entering: Id | null): readonly Id[] {
    const there = frozen.filter((row) => this.editor.document.get(row));
    return entering !== null && !there.includes(entering) && this.editor.document.get(entering) ? [...there, entering] : there;
  }

  column(id: string): Column | undefined {
    return this.shape?.columns.find((column) => column.id === id);
  }

  /** −1 for the header, the number of rows for the new row. */
  indexOf(row: Id): number {
    if (row === HEADER) return -1;
    if (row === NEW_ROW) return this.shape?.rows.length ?? 0;
    return this.shape?.rowIndex.get(row) ?? -2;
  }

  rowAt(index: number): Id {
    const { shape } = this;
    if (!shape || index < 0) return HEADER;
    return shape.rows[index] ?? (shape.model.initial ? NEW_ROW : (shape.rows.at(-1) ?? HEADER));
  }

  /** The last index the keyboard can go to: that of the new row where there is one. */
  get lastRow(): number {
    const { shape } = this;
    return shape ? shape.rows.length - (shape.model.initial ? 0 : 1) : -1;
  }

  columnIndex(id: string): number {
    return this.shape?.columns.findIndex((column) => column.id === id) ?? -1;
  }

  /** Goes to a cell; `extend` keeps the other corner. An open cell must have been closed before. */
  goTo(
    cell: CellAt,
    {
      extend = false,
      wholeRows = false,
      tabFrom = null,
    }: { readonly extend?: boolean; readonly wholeRows?: boolean; readonly tabFrom?: string | null } = {},
  ): void {
    const { state } = this;
    const left = state.entering !== null && cell.row !== state.entering;
    if (left) this.like = state.entering;
    const anchor = extend && state.anchor && cell.row !== HEADER && state.anchor.row !== HEADER ? state.anchor : cell;
    this.#lastIndex = this.indexOf(cell.row);
    this.store.setState({ active: cell, anchor, wholeRows, tabFrom, told: null, ...(left ? { entering: null } : {}) });
    this.#tell();
  }

  /** Chooses from one corner to the other; the keyboard goes to `active`. */
  choose(active: CellAt, anchor: CellAt, wholeRows = false): void {
    this.#lastIndex = this.indexOf(active.row);
    this.store.setState({ active, anchor, wholeRows, tabFrom: null, told: null });
    this.#tell();
  }

  /** What is chosen; null where there is no cell. The header is never part of it. */
  get range(): Range | null {
    const { active, anchor } = this.state;
    const { shape } = this;
    if (!shape || !active || active.row === HEADER) return null;
    const other = anchor && this.indexOf(anchor.row) >= 0 ? anchor : active;
    const rows = [this.indexOf(active.row), this.indexOf(other.row)];
    const columns = [this.columnIndex(active.column), this.columnIndex(other.column)];
    if (Math.min(...rows) < 0 || Math.min(...columns) < 0) return null;
    return { top: Math.min(...rows), bottom: Math.max(...rows), left: Math.min(...columns), right: Math.max(...columns) };
  }

  /** The records of the chosen rows. */
  get rangeRows(): readonly Id[] {
    const { range, shape } = this;
    return range && shape ? shape.rows.slice(range.top, range.bottom + 1) : [];
  }

  get rangeColumns(): readonly Column[] {
    const { range, shape } = this;
    return range && shape ? shape.columns.slice(range.left, range.right + 1) : [];
  }

  read(row: Id, column: string): string {
    const { shape } = this;
    if (!shape || row === HEADER) return '';
    return row === NEW_ROW ? '' : shape.model.read(row, column);
  }

  /** The row new rows lie beside: the one made last, else the last one of the table. */
  get likeRow(): Id | null {
    if (this.like !== null && this.editor.document.get(this.like)) return this.like;
    return this.state.entering ?? this.shape?.rows.at(-1) ?? null;
  }

  destroy(): void {
    this.#stop();
  }

  /** The keyboard begins at what is selected on the board, else in the first cell. */
  #begin(): void {
    this.#follow();
    if (!this.state.active) this.#settle();
  }

  /** After a change of the document or the view the keyboard stays in its row, or near where that was. */
  #settle(): void {
    const { shape } = this;
    const { active, anchor, entering, edit } = this.state;
    if (!shape) return this.store.setState(START);
    const column = active && shape.columns.some(({ id }) => id === active.column) ? active.column : (shape.columns[0]?.id ?? '');
    const isThere = (row: Id) => this.indexOf(row) >= -1 && (row !== NEW_ROW || shape.model.initial !== null);
    const row = active && isThere(active.row) ? active.row : this.rowAt(Math.min(Math.max(this.#lastIndex, 0), this.lastRow));
    if (entering !== null && !this.editor.document.get(entering)) this.store.setState({ entering: null });
    const moved = !active || active.row !== row || active.column !== column;
    if (moved)
      this.store.setState({ active: { row, column }, anchor: { row, column }, wholeRows: false, ...(edit ? { edit: null, frozen: null } : {}) });
    else if (!anchor || !isThere(anchor.row) || !shape.columns.some(({ id }) => id === anchor.column)) this.store.setState({ anchor: active });
  }

  /** The board selects what is chosen here. */
  #tell(): void {
    const selection = new Set(this.rangeRows);
    const { selection: before, cell } = this.editor.state;
    if (cell === null && selection.size === before.size && [...selection].every((id) => before.has(id))) return;
    this.#telling = true;
    this.editor.session.setState({ selection, cell: null });
    this.#telling = false;
  }

  /** What was selected elsewhere, or by undo, is chosen here. */
  #follow(): void {
    const { shape } = this;
    const { selection } = this.editor.state;
    if (!shape || selection.size === 0 || this.state.edit) return;
    const indexes = [...selection].map((id) => shape.rowIndex.get(id) ?? -1).filter((index) => index >= 0);
    if (indexes.length === 0) return;
    const [top, bottom] = [indexes.reduce((a, b) => Math.min(a, b)), indexes.reduce((a, b) => Math.max(a, b))];
    const column = this.state.active?.column ?? shape.columns[0]?.id ?? '';
    // Rows that do not stand together cannot all be chosen: the first one is.
    const together = bottom - top + 1 === indexes.length;
    this.#lastIndex = top;
    this.store.setState({
      active: { row: this.rowAt(top), column },
      anchor: { row: this.rowAt(together ? bottom : top), column },
      wholeRows: false,
      tabFrom: null,
    });
  }
}
