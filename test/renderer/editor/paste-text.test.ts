import { expect, it } from 'vitest';
import { paste } from '../../../renderer/editor/clipboard.ts';
import { Hand } from '../tools/hand.ts';

const wordsOf = ({ editor: { document } }: Hand) => [
  ...document.all('note').map(({ text }) => text),
  ...document.all('touchpoint').map(({ title }) => title),
];

it.each([null, 'cell'])('pastes every line of a long list in no time, and of one too long none (%s)', (where) => {
  const hand = new Hand('journey');
  const { editor } = hand;
  if (where) hand.click(hand.cell(3, 0));
  const list = (count: number) => Array.from({ length: count }, (_, index) => `line ${index}`).join('\n');
  const before = performance.now();
  paste(editor, { json: null, text: list(5_000) });
  expect(performance.now() - before).toBeLessThan(2_000);
  expect(wordsOf(hand)).toHaveLength(5_000);
  const selected = editor.state.selection;
  paste(editor, { json: null, text: list(10_001) });
  expect(wordsOf(hand)).toHaveLength(5_000);
  expect(editor.state.selection).toBe(selected);
  expect(editor.state.notices.at(-1)?.text).toMatch(/10,001.*10,000/);
});

it('says which columns of a pasted table found no step', () => {
  const hand = new Hand('journey');
  hand.click(hand.cell(hand.editor.document.all('step').length - 1, 0));
  paste(hand.editor, { json: null, text: 'a\tb\tc\nd\te\tf' });
  expect(wordsOf(hand)).toEqual(['a', 'd']);
  expect(hand.editor.state.notices.at(-1)?.text).toMatch(/^2 columns/);
});
