import { expect, it } from 'vitest';
import { diffText } from '../../../renderer/editor/diff-text.ts';
import { EMPTY_DIFF, type Diff } from '../../../shared/model/diff.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';

const tags = (count: number, name: string): readonly AnyRecord[] =>
  Array.from({ length: count }, (_, at) => fresh('tag', { id: `${name}${at}`, name, color: 'pink', order: 'a0' }));

it('says of a change of any size what JSON.stringify would', async () => {
  const large: Diff = {
    added: tags(1_100, 'added'),
    updated: tags(700, 'changed').map((record) => [record, { ...record, order: 'b0' }] as const),
    removed: tags(3, '"], "quoted'),
  };
  for (const diff of [EMPTY_DIFF, { ...EMPTY_DIFF, removed: tags(1, 'one') }, large]) expect(await diffText(diff)).toBe(JSON.stringify(diff));
});

it('lets others have their turn while it writes a large one', async () => {
  const seen = { turns: 0, over: false };
  const text = diffText({ ...EMPTY_DIFF, added: tags(3_000, 'added') });
  void text.then(() => (seen.over = true));
  while (!seen.over) {
    await new Promise((resolve) => setImmediate(resolve));
    seen.turns++;
  }
  expect(seen.turns).toBeGreaterThan(3);
});
