import { newId, type Id } from '../../shared/base/id.ts';
import { within } from '../../shared/base/within.ts';
import { addGrid, addGridColumns, addGridRows, resizeGridColumn, resizeGridRow, usualGridRect } from '../../shared/commands/grids.ts';
import { resizeGrid } from '../../shared/commands/grid-size.ts';
import type { Point, Rect } from '../../shared/geometry/rect.ts';
import { FONTS } from '../../shared/layout/metrics.ts';
import { GRID_PADDING, layoutGrid, partsOfGrid } from '../../shared/layout/layout-grid.ts';
import { EMPTY_DIFF, type Diff } from '../../shared/model/diff.ts';
import type { DocumentReader } from '../../shared/model/document.ts';
import type { Editor } from './editor.ts';
import { enterGridCell, firstPlace } from './grid-cells.ts';
import { gridLayoutOf } from './grid-place.ts';

/** A table in a rectangle, or at its usual size around a point; the keyboard is in its first cell. */
export function drawGrid(editor: Editor, at: Point, drawn: Rect | null): void {
  const { boardId, style } = editor.state;
  const { columns, rows } = style.gridSize;
  const usual = usualGridRect(at, style.gridSize);
  // Who draws a small rectangle means its corner.
  const rect = drawn ? { ...drawn, width: Math.max(drawn.width, columns * 80), height: Math.max(drawn.height, 1) } : usual;
  const id = newId();
  editor.execute('history.add', addGrid(editor.document, { boardId, columns, rows, rect, id }), [id]);
  const first = firstPlace(editor);
  if (first) enterGridCell(editor, first);
}

/** The "+" at an edge of a table. */
export function growGrid(editor: Editor, gridId: Id, what: 'column' | 'row'): void {
  const add = what === 'column' ? addGridColumns : addGridRows;
  editor.execute('history.add', add(editor.document, { gridId, before: null }));
}

/** As wide as the longest line in a column, or as high as the words of a row. */
export function fitGridPart(editor: Editor, gridId: Id, what: 'column' | 'row', partId: Id): void {
  if (what === 'row') return editor.execute('history.resize', resizeGridRow(editor.document, { id: partId, height: null }));
  const grid = gridLayoutOf(editor, gridId);
  if (!grid) return;
  const cells = grid.cells.filter((cell) => cell.columnId === partId && cell.id !== null);
  const widths = cells.flatMap((cell) =>
    (editor.document.find('gridCell', cell.id ?? '')?.text ?? '')
      .split('\n')
      .map((line) => editor.measure(line, cell.isHeader ? FONTS.step : FONTS.card)),
  );
  const width = Math.ceil(Math.max(0, ...widths)) + 2 * GRID_PADDING + 1;
  editor.execute('history.resize', resizeGridColumn(editor.document, { id: partId, width: within(width, 72, 480) }));
}

/** What dragging a corner of a table to a place would change. */
export function planGridSize(
  { measure }: Editor,
  snapshot: DocumentReader,
  plan: { readonly id: Id; readonly rect: Rect; readonly handle: Point; readonly from: Rect },
): Diff {
  const grid = snapshot.find('grid', plan.id);
  if (!grid) return EMPTY_DIFF;
  const laidOut = (document: DocumentReader) => layoutGrid(grid, partsOfGrid(document, grid), measure);
  const rows = new Map(laidOut(snapshot).rows.map(({ id, rect }) => [id, rect]));
  return resizeGrid(snapshot, { ...plan, rows, heightIn: (document) => laidOut(document).rect.height });
}
