import { expect, it } from 'vitest';
import { emojiName, STAMP_SETS } from '../../../renderer/ui/workspace/stamp-sets.ts';
import { translator } from '../../../shared/i18n/translator.ts';

const languages = [translator('en'), translator('tr')];

it('names every emoji that can be stamped differently from all others, in even rows', () => {
  const all = STAMP_SETS.flatMap(({ emoji }): readonly string[] => emoji);
  for (const t of languages) {
    const names = all.map((emoji) => t(emojiName(emoji) ?? 'kind.stamp'));
    expect(new Set(names).size).toBe(all.length);
    expect(names.every((name) => /^\p{L}/u.test(name))).toBe(true);
  }
  expect(STAMP_SETS.every(({ emoji }) => emoji.length % 6 === 0)).toBe(true);
  expect(emojiName('🦒')).toBeNull();
});
