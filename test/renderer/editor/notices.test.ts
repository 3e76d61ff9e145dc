import { expect, it } from 'vitest';
import { staysFor } from '../../../renderer/editor/notices.ts';
import { openDesk } from './support.ts';

it('keeps at most three notices, what went wrong longer than news', () => {
  const { editor } = openDesk('journey');
  for (const [tone, text] of [['error', 'a'], ['info', 'b'], ['info', 'c'], ['error', 'd']] as const) editor.notify(tone, text);
  expect(editor.state.notices.map(({ text }) => text)).toEqual(['a', 'c', 'd']);
  editor.notify('error', 'e');
  editor.notify('info', 'f');
  expect(editor.state.notices.map(({ text }) => text)).toEqual(['d', 'e', 'f']);
});

it('lets longer news stay longer, none for ever', () => {
  const lasts = (letters: number) => staysFor({ key: '', tone: 'info', text: 'x'.repeat(letters) });
  expect(lasts(20)).toBeLessThan(lasts(100));
  expect(lasts(2_000)).toBe(lasts(1_000));
});
