import { expect, it } from 'vitest';
import { addNote } from '../../../shared/commands/notes.ts';
import { toBoard, visibleRect } from '../../../shared/geometry/camera.ts';
import { rectOf } from '../../../shared/geometry/rect.ts';
import { Hand } from './hand.ts';
import { at, covers, texts, withNotes } from './notes-by-hand.ts';

it('ticks a check box of the selected note by a click, and opens the text beside it by two', () => {
  const hand = new Hand();
  const { editor } = hand;
  editor.execute(
    'history.add',
    addNote(editor.document, { boardId: editor.state.boardId, at: { x: 300, y: 200 }, id: 'list', text: '⬜ ara\n⬜ yaz' }),
    ['list'],
  );
  const line = editor.index().note('list')?.text.lines[1];
  if (!line) throw new Error('it has two lines');
  const box = { x: line.x + 8, y: line.baseline - 6 };
  hand.click(box);
  expect(texts(hand)).toEqual(['⬜ ara\n☑ yaz']);
  hand.key('Mod+z');
  expect([texts(hand), editor.state.selection]).toEqual([['⬜ ara\n⬜ yaz'], new Set(['list'])]);
  editor.select([]);
  hand.click(box);
  expect(texts(hand)).toEqual(['⬜ ara\n⬜ yaz']);
  const words = { x: line.x + line.width - 1, y: line.baseline - 6 };
  hand.doubleClick(words);
  expect(editor.state.edit).toEqual({ id: 'list', field: 'text', selectAll: false, at: words });
});

it('shows what undo and redo have changed, and leaves the view alone where it was seen anyway', () => {
  const hand = withNotes(1);
  const { editor } = hand;
  const place = () => editor.index().note('n0')?.rect ?? rectOf(0, 0, 1e9, 1e9);
  const seen = () => visibleRect(editor.state.camera, editor.state.view);
  editor.session.setState({ camera: { x: -1200, y: -1200, zoom: 1 } });
  hand.drag(at(0), { x: 100, y: -700 });
  const elsewhere = { x: 5000, y: 5000, zoom: 1 };
  for (const key of ['Mod+z', 'Mod+Shift+z', 'Mod+z']) {
    editor.session.setState({ camera: elsewhere });
    hand.key(key);
    expect(covers(seen(), place())).toBe(true);
    expect(editor.state.camera.zoom).toBe(1);
  }
  const still = { x: -1300, y: -1300, zoom: 1 };
  editor.session.setState({ camera: still });
  hand.key('Mod+Shift+z').key('Mod+z');
  expect(editor.state.camera).toEqual(still);

  // What is gone is shown as the place where it was.
  editor.session.setState({ camera: elsewhere });
  hand.key('Mod+z');
  expect([editor.document.all('note').length, covers(seen(), rectOf(-1090, -1090, 180, 180))]).toEqual([0, true]);
});

it('selects, adds with Shift, and narrows again with a plain click', () => {
  const hand = withNotes(3);
  hand.click(at(0)).click(at(2), { shift: true });
  expect([...hand.editor.state.selection]).toEqual(['n0', 'n2']);
  hand.click(at(0));
  expect([...hand.editor.state.selection]).toEqual(['n0']);
  hand.click({ x: 4000, y: 4000 });
  expect(hand.editor.state.selection.size).toBe(0);
});

it('keeps several things selected when the right button is pressed between them, and lets them go beside them', () => {
  const hand = withNotes(3);
  hand.click(at(0)).click(at(2), { shift: true });
  const between = { x: (at(0).x + at(1).x) / 2, y: at(0).y };
  hand.pointerDown(between, { button: 'right' });
  expect([...hand.editor.state.selection]).toEqual(['n0', 'n2']);
  hand.pointerDown({ x: 4000, y: 4000 }, { button: 'right' });
  expect(hand.editor.state.selection.size).toBe(0);
  hand.click(at(0)).pointerDown(between, { button: 'right' });
  expect(hand.editor.state.selection.size).toBe(0);
});

it('selects what a marquee touches', () => {
  const hand = withNotes(3);
  hand.drag({ x: -1200, y: -1200 }, { x: -700, y: -980 });
  expect([...hand.editor.state.selection]).toEqual(['n0', 'n1']);
});

it('moves everything selected in one step', () => {
  const hand = withNotes(3);
  hand
    .click(at(0))
    .click(at(1), { shift: true })
    .drag(at(1), { x: at(1).x + 40, y: at(1).y - 25 });
  expect(
    hand.editor.document
      .all('note')
      .map((note) => [note.id, note.x, note.y])
      .toSorted(),
  ).toEqual([
    ['n0', -1050, -1115],
    ['n1', -800, -1115],
    ['n2', -590, -1090],
  ]);
  hand.key('Mod+z');
  expect(hand.editor.document.find('note', 'n0')?.x).toBe(-1090);
});

it('does not take a shaky click for a drag', () => {
  const hand = withNotes(1);
  hand.drag(at(0), { x: at(0).x + 2, y: at(0).y + 1 });
  expect(hand.editor.document.find('note', 'n0')).toMatchObject({ x: -1090, y: -1090 });
});

it('resizes a note by its corner', () => {
  const hand = withNotes(1);
  hand.click(at(0)).drag({ x: -910, y: -910 }, { x: -860, y: -880 });
  expect(hand.editor.document.find('note', 'n0')).toMatchObject({ x: -1090, y: -1090, width: 230, height: 210 });
});

it('nudges by one, with Shift by ten', () => {
  const hand = withNotes(1);
  hand.click(at(0)).key('ArrowRight').key('Shift+ArrowDown');
  expect(hand.editor.document.find('note', 'n0')).toMatchObject({ x: -1089, y: -1080 });
});

it('keeps the pointer over the same board point when the hand drags the view', () => {
  const hand = withNotes(1);
  hand.editor.session.setState({ tool: 'hand', camera: { x: 100, y: 50, zoom: 2 } });
  const screen = (x: number, y: number) => toBoard(hand.editor.state.camera, { x, y });
  hand.pointerDown(screen(400, 300)).pointerMove(screen(460, 260)).pointerUp(screen(460, 260));
  expect(hand.editor.state.camera).toEqual({ x: 70, y: 70, zoom: 2 });
});
