import { expect, it } from 'vitest';
import { paste } from '../../../renderer/editor/clipboard.ts';
import { addNote } from '../../../shared/commands/notes.ts';
import { toBoard, visibleRect } from '../../../shared/geometry/camera.ts';
import { bottom, centre, intersects, rectOf, right, type Rect } from '../../../shared/geometry/rect.ts';
import { nextNote } from '../../../renderer/editor/note-chain.ts';
import { leaveCard } from '../../../renderer/tools/keyboard.ts';
import { endEdit, escapeEdit } from '../../../renderer/editor/text-edit.ts';
import { contentOf } from '../editor/support.ts';
import { Hand } from './hand.ts';

function withNotes(count: number, ...desk: ConstructorParameters<typeof Hand>): Hand {
  const hand = new Hand(...desk);
  const { editor } = hand;
  for (let at = 0; at < count; at++) {
    const diff = addNote(editor.document, { boardId: editor.state.boardId, at: { x: -1000 + at * 250, y: -1000 }, id: `n${at}`, text: `Note ${at}` });
    editor.execute('history.add', diff);
  }
  return hand;
}

const covers = (outer: Rect, inner: Rect): boolean =>
  inner.x >= outer.x && inner.y >= outer.y && right(inner) <= right(outer) && bottom(inner) <= bottom(outer);
const texts = (hand: Hand): readonly string[] => hand.editor.document.all('note').map((note) => note.text);
const titles = (hand: Hand): readonly string[] => hand.editor.document.all('touchpoint').map((card) => card.title);
const at = (index: number) => ({ x: -1000 + index * 250, y: -1000 });

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

/** True when no note lies on another one or on a map. */
function liesApart(hand: Hand): boolean {
  const rects = [...hand.editor.layout().notes, ...hand.editor.layout().maps].map(({ rect }) => rect);
  return rects.every((rect, index) => rects.slice(index + 1).every((other) => !intersects(rect, other)));
}

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

it('makes a note dropped into a cell its card, above the card below the pointer, and undoes that in one step', () => {
  const hand = withNotes(2, 'journey');
  const before = contentOf(hand.editor.document);
  hand.drag(at(0), hand.cell(1, 0));
  const [map] = hand.editor.layout().maps;
  const card = map?.cards[0];
  if (!card) throw new Error('the note has become no card');
  hand.drag(at(1), { x: centre(card.rect).x, y: card.rect.y + 2 });
  expect(hand.editor.layout().maps[0]?.cards.map(({ text }) => text.lines[0]?.text)).toEqual(['Note 1', 'Note 0']);
  hand.key('Mod+z').key('Mod+z');
  expect(contentOf(hand.editor.document)).toEqual(before);
});

it('shows where a dragged note would land, and not over an emotion lane', () => {
  const hand = withNotes(1, 'journey');
  hand.pointerDown(at(0)).pointerMove(hand.cell(2, 1));
  expect(hand.tools.state).toMatchObject({ name: 'dragging', drop: { before: null } });
  hand.pointerMove(hand.cell(2, 4));
  expect(hand.tools.state).toMatchObject({ name: 'dragging', drop: null });
});

it('makes a card dragged out of the map a note again', () => {
  const hand = withNotes(1, 'journey');
  hand.drag(at(0), hand.cell(0, 0));
  const card = hand.editor.layout().maps[0]?.cards[0];
  if (!card) throw new Error('the note has become no card');
  hand.drag(centre(card.rect), { x: -500, y: -500 });
  expect([texts(hand), titles(hand)]).toEqual([['Note 0'], []]);
  expect(hand.editor.document.all('note')[0]).toMatchObject({ x: -590, y: -590 });
});

it('fills a lane from the keyboard: type, Tab, type; Enter for one more below', () => {
  const hand = new Hand('journey');
  hand.click(hand.cell(0, 0)).key('N').type('ot signed in');
  leaveCard(hand.editor, 'below');
  hand.type('second');
  leaveCard(hand.editor, 'next');
  hand.key('h').type('ello');
  endEdit(hand.editor);
  expect(titles(hand)).toEqual(['Not signed in', 'second', 'hello']);
  const [first, , last] = hand.editor.document.all('touchpoint');
  expect(first?.stepId).not.toBe(last?.stepId);
});

it('leaves no empty card behind', () => {
  const hand = new Hand('journey');
  hand.doubleClick(hand.cell(0, 0));
  expect(hand.editor.state.edit).not.toBeNull();
  endEdit(hand.editor);
  expect([titles(hand), hand.editor.state.canUndo]).toEqual([[], false]);
});

