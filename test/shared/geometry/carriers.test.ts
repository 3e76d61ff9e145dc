import { describe, expect, it } from 'vitest';
import type { Id } from '../../../shared/base/id.ts';
import { outermostAmong, ridersOf, type Carriers } from '../../../shared/geometry/carriers.ts';

/** Each of `count` things lies in all that were put down before it, as copies of a frame do that lie on each other. */
const stacked = (count: number): Carriers =>
  new Map(Array.from({ length: count }, (_, at): [Id, readonly Id[]] => [`f${at}`, Array.from({ length: at }, (__, below) => `f${below}`)]));

describe('what takes a thing along', () => {
  it('is the outermost of those asked for', () => {
    const outermost = outermostAmong(stacked(5), new Set(['f1', 'f3']));
    expect(['f4', 'f0'].map(outermost)).toEqual(['f1', null]);
    expect(ridersOf(stacked(5), new Set(['f1', 'f3']))).toEqual(['f2', 'f4']);
  });

  it('is found without going each way through frames that lie on each other', () => {
    let looks = 0;
    const ids = {
      has: (id: Id) => {
        looks++;
        return id === 'elsewhere';
      },
    };
    expect(ridersOf(stacked(40), ids)).toEqual([]);
    expect(looks).toBeLessThan(40 * 40);
  });
});
