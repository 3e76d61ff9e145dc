import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scaleBy, turnBy } from '../../../shared/commands/transform.ts';
import { hide, lock } from '../../../shared/commands/visibility.ts';
import { stepInOrder } from '../../../shared/commands/z-order.ts';
import { right, type Rect } from '../../../shared/geometry/rect.ts';
import { cornersOf } from '../../../shared/geometry/turn.ts';
import { change } from '../../../shared/model/draft.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import { isEmptyDiff } from '../../../shared/model/diff.ts';
import { looseOn, orderOnTop } from '../../../shared/model/on-board.ts';
import { bench, type Bench } from './support.ts';
import { board, note, rectsOf } from './note-bench.ts';

describe('turning and scaling', () => {
  const shape = (made: Bench, box: Rect, rotation = 0): void =>
    void made.run(
      change(made.document, (draft) =>
        draft.add(
          fresh('shape', {
            id: 'shape',
            boardId: made.boardId,
            ...box,
            rotation,
            form: 'rectangle',
            fontSize: 20,
            order: orderOnTop(draft, made.boardId),
          }),
        ),
      ),
    );

  it('comes back to where it was by as many degrees', () => {
    fc.assert(
      fc.property(fc.integer({ min: -720, max: 720 }), fc.integer({ min: -300, max: 300 }), (degrees, x) => {
        const made = bench('blank');
        const box = { x: 100, y: 50, width: 200, height: 80 };
        shape(made, box);
        const about = { x, y: 20 };
        made.run(turnBy(made.document, { boxes: new Map([['shape', box]]), about, degrees }));
        const turned = made.document.find('shape', 'shape') as unknown as Rect & { readonly rotation: number };
        expect(turned.rotation).toBeGreaterThanOrEqual(0);
        expect(turned.rotation).toBeLessThan(360);
        const away = (rect: Rect, rotation: number) => cornersOf(rect, rotation).map((corner) => Math.hypot(corner.x - about.x, corner.y - about.y));
        away(turned, turned.rotation).forEach((distance, at) => expect(distance).toBeCloseTo(away(box, 0)[at] ?? NaN, 5));
        made.run(turnBy(made.document, { boxes: new Map([['shape', turned]]), about, degrees: -degrees }));
        expect(made.document.find('shape', 'shape')?.x).toBeCloseTo(box.x, 6);
      }),
    );
  });

  it('leaves notes upright', () => {
    const made = board([[0, 0]]);
    expect(isEmptyDiff(turnBy(made.document, { boxes: rectsOf(made), about: { x: 0, y: 0 }, degrees: 40 }))).toBe(true);
  });

  it('makes things and the ways between them larger, and words in shapes with them', () => {
    const made = board([
      [0, 0],
      [300, 0],
    ]);
    shape(made, { x: 0, y: 300, width: 100, height: 100 });
    made.run(
      scaleBy(made.document, {
        boxes: new Map([...rectsOf(made), ['shape', { x: 0, y: 300, width: 100, height: 100 }]]),
        about: { x: 0, y: 0 },
        factor: 2,
      }),
    );
    expect(note(made, 1)).toMatchObject({ x: 600, y: 0, width: 360, height: 360 });
    expect(made.document.find('shape', 'shape')).toMatchObject({ x: 0, y: 600, width: 200, fontSize: 40 });
    expect(right({ ...note(made, 0) })).toBe(360);
  });
});

describe('order and sight', () => {
  const order = (made: Bench) => looseOn(made.document, made.boardId).map(({ id }) => id);

  it('goes over the next thing that it touches', () => {
    const made = board([
      [0, 0],
      [1000, 0],
      [50, 50],
      [90, 90],
    ]);
    made.run(stepInOrder(made.document, { ids: new Set(['n0']), way: 'forward', rects: rectsOf(made) }));
    expect(order(made)).toEqual(['n1', 'n2', 'n0', 'n3']);
    made.run(stepInOrder(made.document, { ids: new Set(['n3']), way: 'backward', rects: rectsOf(made) }));
    expect(order(made)).toEqual(['n1', 'n2', 'n3', 'n0']);
  });

  it('hides what is not locked, and shows it again', () => {
    const made = board([
      [0, 0],
      [300, 0],
    ]);
    made.run(lock(made.document, { ids: ['n1'], locked: true }));
    made.run(hide(made.document, { ids: ['n0', 'n1'], hidden: true }));
    expect([note(made, 0).hidden, note(made, 1).hidden]).toEqual([true, false]);
    made.run(hide(made.document, { ids: ['n0'], hidden: false }));
    expect(note(made, 0).hidden).toBe(false);
  });
});
