import { setCellText } from '../../../shared/commands/grid-cells.ts';
import { addGrid } from '../../../shared/commands/grids.ts';
import { centre, type Point } from '../../../shared/geometry/rect.ts';
import { columnsOfGrid, rowsOfGrid, textsOfGrid, type GridPlace } from '../../../shared/model/grid.ts';
import { gridLayoutOf } from '../../../renderer/editor/grid-place.ts';
import { Hand } from './hand.ts';

/** A blank board with a table of 3 × 3, and what is written in it. */
export function table(...texts: readonly (readonly [column: number, row: number, text: string])[]): Hand {
  const hand = new Hand('blank');
  const { editor } = hand;
  editor.execute(
    'history.add',
    addGrid(editor.document, { boardId: editor.state.boardId, columns: 3, rows: 3, rect: { x: 0, y: 0, width: 480, height: 129 }, id: 'grid' }),
  );
  for (const [column, row, text] of texts) editor.execute('history.type', setCellText(editor.document, { place: place(hand, column, row), text }));
  return hand;
}

export const place = ({ editor: { document } }: Hand, column: number, row: number): GridPlace => ({
  columnId: columnsOfGrid(document, 'grid')[column]?.id ?? '',
  rowId: rowsOfGrid(document, 'grid')[row]?.id ?? '',
});

export function at(hand: Hand, column: number, row: number): Point {
  const grid = gridLayoutOf(hand.editor, 'grid');
  const cell = grid?.cells[row * grid.columns.length + column];
  if (!cell) throw new Error(`no cell in column ${column}, row ${row}`);
  return centre(cell.rect);
}

/** Column and row of the cell the keyboard is in. */
export function here({ editor }: Hand): readonly [number, number] | null {
  const { gridCell } = editor.state;
  if (!gridCell) return null;
  return [
    columnsOfGrid(editor.document, 'grid').findIndex(({ id }) => id === gridCell.columnId),
    rowsOfGrid(editor.document, 'grid').findIndex(({ id }) => id === gridCell.rowId),
  ];
}

export const texts = ({ editor }: Hand) => textsOfGrid(editor.document, 'grid');
