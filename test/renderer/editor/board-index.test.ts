import fc from 'fast-check';
import { expect, it } from 'vitest';
import { BoardIndex } from '../../../renderer/editor/board-index.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import { layoutBoard } from '../../../shared/layout/layout-board.ts';
import { Document } from '../../../shared/model/document.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import { tableMeasure } from '../../shared/layout/table-measure.ts';

const context = { measure: tableMeasure, t: translator('tr') };
const place = fc.record({ at: fc.integer({ min: 0, max: 39 }), x: fc.integer({ min: 0, max: 2_000 }), order: fc.constantFrom('a0', 'a1', 'a2') });
const states = fc.array(fc.uniqueArray(place, { selector: ({ at }) => at, minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 5 });

it('finds after any row of layouts what an index of the last one alone finds, in drawing order', () => {
  fc.assert(
    fc.property(states, fc.integer({ min: 0, max: 1_800 }), (rows, x) => {
      const index = new BoardIndex();
      const area = { x, y: -10, width: 300, height: 50 };
      for (const row of rows) {
        const notes = row.map(({ at, x: left, order }) =>
          fresh('note', { id: `n${at}`, boardId: 'board', x: left, y: 0, width: 180, height: 180, text: '', color: 'yellow', order }),
        );
        const document = new Document([{ id: 'board', kind: 'board', name: null, order: 'a0' }, ...notes]);
        const layout = layoutBoard(document, 'board', context);
        index.update(layout);
        const alone = new BoardIndex();
        alone.update(layout);
        expect(index.looseIn(area)).toEqual(alone.looseIn(area));
        expect(index.looseIn(area).map(({ id }) => id)).toEqual(
          layout.loose.filter(({ rect }) => rect.x <= x + 300 && rect.x + rect.width >= x).map(({ id }) => id),
        );
        for (const { id } of layout.loose) expect(index.loose(id)).toBe(layout.loose.find((one) => one.id === id));
      }
    }),
  );
});
