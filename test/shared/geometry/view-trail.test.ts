import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isElsewhere, NO_TRAIL, rested, stepped, type Sight, type ViewTrail } from '../../../shared/geometry/view-trail.ts';

const VIEW = { width: 1_000, height: 800 };
const at = (x: number, zoom = 1, boardId = 'board'): Sight => ({ boardId, camera: { x, y: 0, zoom } });
const walked = (...sights: readonly Sight[]): ViewTrail => sights.reduce((trail, sight) => rested(trail, sight, VIEW), NO_TRAIL);
const always = () => true;

describe('another place', () => {
  it.each([
    ['a small step aside', at(0), at(300), false],
    ['more than half a window aside', at(0), at(600), true],
    ['one notch closer', at(0), at(0, 1.25), false],
    ['twice as close', at(0), at(0, 2), true],
    ['another board', at(0), at(0, 1, 'other'), true],
  ])('%s', (_name, a, b, elsewhere) => {
    expect(isElsewhere(a, b, VIEW)).toBe(elsewhere);
  });
});

describe('the way back', () => {
  it('leads through the places in turn, and forward again', () => {
    let trail = walked(at(0), at(5_000), at(0, 1, 'other'));
    const seen: (Sight | null)[] = [];
    for (const way of ['back', 'back', 'forward', 'forward'] as const) {
      trail = stepped(trail, way, always) ?? trail;
      seen.push(trail.here);
    }
    expect(seen).toEqual([at(5_000), at(0), at(5_000), at(0, 1, 'other')]);
  });

  it('is not made longer by small moves, and comes back to the last of them', () => {
    const trail = walked(at(0), at(100), at(200), at(5_000));
    expect(trail.back).toEqual([at(200)]);
  });

  it('keeps the way forward after a small move, and ends it after a large one', () => {
    const back = stepped(walked(at(0), at(5_000)), 'back', always) ?? NO_TRAIL;
    expect(rested(back, at(50), VIEW).forward).toHaveLength(1);
    expect(rested(back, at(9_000), VIEW).forward).toEqual([]);
  });

  it('passes over boards that are gone', () => {
    const trail = walked(at(0), at(0, 1, 'gone'), at(5_000));
    const back = stepped(trail, 'back', (boardId) => boardId !== 'gone');
    expect(back?.here).toEqual(at(0));
    expect(back && stepped(back, 'back', always)).toBeNull();
  });

  it('undoes itself from anywhere, and never grows without end', () => {
    const sights = fc.array(fc.tuple(fc.integer({ min: -50_000, max: 50_000 }), fc.constantFrom('a', 'b')), { minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(sights, (places) => {
        const trail = walked(...places.map(([x, board]) => at(x, 1, board)));
        expect(trail.back.length).toBeLessThanOrEqual(100);
        const back = stepped(trail, 'back', always);
        if (back) expect(stepped(back, 'forward', always)).toEqual(trail);
        else expect(trail.back).toEqual([]);
      }),
    );
  });
});
