import { expect, it } from 'vitest';
import { ID_PATTERN, newId } from '../../../shared/base/id.ts';

it('makes ids of 21 known characters, none of them twice, past any pool of random bytes', () => {
  const ids = Array.from({ length: 20_000 }, newId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => id.length !== 21 || !ID_PATTERN.test(id))).toEqual([]);
  // Every character is as likely as another at every place: 312 of each are expected, more than 6 standard deviations off none is.
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id.slice(0, 1), (counts.get(id.slice(0, 1)) ?? 0) + 1);
  expect(counts.size).toBe(64);
  expect(Math.max(...counts.values())).toBeLessThan(430);
});
