import { rectOf, type Rect } from '../geometry/rect.ts';
import type { DocumentReader } from '../model/document.ts';
import type { AnyRecord, Grid, GridCell, GridColumn, GridRow } from '../model/kinds.ts';
import { FONTS } from './metrics.ts';
import { movedText, placeText } from './place-text.ts';
import { LINE_HEIGHT, type Font, type Measure, type PlacedText } from './text.ts';
import type { GridCellLayout, GridLayout } from './thing-layout.ts';

/** Board units between the lines of a table and its words. */
export const GRID_PADDING = 12;

interface GridParts {
  readonly columns: readonly GridColumn[];
  readonly rows: readonly { readonly row: GridRow; readonly cells: readonly GridCell[] }[];
}

export const partsOfGrid = (document: DocumentReader, grid: Grid): GridParts => ({
  columns: document.children('gridColumn', grid.id),
  rows: document.children('gridRow', grid.id).map((row) => ({ row, cells: document.children('gridCell', row.id) })),
});

/** Everything a table is laid out from, besides itself. */
export const recordsOfGrid = ({ columns, rows }: GridParts): readonly AnyRecord[] => [
  ...columns,
  ...rows.flatMap(({ row, cells }) => [row, ...cells]),
];

/** The words of a cell as they break in a width, laid out at 0, 0: whatever else changes in a table, they are measured once. */
const broken = new WeakMap<GridCell, { readonly width: number; readonly font: Font; readonly measure: Measure; readonly text: PlacedText }>();

function wordsOf(cell: GridCell, width: number, font: Font, measure: Measure): PlacedText {
  const known = broken.get(cell);
  if (known && known.width === width && known.font === font && known.measure === measure) return known.text;
  const text = placeText(cell.text, font, { x: 0, y: 0, width }, measure);
  broken.set(cell, { width, font, measure, text });
  return text;
}

/** The same where it lies: a cell nothing has changed about stays the same object. */
const placed = new WeakMap<GridCell, { readonly broken: PlacedText; readonly layout: GridCellLayout }>();

const sameRect = (a: Rect, b: Rect): boolean => a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;

const EMPTY = new Map<Font, PlacedText>();
function emptyText(font: Font): PlacedText {
  let text = EMPTY.get(font);
  if (!text) EMPTY.set(font, (text = { font, lines: [], height: font.size * LINE_HEIGHT }));
  return text;
}

/** Columns as wide as they were made, rows as high as their highest cell or as they were made, whichever is more. */
export function layoutGrid(grid: Grid, { columns, rows }: GridParts, measure: Measure): GridLayout {
  let width = 0;
  const across = columns.map((column) => {
    const x = grid.x + width;
    width += column.width;
    return { id: column.id, x, width: column.width };
  });
  const cells: GridCellLayout[] = [];
  const rowRects: { readonly id: string; readonly rect: Rect }[] = [];
  let { y } = grid;
  rows.forEach(({ row, cells: written }, index) => {
    const isHeader = grid.hasHeader && index === 0;
    const font = isHeader ? FONTS.step : FONTS.card;
    const byColumn = new Map(written.map((cell) => [cell.columnId, cell]));
    const texts = across.map((column) => {
      const cell = byColumn.get(column.id);
      return {
        column,
        cell,
        text: cell && cell.text !== '' ? wordsOf(cell, Math.max(column.width - 2 * GRID_PADDING, 1), font, measure) : emptyText(font),
      };
    });
    const height = Math.ceil(Math.max(row.height ?? 0, ...texts.map(({ text }) => text.height + 2 * GRID_PADDING)));
    for (const { column, cell, text } of texts) {
      const rect = rectOf(column.x, y, column.width, height);
      const known = cell && placed.get(cell);
      if (known?.broken === text && sameRect(known.layout.rect, rect) && known.layout.isHeader === isHeader) {
        cells.push(known.layout);
        continue;
      }
      const shown = text.lines.length > 0 ? movedText(text, column.x + GRID_PADDING, y + GRID_PADDING) : text;
      const layout = { id: cell?.id ?? null, columnId: column.id, rowId: row.id, rect, text: shown, color: cell?.color ?? null, isHeader };
      if (cell) placed.set(cell, { broken: text, layout });
      cells.push(layout);
    }
    rowRects.push({ id: row.id, rect: rectOf(grid.x, y, width, height) });
    y += height;
  });
  const columnRects = across.map((column) => ({ id: column.id, rect: rectOf(column.x, grid.y, column.width, y - grid.y) }));
  return {
    kind: 'grid',
    id: grid.id,
    rect: rectOf(grid.x, grid.y, Math.max(width, 1), Math.max(y - grid.y, 1)),
    columns: columnRects,
    rows: rowRects,
    cells,
    record: grid,
  };
}
