import { expect, it } from 'vitest';
import { centre } from '../../../shared/geometry/rect.ts';
import { leaveCard } from '../../../renderer/tools/keyboard.ts';
import { endEdit } from '../../../renderer/editor/text-edit.ts';
import { contentOf } from '../editor/support.ts';
import { Hand } from './hand.ts';
import { at, texts, titles, withNotes } from './notes-by-hand.ts';

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
