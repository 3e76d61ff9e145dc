import { expect, it } from 'vitest';
import { escapeEdit } from '../../../renderer/editor/text-edit.ts';
import { Hand } from './hand.ts';
import { texts } from './notes-by-hand.ts';

/** A hand with one note, written and selected. */
function withNote(text = 'text'): Hand {
  const hand = new Hand('blank');
  hand.pointerMove({ x: 300, y: 300 }).key('n').type(text);
  escapeEdit(hand.editor);
  return hand;
}

const hints = (hand: Hand): number => hand.editor.state.notices.filter(({ text }) => text === hand.editor.t('write.hint')).length;

it('writes nothing in a selected note by letters: those that mean a tool take it, the others do nothing', () => {
  const hand = withNote();
  for (const letter of ['x', 'k', 'ş', 'J', 'y']) hand.key(letter);
  expect([texts(hand), hand.editor.state.edit, hand.editor.state.tool]).toEqual([['text'], null, 'select']);
  for (const [letter, tool] of [
    ['r', 'rectangle'],
    ['o', 'ellipse'],
    ['d', 'diamond'],
    ['l', 'line'],
    ['p', 'pen'],
  ] as const) {
    hand.key(letter);
    expect(hand.editor.state.tool).toBe(tool);
    hand.key('Escape');
  }
  expect(texts(hand)).toEqual(['text']);
});

it('says once that Enter writes, after a letter that means nothing', () => {
  const hand = withNote();
  hand.key('r').key('Escape');
  expect(hints(hand)).toBe(0);
  hand.key('x');
  expect(hints(hand)).toBe(1);
  hand.editor.session.setState({ notices: [] });
  hand.key('k').key('x');
  expect(hints(hand)).toBe(0);
});

it('says nothing of writing where nothing is selected, or nothing that carries words', () => {
  const hand = new Hand('blank');
  hand.key('x');
  hand.key('s').click({ x: 300, y: 300 }).key('Escape').click({ x: 300, y: 300 }).key('x');
  expect([hand.editor.state.selection.size, hints(hand)]).toEqual([1, 0]);
});

it.each(['Enter', 'F2'])('opens the text of a selected note by %s', (key) => {
  const hand = withNote().key(key);
  expect(hand.editor.state.edit?.field).toBe('text');
});

it('goes on writing by letters in the cells and cards of a map', () => {
  const hand = new Hand('journey');
  hand.click(hand.cell(1, 2)).key('x').key('k');
  expect(hand.editor.document.find('touchpoint', hand.editor.state.edit?.id ?? '')?.title).toBe('xk');
  escapeEdit(hand.editor);
  hand.key('n');
  expect(hand.editor.document.find('touchpoint', hand.editor.state.edit?.id ?? '')?.title).toBe('xkn');
});
