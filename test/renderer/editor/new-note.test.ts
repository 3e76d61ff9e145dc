import { expect, it } from 'vitest';
import { centre } from '../../../shared/geometry/rect.ts';
import { nextNote } from '../../../renderer/editor/note-chain.ts';
import { endEdit } from '../../../renderer/editor/text-edit.ts';
import { Hand } from '../tools/hand.ts';

const HERE = { x: 300, y: 250 };
const THERE = { x: 800, y: 420 };

const notesOf = ({ editor }: Hand) => editor.document.all('note');
const middleOf = (hand: Hand) => notesOf(hand).map(centre);

it('brings a new note to where the empty board is pressed, and what is typed then stands in it', () => {
  const hand = new Hand().pointerMove(HERE).key('n').click(THERE).type('Bekleme');
  endEdit(hand.editor);
  expect([middleOf(hand), notesOf(hand).map(({ text }) => text)]).toEqual([[THERE], ['Bekleme']]);
  hand.editor.perform('edit.undo');
  expect(notesOf(hand)).toEqual([]);
});

it('keeps a new note open under a double click that says where it shall be', () => {
  const hand = new Hand().pointerMove(HERE).key('n').doubleClick(THERE);
  expect([middleOf(hand), hand.editor.state.edit?.id]).toEqual([[THERE], notesOf(hand)[0]?.id]);
});

it('goes on with a chain where the new note was brought', () => {
  const hand = new Hand().key('n').click(THERE).type('bir');
  const [first] = notesOf(hand);
  if (first) nextNote(hand.editor, hand.editor.document.find('note', first.id) ?? first, 'beside');
  hand.type('iki');
  expect(middleOf(hand)).toEqual([THERE, { x: THERE.x + 200, y: THERE.y }]);
});

it('leaves no new note in which nothing was written, whatever closes it', () => {
  const hand = new Hand().pointerMove(HERE).key('n').type('var').click(THERE);
  const [kept] = notesOf(hand);
  const closings: readonly ((hand: Hand) => unknown)[] = [
    () => hand.click(HERE),
    () => endEdit(hand.editor),
    () => hand.editor.perform('tool.pen'),
    () => hand.pointerDown(HERE, { button: 'right' }),
  ];
  for (const close of closings) {
    hand.editor.perform('tool.select');
    hand.pointerMove(THERE).key('n');
    expect(notesOf(hand)).toHaveLength(2);
    close(hand);
    expect([notesOf(hand).map(({ id }) => id), hand.editor.state.edit]).toEqual([[kept?.id], null]);
  }
});

it('ends a chain where the board is pressed: the note opened by Enter does not follow', () => {
  const hand = new Hand().pointerMove(HERE).key('n').type('bir');
  const [first] = notesOf(hand);
  if (first) nextNote(hand.editor, first, 'beside');
  hand.click(THERE);
  expect([notesOf(hand).map(({ text }) => text), hand.editor.state.edit]).toEqual([['bir'], null]);
});
