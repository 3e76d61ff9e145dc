import { describe, expect, it } from 'vitest';
import { attach } from '../../../shared/commands/attachments.ts';
import { contains } from '../../../shared/geometry/rect.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import { layoutBoard } from '../../../shared/layout/layout-board.ts';
import { Document } from '../../../shared/model/document.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import type { LaneType } from '../../../shared/model/kinds.ts';
import { boardScene } from '../../../shared/scene/board-scene.ts';
import { themes } from '../../../shared/scene/themes.ts';
import { tableMeasure } from './table-measure.ts';

const context = { measure: tableMeasure, t: translator('tr') };
const picture = (sha256: string, width: number, height: number) => ({
  sha256: sha256.repeat(64),
  mime: 'image/png' as const,
  name: `${sha256}.png`,
  byteCount: 9,
  width,
  height,
});

/** One card in a lane of that type, with files. */
function cardWith(type: LaneType, files: readonly ReturnType<typeof picture>[], title = 'Modem') {
  const document = new Document([
    fresh('board', { id: 'b', order: 'a0' }),
    fresh('map', { id: 'm', boardId: 'b', x: 0, y: 0, form: 'journey', status: 'draft', order: 'a0' }),
    fresh('lane', { id: 'l', mapId: 'm', type, order: 'a0' }),
    fresh('stage', { id: 'st', mapId: 'm', order: 'a0' }),
    fresh('step', { id: 's', stageId: 'st', order: 'a0' }),
    fresh('touchpoint', { id: 'c', stepId: 's', laneId: 'l', title, order: 'a0' }),
  ]);
  const bare = layoutBoard(document, 'b', context);
  document.apply(attach(document, { to: 'c', files }));
  const layout = layoutBoard(document, 'b', context, bare);
  const [card] = layout.maps[0]?.cards ?? [];
  if (!card) throw new Error('the map has no card');
  const scene = boardScene(document, layout, { tokens: themes.light });
  return { card, bare: bare.maps[0]?.cards[0], images: scene.groups.flatMap(({ items }) => items.filter((item) => item.type === 'image')) };
}

describe('a card with pictures', () => {
  it('shows the first one above its words in a storyboard', () => {
    const { card, images } = cardWith('image', [picture('a', 400, 300), picture('b', 10, 10)]);
    expect(card.picture?.sha256).toBe('a'.repeat(64));
    const rect = card.picture?.rect ?? card.rect;
    expect(rect.height / rect.width).toBeCloseTo(0.75);
    expect(rect.y + rect.height).toBeLessThanOrEqual(card.textBox.y);
    expect(contains(card.rect, { x: rect.x + rect.width, y: rect.y + rect.height })).toBe(true);
    expect(images).toEqual([{ type: 'image', rect, radius: 4, sha256: 'a'.repeat(64) }]);
    // The other one is still said to be there.
    expect(card.chips.map(({ sign }) => sign?.type)).toEqual(['clip']);
  });

  it.each([
    ['a tower', 10, 4_000],
    ['a stripe', 4_000, 10],
  ])('keeps a sensible height for %s', (_, width, height) => {
    const rect = cardWith('image', [picture('a', width, height)]).card.picture?.rect;
    expect(rect && rect.height / rect.width).toBeGreaterThanOrEqual(0.3);
    expect(rect && rect.height / rect.width).toBeLessThanOrEqual(1.25);
  });

  it('needs no line for words it does not have', () => {
    const { card } = cardWith('image', [picture('a', 100, 100)], '');
    expect(card.rect.y + card.rect.height - ((card.picture?.rect.y ?? 0) + (card.picture?.rect.height ?? 0))).toBeLessThan(20);
  });

  it.each([
    ['wide', 400, 200],
    ['high', 100, 300],
    ['a tower', 10, 4_000],
  ])('shows the first one small in every other lane: %s', (_, width, height) => {
    const { card, bare, images } = cardWith('doing', [picture('a', width, height), picture('b', 1, 1)], '');
    const rect = card.picture?.rect ?? card.rect;
    expect(bare?.chips).toEqual([]);
    expect(rect.height).toBeLessThanOrEqual(96);
    expect(rect.width).toBeLessThanOrEqual(card.rect.width - 12);
    if (height < 4_000) expect(rect.width / rect.height).toBeCloseTo(width / height);
    expect(images).toHaveLength(1);
    expect(card.chips.map(({ sign }) => sign?.type)).toEqual(['clip']);
  });

  it('leaves the sign of its lane a line of its own', () => {
    const { card } = cardWith('pain', [picture('a', 400, 300)], '');
    expect(card.textBox.y + card.text.height).toBeLessThanOrEqual(card.rect.y + card.rect.height);
  });

  it('keeps it when words are written below', () => {
    const { card } = cardWith('doing', [picture('a', 400, 300)]);
    expect(card.picture && card.picture.rect.y + card.picture.rect.height).toBeLessThanOrEqual(card.textBox.y);
    expect(card.chips).toEqual([]);
  });
});

