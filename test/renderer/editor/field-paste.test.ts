import { expect, it } from 'vitest';
import { longestText, takenOfPaste } from '../../../renderer/editor/field-paste.ts';
import { KINDS } from '../../../shared/model/kinds.ts';
import { openDesk } from './support.ts';

it('takes of a paste what there is room for, and says how much it left on the clipboard', () => {
  const { editor } = openDesk('blank');
  expect(takenOfPaste(editor, 'bir\r\niki\rüç', 20)).toBe('bir\niki\nüç');
  expect(editor.state.notices).toEqual([]);
  expect(takenOfPaste(editor, 'abc👩def', 4)).toBe('abc');
  expect(editor.state.notices.at(-1)?.text).toBe(editor.t('paste.cut', { taken: '3', left: '5' }));
  expect(takenOfPaste(editor, 'x'.repeat(30_000), 0)).toBeNull();
  expect(editor.state.notices.at(-1)?.text).toBe(editor.t('paste.noRoom', { found: '30,000' }));
});

it('refuses a text of millions of characters as a whole, before looking at it', () => {
  const { editor } = openDesk('blank');
  const text = 'x'.repeat(5_000_001);
  const started = performance.now();
  expect(takenOfPaste(editor, text, 20_000)).toBeNull();
  expect(performance.now() - started).toBeLessThan(200);
  expect(editor.state.notices.at(-1)?.tone).toBe('error');
});

it('knows how much every kind of record holds', () => {
  const { editor } = openDesk('demo');
  const [lane, map, card] = [editor.document.all('lane')[0], editor.document.all('map')[0], editor.document.all('touchpoint')[0]];
  if (!lane || !map || !card) throw new Error('the example has all of them');
  expect(longestText(lane, 'name')).toBe(300);
  expect(longestText(map, 'title')).toBe(300);
  expect(longestText(card, 'title')).toBe(KINDS.touchpoint.title.max);
});
