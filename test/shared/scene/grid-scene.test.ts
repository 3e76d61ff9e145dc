import { describe, expect, it } from 'vitest';
import { setCellColor } from '../../../shared/commands/grid-cells.ts';
import { gridFromRows } from '../../../shared/commands/grid-rows.ts';
import { layoutGrid, partsOfGrid } from '../../../shared/layout/layout-grid.ts';
import { INK_COLORS } from '../../../shared/model/choices.ts';
import { Document } from '../../../shared/model/document.ts';
import { columnsOfGrid, rowsOfGrid } from '../../../shared/model/grid.ts';
import { contrast, mix } from '../../../shared/scene/color.ts';
import { cellInk, gridItems } from '../../../shared/scene/grid-scene.ts';
import { themes } from '../../../shared/scene/themes.ts';
import type { ThemeName } from '../../../shared/scene/tokens.ts';
import { tableMeasure } from '../layout/table-measure.ts';

function tableOf(color: (typeof INK_COLORS)[number]) {
  const document = new Document([{ id: 'board', kind: 'board', name: null, order: 'a0' }]);
  document.apply(
    gridFromRows(document, {
      boardId: 'board',
      at: { x: 0, y: 0 },
      rows: [
        ['Adım', 'Süre'],
        ['Arar', ''],
      ],
      id: 'grid',
    }),
  );
  const place = { columnId: columnsOfGrid(document, 'grid')[1]?.id ?? '', rowId: rowsOfGrid(document, 'grid')[1]?.id ?? '' };
  document.apply(setCellColor(document, { places: [place], color: 'teal' }));
  const grid = document.find('grid', 'grid');
  if (!grid) throw new Error('there is a table');
  return layoutGrid({ ...grid, color }, partsOfGrid(document, grid), tableMeasure);
}

describe('a table as it is drawn', () => {
  it('writes its header legibly in every theme and colour', () => {
    for (const name of Object.keys(themes) as readonly ThemeName[]) {
      const { board } = themes[name];
      for (const color of INK_COLORS) {
        const layout = tableOf(color);
        const [header] = layout.cells;
        if (!header) throw new Error('there are cells');
        const band = color === 'black' ? board.stageBand : mix(board.paper, board.inks[color], 0x26 / 255);
        expect(contrast(cellInk(header, layout.record, board), band), `${name} ${color}`).toBeGreaterThanOrEqual(7);
      }
    }
  });

  it('draws one item a line of words, and nothing for what is empty', () => {
    const items = gridItems(tableOf('black'), { tokens: themes.light });
    expect(items.flatMap((item) => (item.type === 'text' ? [item.text] : []))).toEqual(['Adım', 'Süre', 'Arar']);
    // Ground, header, one coloured cell, all lines as one, and the edge.
    expect(items.filter(({ type }) => type !== 'text')).toHaveLength(5);
  });
});
