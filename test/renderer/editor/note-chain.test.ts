import { expect, it } from 'vitest';
import { addFrame } from '../../../shared/commands/frames.ts';
import { addNote } from '../../../shared/commands/notes.ts';
import { bottom, intersects, right } from '../../../shared/geometry/rect.ts';
import { visibleRect } from '../../../shared/geometry/camera.ts';
import { enterList, enterNote, openEntry } from '../../../renderer/editor/entry.ts';
import { nextNote } from '../../../renderer/editor/note-chain.ts';
import { endEdit } from '../../../renderer/editor/text-edit.ts';
import { Hand } from '../tools/hand.ts';

const INSPECTOR = 288;

/** Writes notes one after the other without a pointer; Escape ends them. */
function written(texts: readonly string[], hand = new Hand(), way: 'beside' | 'column' = 'beside'): Hand {
  const { editor } = hand;
  hand.key('n');
  for (const text of texts) {
    hand.type(text);
    const note = editor.document.find('note', editor.state.edit?.id ?? '');
    if (note) nextNote(editor, note, way);
  }
  const last = editor.document.find('note', editor.state.edit?.id ?? '');
  if (last) nextNote(editor, last, 'beside');
  return hand;
}

const notesOf = ({ editor }: Hand) => editor.layout().notes;
const liesApart = (hand: Hand) =>
  notesOf(hand).every(({ rect }, index) =>
    notesOf(hand)
      .slice(index + 1)
      .every((other) => !intersects(rect, other.rect)),
  );
const LINES = Array.from({ length: 60 }, (_, index) => (index % 7 === 3 ? `${index} ${'uzun bir cümle '.repeat(20)}` : `${index} kısa`));

it('lays 60 notes written in a row out in reading order, apart and beside the panel', () => {
  const hand = written(LINES);
  const notes = notesOf(hand);
  expect(notes.map(({ record }) => record.text)).toEqual(LINES);
  expect([hand.editor.state.edit, liesApart(hand)]).toEqual([null, true]);
  const order = notes.toSorted((a, b) => a.rect.y - b.rect.y || a.rect.x - b.rect.x);
  expect(order).toEqual(notes);
  const seen = visibleRect(hand.editor.state.camera, hand.editor.state.view);
  expect(Math.max(...notes.map(({ rect }) => right(rect)))).toBeLessThanOrEqual(right(seen) - INSPECTOR);
});

it.each([
  ['near', 1, 1366, 5],
  ['far out', 0.15, 1366, 5],
  ['close', 2.5, 1366, 5],
  ['in a wide window', 1, 1920, 7],
  ['in a huge one', 0.5, 3840, 8],
])('fills rows as wide as the window at 100 %%, wherever they begin: %s', (_, zoom, width, across) => {
  const hand = new Hand();
  const { editor } = hand;
  editor.session.setState({ view: { width, height: 768 }, camera: { x: 0, y: 0, zoom } });
  // Near the right edge of what is seen there was room for two.
  hand.pointerMove({ x: (width - 400) / zoom, y: 300 / zoom });
  const notes = notesOf(written(LINES, hand));
  const rows = Map.groupBy(notes, ({ rect }) => rect.y);
  expect(
    [...rows.values()]
      .map((row) => row.length)
      .slice(0, -1)
      .every((count) => count === across),
  ).toBe(true);
  expect([new Set(notes.map(({ rect }) => rect.x)).size, liesApart(hand)]).toEqual([across, true]);
});

it('goes column by column with Tab, past the edge of the view, and leaves a gap for an empty one', () => {
  const hand = written(['a', 'b', '', 'c', 'd', 'e', 'f', 'g', 'h', 'i'], new Hand(), 'column');
  const notes = notesOf(hand);
  expect(new Set(notes.map(({ rect }) => rect.y)).size).toBe(1);
  expect(notes.map(({ rect }) => (rect.x - (notes[0]?.rect.x ?? 0)) / 200)).toEqual([0, 1, 3, 4, 5, 6, 7, 8, 9]);
});

it('begins new rows below the first one where Enter and Tab take turns', () => {
  const hand = new Hand();
  hand.key('n');
  for (let index = 0; index < 11; index++) {
    hand.type(String(index));
    const note = hand.editor.document.find('note', hand.editor.state.edit?.id ?? '');
    if (note) nextNote(hand.editor, note, index % 2 ? 'column' : 'beside');
  }
  endEdit(hand.editor);
  const notes = notesOf(hand);
  expect(notes).toHaveLength(11);
  expect(liesApart(hand)).toBe(true);
  const rows = Map.groupBy(notes, ({ rect }) => rect.y);
  expect([...rows.values()].map((row) => row[0]?.rect.x)).toEqual(Array.from(rows, () => notes[0]?.rect.x));
  // Six go into a row of this window, and Tab may go one further.
  expect([...rows.values()].map((row) => row.length)).toEqual([7, 4]);
});

