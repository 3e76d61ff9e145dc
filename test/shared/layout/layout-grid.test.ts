import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setCellText } from '../../../shared/commands/grid-cells.ts';
import { gridFromRows } from '../../../shared/commands/grid-rows.ts';
import { bottom, right } from '../../../shared/geometry/rect.ts';
import { layoutBoard } from '../../../shared/layout/layout-board.ts';
import { GRID_PADDING } from '../../../shared/layout/layout-grid.ts';
import type { GridLayout } from '../../../shared/layout/thing-layout.ts';
import type { BoardLayout } from '../../../shared/layout/board-layout.ts';
import type { Font } from '../../../shared/layout/text.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import { Document } from '../../../shared/model/document.ts';
import { columnsOfGrid, rowsOfGrid } from '../../../shared/model/grid.ts';
import { tableMeasure } from './table-measure.ts';

const t = translator('en');

function tableOf(rows: readonly (readonly string[])[]): Document {
  const document = new Document([{ id: 'board', kind: 'board', name: null, order: 'a0' }]);
  document.apply(gridFromRows(document, { boardId: 'board', at: { x: 10, y: 20 }, rows, id: 'grid' }));
  return document;
}

const layoutOf = (document: Document, measure = tableMeasure, previous?: BoardLayout): BoardLayout =>
  layoutBoard(document, 'board', { measure, t }, previous);

function gridIn(layout: BoardLayout): GridLayout {
  const grid = layout.loose.find((one) => one.kind === 'grid');
  if (grid?.kind !== 'grid') throw new Error('there is a table');
  return grid;
}

describe('the layout of a table', () => {
  it('fills its rectangle with cells without gaps, and keeps every word inside its cell', () => {
    const words = fc.array(fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(words, (rows) => {
        const grid = gridIn(layoutOf(tableOf(rows)));
        const area = grid.cells.reduce((sum, { rect }) => sum + rect.width * rect.height, 0);
        expect(area).toBeCloseTo(grid.rect.width * grid.rect.height, 3);
        for (const { rect, text } of grid.cells) {
          expect(text.lines.length === 0 || text.height + 2 * GRID_PADDING <= rect.height + 1).toBe(true);
          for (const line of text.lines) expect(line.x >= rect.x + GRID_PADDING && line.baseline <= bottom(rect) && line.x <= right(rect)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('measures only the cell that is written in, however large the table', () => {
    const document = tableOf(Array.from({ length: 100 }, (_, y) => Array.from({ length: 30 }, (_unused, x) => `cell ${x} ${y}`)));
    let measured = 0;
    const measure = (text: string, font: Font): number => {
      measured += 1;
      return tableMeasure(text, font);
    };
    const before = layoutOf(document, measure);
    expect(measured).toBeGreaterThan(3_000);
    measured = 0;
    const place = { columnId: columnsOfGrid(document, 'grid')[7]?.id ?? '', rowId: rowsOfGrid(document, 'grid')[50]?.id ?? '' };
    document.apply(setCellText(document, { place, text: 'other' }));
    const after = layoutOf(document, measure, before);
    expect(measured).toBeLessThan(10);
    const known = new Set(gridIn(before).cells);
    expect(gridIn(after).cells.filter((cell) => !known.has(cell))).toHaveLength(1);
  });
});
