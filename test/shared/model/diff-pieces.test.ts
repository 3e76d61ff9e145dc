import fc from 'fast-check';
import { expect, it } from 'vitest';
import { joinedDiff, piecesOfDiff } from '../../../shared/model/diff-pieces.ts';
import type { Diff } from '../../../shared/model/diff.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';

const tag = (id: string, name = ''): AnyRecord => fresh('tag', { id, name, color: 'pink', order: 'a0' });
const diffs = fc.tuple(fc.nat(30), fc.nat(30), fc.nat(30)).map(([added, updated, removed]): Diff => {
  const tags = (prefix: string, count: number) => Array.from({ length: count }, (_, at) => tag(`${prefix}${at}`));
  return { added: tags('a', added), updated: tags('u', updated).map((one) => [one, tag(one.id, 'new')] as const), removed: tags('r', removed) };
});

it('is the same change in parts, none of them larger than asked for', () => {
  fc.assert(
    fc.property(diffs, fc.integer({ min: 1, max: 12 }), (diff, most) => {
      const pieces = [...piecesOfDiff(diff, most)];
      expect(joinedDiff(pieces)).toEqual(diff);
      for (const { added, updated, removed } of pieces) {
        expect(added.length + updated.length + removed.length).toBeGreaterThan(0);
        expect(added.length + updated.length + removed.length).toBeLessThanOrEqual(most);
      }
    }),
  );
});
