import { expect, it } from 'vitest';
import { newId } from '../../../shared/base/id.ts';
import { bottom, contains, inflate, intersects, right, type Rect } from '../../../shared/geometry/rect.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import { layoutBoard } from '../../../shared/layout/layout-board.ts';
import { Document } from '../../../shared/model/document.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import { boardsOf, LOOSE_KINDS, looseOn } from '../../../shared/model/on-board.ts';
import { overviewItems, type OverviewItem } from '../../../shared/scene/overview-scene.ts';
import { themes } from '../../../shared/scene/themes.ts';
import { templateRecords } from '../../../shared/templates/templates.ts';
import { everyKind } from '../../support/every-kind.ts';
import { tableMeasure } from '../layout/table-measure.ts';

const context = { measure: tableMeasure, t: translator('tr') };

function shownOf(document: Document, boardId: string) {
  const layout = layoutBoard(document, boardId, context);
  return { layout, items: [...overviewItems(layout, document, themes.light.board)] };
}

const cornersOf = (item: OverviewItem) => (item.type === 'line' ? item.points : [item.rect, { x: right(item.rect), y: bottom(item.rect) }]);
const covers = (item: OverviewItem, rect: Rect) => item.type !== 'line' && intersects(item.rect, rect);

it('shows everything that lies on a board, and nothing outside of it', () => {
  const document = new Document(templateRecords('demo', 'tr', newId));
  for (const { id } of boardsOf(document)) {
    const { layout, items } = shownOf(document, id);
    const bounds = inflate(layout.bounds ?? { x: 0, y: 0, width: 0, height: 0 }, 1);
    for (const { rect } of [...layout.frames, ...layout.maps, ...layout.personaCards, ...layout.loose])
      expect(items.some((item) => covers(item, rect))).toBe(true);
    for (const { x, y } of items.flatMap(cornersOf)) expect(x >= bounds.x && y >= bounds.y && x <= right(bounds) && y <= bottom(bounds)).toBe(true);
  }
});

it('draws notes in their colours over maps, and maps with their rows, cards and curves', () => {
  const document = new Document(templateRecords('demo', 'tr', newId));
  const [board] = boardsOf(document);
  const { layout, items } = shownOf(document, board?.id ?? '');
  const { notes } = themes.light.board;
  const fills = items.map((item) => (item.type === 'block' ? item.fill : null));
  for (const { record } of layout.notes) expect(fills).toContain(notes[record.color].fill);
  expect(items.filter(({ type }) => type === 'block').length).toBeGreaterThan(layout.maps.reduce((sum, map) => sum + map.cards.length, 0));
  expect(items.some(({ type }) => type === 'line')).toBe(true);
});

it('has a sign for every kind that lies loose on a board, where it lies', () => {
  const board = fresh('board', { id: 'board-1', order: 'a0' });
  const document = new Document(
    everyKind(
      board,
      fresh('note', { id: 'note-1', boardId: 'board-1', x: 0, y: 0, width: 160, height: 160, text: 'Not', color: 'pink', order: 'a0' }),
    ),
  );
  const { layout, items } = shownOf(document, board.id);
  const unhidden = looseOn(document, board.id).filter(({ hidden }) => !hidden);
  expect(layout.loose.map(({ id }) => id)).toEqual(unhidden.map(({ id }) => id));
  expect(new Set(unhidden.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(LOOSE_KINDS.length - 1);
  for (const { kind, rect } of layout.loose) {
    const near = inflate(rect, 1);
    expect(
      items.some((item) =>
        item.type === 'line' ? item.points.every((point) => contains(near, point)) : contains(near, item.rect) && covers(item, rect),
      ),
      kind,
    ).toBe(true);
  }
});