describe('a note with pictures', () => {
  const note = fresh('note', { id: 'n', boardId: 'b', x: 0, y: 0, width: 180, height: 180, text: 'Modem ışıkları', color: 'pink', order: 'a0' });
  const layoutWith = (text: string, files: readonly ReturnType<typeof picture>[]) => {
    const document = new Document([fresh('board', { id: 'b', order: 'a0' }), { ...note, text }]);
    const bare = layoutBoard(document, 'b', context);
    document.apply(attach(document, { to: 'n', files }));
    const layout = layoutBoard(document, 'b', context, bare);
    expect(layoutBoard(document, 'b', context, layout).notes[0]).toBe(layout.notes[0]);
    const [laid] = layout.notes;
    if (!laid) throw new Error('the board has no note');
    return laid;
  };

  it('shows the first one above its words and grows for both', () => {
    const laid = layoutWith('Modem ışıkları sönük kaldı, yine sönük kaldı', [picture('a', 300, 300)]);
    const rect = laid.picture?.rect ?? laid.rect;
    expect(laid.textRect.y).toBeGreaterThan(rect.y + rect.height);
    expect(laid.rect.height).toBeGreaterThan(180);
    expect(laid.text.lines.at(-1)?.baseline).toBeLessThan(laid.rect.y + laid.rect.height);
    expect(laid.text.font.size).toBeGreaterThan(16);
    expect(laid.clip).toBeNull();
  });

  it('keeps its size while the picture has room in it', () => {
    expect(layoutWith('', [picture('a', 300, 200)]).rect).toEqual({ x: 0, y: 0, width: 180, height: 180 });
  });

  it('says in its corner that more is attached', () => {
    const laid = layoutWith('Modem', [picture('a', 300, 200), picture('b', 1, 1), picture('c', 1, 1)]);
    expect(laid.clip?.count?.lines[0]?.text).toBe('2');
    expect(contains(laid.rect, laid.clip?.at ?? { x: -1, y: -1 })).toBe(true);
  });
});

describe('a persona card', () => {
  it('shows the photo of its persona in place of the sign', () => {
    const document = new Document([
      fresh('board', { id: 'b', order: 'a0' }),
      fresh('persona', { id: 'p', name: 'Elif', color: 'teal', icon: 'user', order: 'a0' }),
      fresh('personaCard', { id: 'pc', boardId: 'b', personaId: 'p', x: 0, y: 0, order: 'a0' }),
    ]);
    const before = layoutBoard(document, 'b', context);
    document.apply(attach(document, { to: 'p', files: [picture('e', 300, 400)] }));
    const layout = layoutBoard(document, 'b', context, before);
    const images = boardScene(document, layout, { tokens: themes.light }).groups.flatMap(({ items }) =>
      items.filter((item) => item.type === 'image'),
    );
    expect(images).toMatchObject([{ sha256: 'e'.repeat(64), rect: { width: images[0]?.rect.height } }]);
  });
});
