import { expect, it } from 'vitest';
import { paste } from '../../../renderer/editor/clipboard.ts';
import { visibleRect } from '../../../shared/geometry/camera.ts';
import { intersects, rectOf } from '../../../shared/geometry/rect.ts';
import { nextNote } from '../../../renderer/editor/note-chain.ts';
import { endEdit, escapeEdit } from '../../../renderer/editor/text-edit.ts';
import { Hand } from './hand.ts';
import { covers, texts, titles } from './notes-by-hand.ts';

/** True when no note lies on another one or on a map. */
function liesApart(hand: Hand): boolean {
  const rects = [...hand.editor.layout().notes, ...hand.editor.layout().maps].map(({ rect }) => rect);
  return rects.every((rect, index) => rects.slice(index + 1).every((other) => !intersects(rect, other)));
}

it('makes a note under the pointer with N, and takes what is typed', () => {
  const hand = new Hand();
  hand.pointerMove({ x: 500, y: 400 }).key('n').type('İlk not');
  endEdit(hand.editor);
  expect(hand.editor.document.all('note')[0]).toMatchObject({ x: 410, y: 310, text: 'İlk not' });
});

it('makes notes one after another with N although the last one is selected', () => {
  const hand = new Hand();
  for (const text of ['one', 'two', 'three']) {
    hand.key('n').type(text);
    endEdit(hand.editor);
  }
  expect(texts(hand)).toEqual(['one', 'two', 'three']);
  expect(new Set(hand.editor.document.all('note').map((note) => note.x)).size).toBe(3);
});

it('lays notes made by N out in rows of five, each in view and none on another or on a map', () => {
  const hand = new Hand();
  hand.pointerMove({ x: 300, y: 200 });
  for (let index = 0; index < 12; index++) {
    hand.key('n').type(`note ${index}`);
    endEdit(hand.editor);
  }
  const places = hand.editor.document.all('note').map(({ x, y }) => [x, y]);
  expect(places.slice(0, 6)).toEqual([
    [210, 110],
    [410, 110],
    [610, 110],
    [810, 110],
    [1010, 110],
    [210, 310],
  ]);
  expect(liesApart(hand)).toBe(true);
  const { camera, view } = hand.editor.state;
  const seen = visibleRect(camera, view);
  expect(hand.editor.layout().notes.every(({ rect }) => covers(seen, rect))).toBe(true);

  const full = new Hand('journey');
  full.pointerMove(full.cell(1, 1));
  for (let index = 0; index < 8; index++) {
    full.key('n').type(`note ${index}`);
    endEdit(full.editor);
  }
  expect([full.editor.document.all('note').length, liesApart(full)]).toEqual([8, true]);
});

it('begins a new row with Enter after as many as the window shows, below the longest of the one before', () => {
  const hand = new Hand();
  hand.pointerMove({ x: 300, y: 200 }).key('n');
  for (let index = 0; index < 7; index++) {
    hand.type(index === 2 ? 'a long text '.repeat(40) : `note ${index}`);
    const note = hand.editor.document.find('note', hand.editor.state.edit?.id ?? '');
    if (note) nextNote(hand.editor, note, 'beside');
  }
  const notes = hand.editor.document.all('note');
  expect(notes.map(({ x }) => x)).toEqual([210, 410, 610, 810, 1010, 1210, 210, 410]);
  expect([notes[6]?.y === notes[7]?.y, liesApart(hand)]).toEqual([true, true]);
});

it('drops a note in which nothing was written at Escape, and keeps a written one', () => {
  const hand = new Hand();
  hand.key('n');
  escapeEdit(hand.editor);
  expect([texts(hand), hand.editor.state.canUndo, hand.editor.state.edit]).toEqual([[], false, null]);
  hand.key('n').type('kept');
  escapeEdit(hand.editor);
  expect(texts(hand)).toEqual(['kept']);
});

it('pastes a list into free space and shows all of it', () => {
  const hand = new Hand('journey');
  const { editor } = hand;
  hand.pointerMove(hand.cell(1, 1));
  for (const count of [3, 30]) {
    paste(editor, { json: null, text: Array.from({ length: count }, (_, index) => `line ${index}`).join('\n') });
    const { camera, view, selection } = editor.state;
    const seen = visibleRect(camera, view);
    expect([selection.size, liesApart(hand)]).toEqual([count, true]);
    expect([...selection].every((id) => covers(seen, editor.index().note(id)?.rect ?? rectOf(0, 0, 1e9, 1e9)))).toBe(true);
  }
});

it('is one step of undo, to make a note and to write it', () => {
  const hand = new Hand();
  hand.key('n').type('gone at once');
  endEdit(hand.editor);
  hand.key('Mod+z');
  expect(hand.editor.document.all('note')).toHaveLength(0);
});

it('opens the next note beside with Tab', () => {
  const hand = new Hand();
  hand.pointerMove({ x: 300, y: 200 }).key('n').type('one');
  const [first] = hand.editor.document.all('note');
  if (first) nextNote(hand.editor, first, 'column');
  hand.type('two');
  const notes = hand.editor.document.all('note');
  expect(notes.map((note) => [note.text, note.x])).toEqual([
    ['one', 210],
    ['two', 410],
  ]);
});

it('pastes a list as notes, one a line, and into a cell as its cards', () => {
  const hand = new Hand('journey');
  paste(hand.editor, { json: null, text: '- aradı\n- bekledi\n\n- kapattı' });
  expect(texts(hand)).toEqual(['aradı', 'bekledi', 'kapattı']);
  hand.click(hand.cell(3, 0));
  paste(hand.editor, { json: null, text: 'a\nb' });
  expect(titles(hand)).toEqual(['a', 'b']);
});

it('takes nothing from a clipboard that only pretends to be ours', () => {
  const hand = new Hand();
  paste(hand.editor, { json: '{"temas":1,"records":[{"kind":"note","id":"x"}]}', text: '' });
  expect(hand.editor.document.all('note')).toHaveLength(0);
});
