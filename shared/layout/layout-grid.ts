import { rectOf } from '../geometry/rect.ts';
import type { DocumentReader } from '../model/document.ts';
import type { AnyRecord, Grid, GridCell, GridColumn, GridRow } from '../model/kinds.ts';
import { cellOfGrid } from '../model/belonging.ts';
import { FONTS } from './metrics.ts';
import { placeText } from './place-text.ts';
import type { Measure } from './text.ts';
import type { GridCellLayout, GridLayout } from './thing-layout.ts';

/** Board units between the lines of a table and its words. */
const PADDING = 8;
const LEAST_ROW = 36;

interface GridParts {
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  readonly cells: readonly GridCell[];
}

export function partsOfGrid(document: DocumentReader, grid: Grid): GridParts {
  const columns = document.children('gridColumn', grid.id);
  return { columns, rows: document.children('gridRow', grid.id), cells: columns.flatMap(({ id }) => document.children('gridCell', id)) };
}

/** Everything a table is laid out from, besides itself. */
export const recordsOfGrid = ({ columns, rows, cells }: GridParts): readonly AnyRecord[] => [...columns, ...rows, ...cells];

/** Columns as wide as they were made, rows as high as their highest cell. */
export function layoutGrid(grid: Grid, { columns, rows, cells }: GridParts, measure: Measure): GridLayout {
  const written = new Map(cells.map((cell) => [cellOfGrid(cell), cell]));
  const placed: GridCellLayout[] = [];
  const rowRects: { readonly id: string; readonly rect: ReturnType<typeof rectOf> }[] = [];
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  let { y } = grid;
  rows.forEach((row, at) => {
    const isHeader = grid.hasHeader && at === 0;
    const font = isHeader ? FONTS.step : FONTS.card;
    let { x } = grid;
    const texts = columns.map((column) => {
      const cell = written.get(cellOfGrid({ columnId: column.id, rowId: row.id }));
      const left = x;
      x += column.width;
      return { column, cell, left, text: placeText(cell?.text ?? '', font, { x: left + PADDING, y: y + PADDING, width: Math.max(column.width - 2 * PADDING, 1) }, measure) };
    });
    const height = Math.max(LEAST_ROW, row.height ?? 0, ...texts.map(({ text }) => text.height + 2 * PADDING));
    for (const { column, cell, left, text } of texts) {
      placed.push({ id: cell?.id ?? null, columnId: column.id, rowId: row.id, rect: rectOf(left, y, column.width, height), text, color: cell?.color ?? null, isHeader });
    }
    rowRects.push({ id: row.id, rect: rectOf(grid.x, y, width, height) });
    y += height;
  });
  let left = grid.x;
  const columnRects = columns.map((column) => {
    const rect = rectOf(left, grid.y, column.width, y - grid.y);
    left += column.width;
    return { id: column.id, rect };
  });
  return { kind: 'grid', id: grid.id, rect: rectOf(grid.x, grid.y, Math.max(width, 1), Math.max(y - grid.y, 1)), columns: columnRects, rows: rowRects, cells: placed, record: grid };
}