it('leaves the presentation with one Escape after a text was written there', () => {
  const hand = new Hand('journey');
  hand.editor.perform('view.present');
  hand.doubleClick(hand.cell(0, 0)).type('presented');
  endEdit(hand.editor);
  expect([hand.editor.state.presenting === null, hand.editor.state.selection.size]).toEqual([false, 1]);
  hand.key('Escape');
  expect([hand.editor.state.presenting, hand.editor.state.selection.size, hand.editor.state.cell]).toEqual([null, 0, null]);
  expect(titles(hand)).toEqual(['presented']);
});

it('sets a point where an emotion lane is clicked, and drags it in halves, with Alt or Shift in tenths', () => {
  const hand = new Hand('journey');
  const scale = hand.editor.layout().maps[0]?.lanes[4]?.scale;
  if (!scale) throw new Error('the lane has no scale');
  const y = (value: number) => scale.yMin + ((value + 2) / 4) * (scale.yMax - scale.yMin);
  const x = hand.cell(1, 4).x;
  const value = () => hand.editor.document.all('curvePoint').map((point) => point.value);
  hand.click({ x, y: y(1.1) });
  expect(value()).toEqual([1]);
  hand.drag({ x, y: y(1) }, { x, y: y(-1.4) });
  expect(value()).toEqual([-1.5]);
  hand.drag({ x, y: y(-1.5) }, { x, y: y(0.31) }, { alt: true });
  expect(value()).toEqual([0.3]);
  hand.key('ArrowUp').key('Delete');
  expect(value()).toEqual([]);
  hand.key('Mod+z');
  expect(value()).toEqual([0.5]);
  hand
    .pointerDown({ x, y: y(0.5) })
    .pointerMove({ x, y: y(1) }, { shift: true })
    .pointerMove({ x, y: y(1.42) }, { shift: true })
    .pointerUp({ x, y: y(1.42) });
  expect(value()).toEqual([1.4]);
});

it('selects the point a cell has already, wherever in the cell the click is, and moves it only by a drag', () => {
  const hand = new Hand('journey');
  const scale = hand.editor.layout().maps[0]?.lanes[4]?.scale;
  if (!scale) throw new Error('the lane has no scale');
  const at = (value: number) => ({ x: hand.cell(1, 4).x, y: scale.yMin + ((value + 2) / 4) * (scale.yMax - scale.yMin) });
  const value = () => hand.editor.document.all('curvePoint').map((point) => point.value);
  hand.click(at(1)).key('Shift+ArrowUp').key('Escape');
  expect(value()).toEqual([1.1]);
  hand.click(at(-1.5));
  expect([value(), hand.editor.state.selection.size]).toEqual([[1.1], 1]);
  hand.drag(at(-1.5), { x: at(-1.5).x + 2, y: at(-1.5).y - 3 });
  expect(value()).toEqual([1.1]);
  hand.drag(at(-1.5), at(-0.6));
  expect(value()).toEqual([-0.5]);
});

it('brings a curve along with the first point of a lane that has none', () => {
  const hand = new Hand('journey');
  const [curve] = hand.editor.document.all('curve');
  if (!curve) throw new Error('a journey map has a curve');
  hand.editor.execute('history.delete', { added: [], updated: [], removed: [curve] });
  hand.drag(hand.cell(0, 4), { ...hand.cell(0, 4), y: hand.cellRect(0, 4).y });
  expect(hand.editor.document.all('curve')).toHaveLength(1);
  expect(hand.editor.document.all('curvePoint').map((point) => point.value)).toEqual([2]);
  hand.key('Mod+z');
  expect(hand.editor.document.all('curve')).toHaveLength(0);
});

it('reorders columns by dragging their header', () => {
  const hand = new Hand('journey');
  const steps = () => hand.editor.layout().maps[0]?.steps.map((step) => step.id) ?? [];
  const [first, second, ...rest] = steps();
  const header = hand.editor.layout().maps[0]?.steps[0]?.rect;
  if (!header) throw new Error('a journey map has steps');
  hand.drag({ x: header.x + 30, y: header.y + 10 }, { x: header.x + 1.9 * header.width, y: header.y + 10 });
  expect(steps()).toEqual([second, first, ...rest]);
});

it('keeps the pointer over the same board point when the hand drags the view', () => {
  const hand = withNotes(1);
  hand.editor.session.setState({ tool: 'hand', camera: { x: 100, y: 50, zoom: 2 } });
  const screen = (x: number, y: number) => toBoard(hand.editor.state.camera, { x, y });
  hand.pointerDown(screen(400, 300)).pointerMove(screen(460, 260)).pointerUp(screen(460, 260));
  expect(hand.editor.state.camera).toEqual({ x: 70, y: 70, zoom: 2 });
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