it('keeps its rows as narrow as the first one where that has other notes beside it', () => {
  const hand = new Hand();
  const { editor } = hand;
  for (let column = 0; column < 6; column++)
    editor.execute('history.add', addNote(editor.document, { boardId: editor.state.boardId, at: { x: 470 + column * 200, y: 200 } }));
  editor.select([]);
  hand.pointerMove({ x: 260, y: 200 });
  const ideas = notesOf(written(['1', '2', '3', '4'], hand)).filter(({ record }) => record.text !== '');
  expect(ideas.map(({ rect }) => [rect.x, rect.y])).toEqual([0, 1, 2, 3].map((row) => [170, 110 + row * 200]));
});

it('ends a chain with Enter in a note in which nothing was written, and leaves no step of undo for it', () => {
  const hand = written(['tek']);
  expect(notesOf(hand).map(({ record }) => record.text)).toEqual(['tek']);
  hand.key('Mod+z');
  expect([notesOf(hand).length, hand.editor.state.canUndo]).toEqual([0, false]);
});

it('goes around what lies in the way, and on in the row of the note it came from', () => {
  const hand = new Hand();
  hand.pointerMove({ x: 800, y: 200 });
  hand.key('n').type('im Weg');
  endEdit(hand.editor);
  hand.pointerMove({ x: 390, y: 200 });
  hand.key('n');
  for (const text of ['1', '2', '3', '4', '5']) {
    hand.type(text);
    const note = hand.editor.document.find('note', hand.editor.state.edit?.id ?? '');
    if (note) nextNote(hand.editor, note, 'beside');
  }
  expect(liesApart(hand)).toBe(true);
  const of = (text: string) => notesOf(hand).find(({ record }) => record.text === text)?.rect;
  expect([of('2')?.x, of('2')?.y]).toEqual([500, 110]);
  expect(of('3')?.y).toBe(110);
  // A note that is opened again goes on from its own row.
  const first = hand.editor.document.all('note').find(({ text }) => text === '1');
  if (first) nextNote(hand.editor, first, 'beside');
  expect(liesApart(hand)).toBe(true);
});

it('keeps the rows of a chain within the frame it began in', () => {
  const hand = new Hand();
  const { editor } = hand;
  editor.execute(
    'history.add',
    addFrame(editor.document, { boardId: editor.state.boardId, rect: { x: 200, y: 50, width: 460, height: 700 }, id: 'frame' }),
  );
  hand.pointerMove({ x: 310, y: 200 }).key('n');
  for (const text of ['1', '2', '3', '4']) {
    hand.type(text);
    const note = editor.document.find('note', editor.state.edit?.id ?? '');
    if (note) nextNote(editor, note, 'beside');
  }
  expect(notesOf(hand).every(({ rect }) => rect.x >= 200 && right(rect) <= 660 && bottom(rect) <= 750)).toBe(true);
});

it('begins beside the selected note where nobody points', () => {
  const hand = written(['tek']);
  hand.key('n').type('yanında');
  const [one, two] = notesOf(hand);
  expect([two?.rect.x, two?.rect.y]).toEqual([(one?.rect.x ?? 0) + 200, one?.rect.y]);
});

it('colours what is selected and the notes to come by a digit, and one that is being written', () => {
  const hand = written(['bir', 'iki']);
  const colors = () => hand.editor.document.all('note').map(({ color }) => color);
  hand.key('Mod+a').key('3');
  expect([colors(), hand.editor.state.noteColor]).toEqual([['pink', 'pink'], 'pink']);
  hand.key('Mod+z');
  expect(colors()).toEqual(['yellow', 'yellow']);
  hand.key('Escape').key('5').key('n').type('üç');
  expect(colors().at(-1)).toBe('blue');
  const document = new Hand('journey');
  document.editor.session.setState({
    cell: { stepId: document.editor.layout().maps[0]?.steps[0]?.id ?? '', laneId: document.editor.layout().maps[0]?.lanes[0]?.id ?? '' },
  });
  document.key('3');
  expect(document.editor.document.all('touchpoint').map(({ title }) => title)).toEqual(['3']);
});

it('adds what is entered in the box after one another, clear of the box, and a pasted list as a block', () => {
  const hand = written(['ilk']);
  const { editor } = hand;
  openEntry(editor);
  for (const text of ['iki', '  ', 'üç']) enterNote(editor, text);
  expect(editor.document.all('note').map(({ text }) => text)).toEqual(['ilk', 'iki', 'üç']);
  expect([editor.state.selection.size, editor.state.edit, liesApart(hand)]).toEqual([0, null, true]);
  for (const count of [10, 60, 500]) {
    const before = editor.document.all('note').length;
    expect(enterList(editor, Array.from({ length: count }, (_, index) => `${index + 1}. madde ${index}`).join('\n'))).toBe(count);
    expect(
      editor.document
        .all('note')
        .slice(before)
        .map(({ text }) => text),
    ).toEqual(Array.from({ length: count }, (_, index) => `madde ${index}`));
  }
  expect(liesApart(hand)).toBe(true);
});
