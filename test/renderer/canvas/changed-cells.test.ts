import { describe, expect, it } from 'vitest';
import { changedCells } from '../../../renderer/canvas/changed-cells.ts';
import { setCellText } from '../../../shared/commands/grid-cells.ts';
import { gridFromRows } from '../../../shared/commands/grid-rows.ts';
import { resizeGridColumn } from '../../../shared/commands/grids.ts';
import { layoutGrid, partsOfGrid } from '../../../shared/layout/layout-grid.ts';
import type { GridLayout } from '../../../shared/layout/thing-layout.ts';
import type { Diff } from '../../../shared/model/diff.ts';
import { Document } from '../../../shared/model/document.ts';
import { columnsOfGrid, rowsOfGrid, type GridPlace } from '../../../shared/model/grid.ts';
import { tableMeasure } from '../../shared/layout/table-measure.ts';

function desk(): { readonly document: Document; readonly layout: () => GridLayout; readonly place: (column: number, row: number) => GridPlace } {
  const document = new Document([{ id: 'board', kind: 'board', name: null, order: 'a0' }]);
  document.apply(
    gridFromRows(document, {
      boardId: 'board',
      at: { x: 0, y: 0 },
      rows: [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
      ],
      id: 'grid',
    }),
  );
  const layout = () => {
    const grid = document.find('grid', 'grid');
    if (!grid) throw new Error('there is a table');
    return layoutGrid(grid, partsOfGrid(document, grid), tableMeasure);
  };
  const place = (column: number, row: number) => ({
    columnId: columnsOfGrid(document, 'grid')[column]?.id ?? '',
    rowId: rowsOfGrid(document, 'grid')[row]?.id ?? '',
  });
  return { document, layout, place };
}

/** What is to be painted anew once something was done. */
function after(act: (there: ReturnType<typeof desk>) => Diff, typed: (there: ReturnType<typeof desk>) => string | null = () => null) {
  const there = desk();
  const before = there.layout();
  const cell = typed(there);
  there.document.apply(act(there));
  return { before, now: there.layout(), areas: changedCells(before, there.layout(), cell) };
}

describe('what of a table is painted anew', () => {
  it('is the one cell that says something else', () => {
    const { now, areas } = after(({ document, place }) => setCellText(document, { place: place(1, 1), text: 'x' }));
    expect(areas).toEqual([now.cells[3]?.rect]);
  });

  it('is nothing while a cell is typed in that does not grow', () => {
    const { areas } = after(
      ({ document, place }) => setCellText(document, { place: place(1, 1), text: 'x' }),
      ({ layout }) => layout().cells[3]?.id ?? null,
    );
    expect(areas).toEqual([]);
  });

  it('is everything from the row on that grew', () => {
    const { now, areas } = after(({ document, place }) => setCellText(document, { place: place(0, 1), text: 'one\ntwo\nthree' }));
    expect(areas).toEqual([{ x: 0, y: now.rows[1]?.rect.y, width: now.rect.width, height: now.rect.height - (now.rows[1]?.rect.y ?? 0) }]);
  });

  it('is all of it when a column has another width', () => {
    const { areas } = after(({ document, place }) => resizeGridColumn(document, { id: place(0, 0).columnId, width: 300 }));
    expect(areas).toBeNull();
  });
});
