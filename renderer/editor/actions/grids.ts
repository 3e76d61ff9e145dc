import { newId, type Id } from '../../../shared/base/id.ts';
import { setCellColor } from '../../../shared/commands/grid-cells.ts';
import { fitsInCell, gridToNotes, notesToGrid } from '../../../shared/commands/grid-notes.ts';
import { addGridColumns, addGridRows, canMoveGridPart, moveGridPart, removeGridPart, setGridHeader } from '../../../shared/commands/grids.ts';
import type { DocumentReader } from '../../../shared/model/document.ts';
import { columnsOfGrid, gridAround, rowsOfGrid, type GridPlace } from '../../../shared/model/grid.ts';
import type { Grid, NoteColor } from '../../../shared/model/kinds.ts';
import { selectedRects } from '../arranging.ts';
import type { Way } from '../cells.ts';
import type { Editor } from '../editor.ts';
import { enterGridCell, placeBeside } from '../grid-cells.ts';
import { chooseAll, chosenCells, placesOf } from '../grid-range.ts';
import { inTurn } from '../in-turn.ts';
import { selectedRecords } from '../selection.ts';
import { endEdit } from '../text-edit.ts';

/** The tables that are selected. */
export const selectedGrids = (editor: Editor): readonly Grid[] =>
  selectedRecords(editor).flatMap((record) => (record.kind === 'grid' ? [record] : []));

/** The cell the keyboard is in and its table, once what is being typed there is done. */
function here(editor: Editor): { readonly place: GridPlace; readonly grid: Grid } | null {
  endEdit(editor);
  const { gridCell } = editor.state;
  const grid = gridCell && gridAround(editor.document, gridCell);
  return gridCell && grid ? { place: gridCell, grid } : null;
}

type Side = 'before' | 'after';

/** A column or row beside the chosen cells; the keyboard goes into it. */
const insert =
  (what: 'column' | 'row', side: Side) =>
  (editor: Editor): void => {
    const at = here(editor);
    if (!at) return;
    const { place, grid } = at;
    const siblings = (): readonly { readonly id: Id }[] => (what === 'column' ? columnsOfGrid : rowsOfGrid)(editor.document, grid.id);
    const range = chosenCells(editor);
    const own = (what === 'column' ? range?.columns : range?.rows)?.at(side === 'before' ? 0 : -1) ?? '';
    const known = new Set(siblings().map(({ id }) => id));
    const before = side === 'before' ? own : (siblings()[siblings().findIndex(({ id }) => id === own) + 1]?.id ?? null);
    const add = what === 'column' ? addGridColumns : addGridRows;
    editor.execute('history.add', add(editor.document, { gridId: grid.id, before }));
    const made = siblings().find(({ id }) => !known.has(id))?.id;
    if (made !== undefined) enterGridCell(editor, what === 'column' ? { ...place, columnId: made } : { ...place, rowId: made });
  };

/** Takes the columns or rows of the chosen cells out; the keyboard goes on beside them. */
const remove =
  (what: 'column' | 'row') =>
  (editor: Editor): void => {
    const at = here(editor);
    const range = at && chosenCells(editor);
    if (!range) return;
    const ids = what === 'column' ? range.columns : range.rows;
    const beside = (end: 0 | -1, way: Way): GridPlace => {
      const id = ids.at(end) ?? '';
      return placeBeside(editor.document, what === 'column' ? { ...at.place, columnId: id } : { ...at.place, rowId: id }, way);
    };
    const forth = beside(-1, what === 'column' ? 'right' : 'down');
    const next = ids.includes(what === 'column' ? forth.columnId : forth.rowId) ? beside(0, what === 'column' ? 'left' : 'up') : forth;
    editor.execute(
      'history.delete',
      inTurn(
        editor.document,
        ids.map((id) => (document: DocumentReader) => removeGridPart(document, { id })),
      ),
    );
    if (gridAround(editor.document, next)) enterGridCell(editor, next);
  };

const partTo = ({ columnId, rowId }: GridPlace, way: Way): { readonly id: Id; readonly by: -1 | 1 } => ({
  id: way === 'left' || way === 'right' ? columnId : rowId,
  by: way === 'left' || way === 'up' ? -1 : 1,
});

/** Whether the column or row of a cell has another one on that side. */
export const canMoveInGrid = (editor: Editor, place: GridPlace, way: Way): boolean => canMoveGridPart(editor.document, partTo(place, way));

/** The column or row of the cell goes one place on, and the keyboard with it. */
export function moveInGrid(editor: Editor, way: Way): void {
  const at = here(editor);
  if (!at) return;
  editor.execute('history.move', moveGridPart(editor.document, partTo(at.place, way)));
  enterGridCell(editor, at.place);
}

function toggleHeader(editor: Editor): void {
  endEdit(editor);
  const grids = selectedGrids(editor);
  editor.execute(
    'history.style',
    setGridHeader(editor.document, { ids: grids.map(({ id }) => id), hasHeader: !grids.every(({ hasHeader }) => hasHeader) }),
  );
}

export function colorGridCell(editor: Editor, color: NoteColor | null): void {
  const at = here(editor);
  const range = at && chosenCells(editor);
  if (range) editor.execute('history.color', setCellColor(editor.document, { places: placesOf(range), color }));
}

function fromNotes(editor: Editor): void {
  endEdit(editor);
  const rects = new Map([...selectedRects(editor)].filter(([id]) => editor.document.find('note', id)));
  const stayed = [...rects.keys()].filter((id) => {
    const note = editor.document.find('note', id);
    return note && !fitsInCell(editor.document, note);
  });
  const id = newId();
  editor.execute('history.grid', notesToGrid(editor.document, { rects, id }), [id]);
  if (stayed.length > 0) editor.notify('info', editor.t('grid.notesStayed', { count: stayed.length }));
}

function toNotes(editor: Editor): void {
  endEdit(editor);
  const grids = selectedGrids(editor);
  editor.together('history.notes', () => {
    const made = grids.flatMap(({ id }) => {
      const diff = gridToNotes(editor.document, { gridId: id });
      editor.execute('history.notes', diff);
      return diff.added.map((note) => note.id);
    });
    editor.select(made);
  });
}

/** The table itself, while the keyboard is in a cell: deleting there would only empty that. */
export function deleteGrid(editor: Editor): void {
  editor.select(editor.state.selection);
  editor.perform('edit.delete');
}

const choose = (what: 'row' | 'column') => (editor: Editor) => {
  endEdit(editor);
  chooseAll(editor, what);
};

export const gridActions = {
  'grid.selectRow': choose('row'),
  'grid.selectColumn': choose('column'),
  'grid.rowAbove': insert('row', 'before'),
  'grid.rowBelow': insert('row', 'after'),
  'grid.columnBefore': insert('column', 'before'),
  'grid.columnAfter': insert('column', 'after'),
  'grid.removeRow': remove('row'),
  'grid.removeColumn': remove('column'),
  'grid.header': toggleHeader,
  'grid.fromNotes': fromNotes,
  'grid.toNotes': toNotes,
} as const;
