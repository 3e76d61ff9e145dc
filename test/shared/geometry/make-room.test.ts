import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeRoom, type Thing } from '../../../shared/geometry/make-room.ts';
import { bottom, rectOf, right, type Rect } from '../../../shared/geometry/rect.ts';

const overlap = (a: Rect, b: Rect): boolean => a.x < right(b) && b.x < right(a) && a.y < bottom(b) && b.y < bottom(a);

function placed(things: readonly Thing[]): readonly Thing[] {
  const moves = makeRoom(things);
  return things.map((thing) => {
    const by = moves.get(thing.id);
    return by ? { ...thing, after: { ...thing.after, x: thing.after.x + by.x, y: thing.after.y + by.y } } : thing;
  });
}

const thing = (id: string, kind: Thing['kind'], before: Rect, after = before): Thing => ({ id, kind, before, after });
const cornersOf = (things: readonly Thing[]) => Object.fromEntries(placed(things).map(({ id, after }) => [id, [after.x, after.y]]));

const size = fc.integer({ min: 20, max: 400 });
const place = fc.integer({ min: -800, max: 800 });
const rect = fc.record({ x: place, y: place, width: size, height: size });
const growth = fc.oneof(fc.constant(0), fc.integer({ min: -100, max: 500 }));
const things = (kinds: readonly Thing['kind'][]) =>
  fc.array(fc.tuple(fc.constantFrom(...kinds), rect, growth, growth), { maxLength: 14 }).map((list) =>
    list.map(([kind, before, wider, higher], index): Thing => {
      const after = kind === 'map' ? { ...before, width: Math.max(20, before.width + wider), height: Math.max(20, before.height + higher) } : before;
      return { id: `${index}`, kind, before, after };
    }),
  );

describe('room for maps that grow', () => {
  it.each([[['map'] as const], [['map', 'frame', 'other', 'other'] as const]])('lets no two of %s overlap that did not before', (kinds) => {
    fc.assert(
      fc.property(things(kinds), (before) => {
        const after = placed(before);
        for (const a of after) {
          for (const b of after) {
            if (a.id < b.id && a.kind === 'map' && b.kind === 'map' && !overlap(a.before, b.before))
              expect(overlap(a.after, b.after), `${a.id} ${b.id}`).toBe(false);
          }
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('moves nothing when no map grew, and never up or left', () => {
    fc.assert(
      fc.property(things(['map', 'frame', 'other']), (before) => {
        expect(
          makeRoom(
            before.map((each) => ({
              ...each,
              after: {
                ...each.before,
                width: Math.min(each.before.width, each.after.width),
                height: Math.min(each.before.height, each.after.height),
              },
            })),
          ).size,
        ).toBe(0);
        expect([...makeRoom(before).values()].every(({ x, y }) => x >= 0 && y >= 0 && Number.isInteger(x) && Number.isInteger(y))).toBe(true);
      }),
    );
  });

  it('pushes what lies below or right only as far as needed, and what is in its way', () => {
    const map = thing('map', 'map', rectOf(0, 0, 500, 300), rectOf(0, 0, 600, 400));
    expect(
      cornersOf([
        map,
        thing('below', 'map', rectOf(0, 310, 500, 200)),
        thing('next', 'map', rectOf(100, 560, 500, 200)),
        thing('far', 'map', rectOf(0, 2_000, 500, 200)),
        thing('beside', 'map', rectOf(540, 0, 200, 200)),
        thing('above', 'map', rectOf(0, -210, 500, 200)),
      ]),
    ).toEqual({ map: [0, 0], below: [0, 410], next: [100, 650], far: [0, 2_000], beside: [640, 0], above: [0, -210] });
  });

  it('keeps together what belongs together', () => {
    const map = thing('map', 'map', rectOf(0, 0, 500, 300), rectOf(0, 0, 500, 400));
    const moved = cornersOf([
      map,
      thing('on the map', 'other', rectOf(400, 250, 100, 80)),
      thing('frame', 'frame', rectOf(400, 340, 1_000, 600)),
      thing('in the frame', 'map', rectOf(500, 500, 300, 300)),
      thing('on that map', 'other', rectOf(600, 600, 100, 100)),
      thing('note', 'other', rectOf(1_200, 360, 100, 100)),
      thing('frame beside', 'frame', rectOf(1_410, 340, 500, 600)),
      thing('elsewhere', 'other', rectOf(-600, 360, 100, 100)),
    ]);
    expect(moved).toEqual({
      map: [0, 0],
      'on the map': [400, 250],
      frame: [400, 440],
      'in the frame': [500, 600],
      'on that map': [600, 700],
      note: [1_200, 460],
      'frame beside': [1_410, 440],
      elsewhere: [-600, 360],
    });
  });

  it('leaves the frame around a map where it is, and moves what lies in it', () => {
    const map = thing('map', 'map', rectOf(50, 50, 500, 300), rectOf(50, 50, 500, 400));
    expect(cornersOf([thing('frame', 'frame', rectOf(0, 0, 1_000, 1_000)), map, thing('note', 'other', rectOf(60, 370, 100, 100))])).toEqual({
      frame: [0, 0],
      map: [50, 50],
      note: [60, 470],
    });
  });
});
