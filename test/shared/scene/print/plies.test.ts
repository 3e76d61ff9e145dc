import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intersects, rectOf } from '../../../../shared/geometry/rect.ts';
import { boundsOfItems } from '../../../../shared/scene/item-bounds.ts';
import { rectItem } from '../../../../shared/scene/items.ts';
import { pliesOf, type Ply } from '../../../../shared/scene/print/plies.ts';
import type { SceneGroup, SceneItem } from '../../../../shared/scene/scene.ts';

const line = (x: number, y: number, text: string, color = '#000000'): SceneItem => ({
  type: 'text',
  x,
  y,
  text,
  font: { family: 'sans', weight: 400, size: 16 },
  color,
  width: 8 * text.length,
});
const groupOf = (items: readonly SceneItem[], turn?: SceneGroup['turn']): SceneGroup => ({
  id: 'group',
  bounds: boundsOfItems(items, turn) ?? rectOf(0, 0, 0, 0),
  items,
  ...(turn ? { turn } : {}),
});
const note = (x: number, y: number, ...texts: readonly string[]): SceneGroup =>
  groupOf([rectItem(rectOf(x, y, 100, 100), '#feee8c'), ...texts.map((text, at) => line(x + 10, y + 30 + at * 20, text))]);
const paintedBy = (plies: readonly Ply[]): readonly SceneItem[] =>
  plies.flatMap(({ shapes, words }) => [...shapes.flatMap(({ items }) => items), ...words.flatMap(({ lines }) => lines)]);
const wordsIn = (plies: readonly Ply[]): readonly (readonly string[])[] =>
  plies.flatMap(({ words }) => words.map(({ lines }) => lines.map(({ text }) => text)));

describe('the plies of a printed scene', () => {
  it('are one where nothing lies on anything written', () => {
    const plies = pliesOf([note(0, 0, 'Evde', 'bekledi'), note(200, 0, 'Aradı')]);
    expect(plies).toHaveLength(1);
    expect(wordsIn(plies)).toEqual([['Evde', 'bekledi'], ['Aradı']]);
  });

  it('are two where a note lies on the words of another', () => {
    const [below, above] = [note(0, 0, 'altta'), note(20, 10, 'üstte')];
    const plies = pliesOf([below, above]);
    expect(plies.map(({ shapes }) => shapes.flatMap(({ items }) => items))).toEqual([[below.items[0]], [above.items[0]]]);
    expect(plies.map((ply) => wordsIn([ply]))).toEqual([[['altta']], [['üstte']]]);
  });

  it('take lines of another colour or distance for another text', () => {
    const [a, b] = [line(0, 20, 'a'), line(0, 40, 'b')];
    expect(wordsIn(pliesOf([groupOf([a, b, line(0, 60, 'c', '#ff0000')])]))).toEqual([['a', 'b'], ['c']]);
    expect(wordsIn(pliesOf([groupOf([a, b, line(0, 90, 'c')])]))).toEqual([['a', 'b'], ['c']]);
  });

  it('leave what is turned as it is drawn', () => {
    const turned = groupOf([line(0, 20, 'a')], { degrees: 30, about: { x: 0, y: 0 } });
    expect(pliesOf([turned])).toEqual([{ shapes: [turned], words: [] }]);
  });

  it('hold everything once, and let everything cover what it covered', () => {
    const place = fc.integer({ min: 0, max: 300 });
    const item = fc.oneof(
      fc.tuple(place, place, fc.integer({ min: 1, max: 120 })).map(([x, y, side]) => rectItem(rectOf(x, y, side, side / 2), '#feee8c')),
      fc.tuple(place, place, fc.constantFrom('a', 'bekledi', 'uzun bir satır')).map(([x, y, text]) => line(x, y, text)),
      fc.tuple(place, place).map(([x, y]): SceneItem => ({ ...line(x, y, 'dönük'), turned: true }) as SceneItem),
    );
    const turn = fc.option(
      fc.integer({ min: 1, max: 359 }).map((degrees) => ({ degrees, about: { x: 150, y: 150 } })),
      { nil: undefined, freq: 5 },
    );
    const groups = fc.array(fc.tuple(fc.array(item, { minLength: 1, maxLength: 6 }), turn), { maxLength: 12 });
    fc.assert(
      fc.property(groups, (made) => {
        const scene = made.map(([items, how]) => groupOf(items, how));
        const before = scene.flatMap(({ items, turn: how }) => items.map((one) => ({ one, bounds: boundsOfItems([one], how) })));
        const after = paintedBy(pliesOf(scene));
        expect(new Set(after).size).toBe(before.length);
        const placeOf = new Map(after.map((one, at) => [one, at]));
        for (const [at, { one, bounds }] of before.entries()) {
          for (const later of before.slice(at + 1)) {
            if (!bounds || !later.bounds || !intersects(bounds, later.bounds)) continue;
            expect(placeOf.get(one) ?? -1).toBeLessThan(placeOf.get(later.one) ?? -1);
          }
        }
      }),
    );
  });
});
