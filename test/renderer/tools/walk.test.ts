import { expect, it } from 'vitest';
import { addNote } from '../../../shared/commands/notes.ts';
import { addTouchpoint } from '../../../shared/commands/touchpoints.ts';
import { contains } from '../../../shared/geometry/rect.ts';
import { visibleRect } from '../../../shared/geometry/camera.ts';
import { rectOfRecord } from '../../../renderer/editor/selection.ts';
import { endEdit } from '../../../renderer/editor/text-edit.ts';
import { nextName } from '../../../renderer/tools/keyboard.ts';
import { isLine } from '../../../shared/model/kinds.ts';
import { Hand } from './hand.ts';

/** A journey map with a card in its second cell, and two notes above it. */
function prepared(): Hand {
  const hand = new Hand('journey');
  const { editor } = hand;
  const [map] = editor.layout().maps;
  const cell = map?.cells[1];
  if (!map || !cell) throw new Error('a journey map has cells');
  const { boardId } = editor.state;
  editor.execute('history.add', addTouchpoint(editor.document, { stepId: cell.stepId, laneId: cell.laneId, id: 'card', title: 'card' }));
  editor.execute('history.add', addNote(editor.document, { boardId, at: { x: map.rect.x, y: map.rect.y - 400 }, id: 'first' }));
  editor.execute('history.add', addNote(editor.document, { boardId, at: { x: map.rect.x + 300, y: map.rect.y - 400 }, id: 'second' }));
  editor.select([]);
  editor.session.setState({ camera: { x: map.rect.x - 200, y: map.rect.y - 600, zoom: 1 } });
  return hand;
}

/** Where the keyboard is: the selected record, or the column and row of the cell. */
function place({ editor }: Hand): unknown {
  const { cell, selection } = editor.state;
  if (!cell) return [...selection].map((id) => [editor.document.get(id)?.kind, id]);
  const [map] = editor.layout().maps;
  return [map?.steps.findIndex((step) => step.id === cell.stepId), map?.lanes.findIndex((lane) => lane.id === cell.laneId)];
}

const keys = (hand: Hand, ...pressed: readonly string[]): unknown => {
  for (const key of pressed) hand.key(key);
  return place(hand);
};

it('goes with Tab through the notes, the map and its cells, and lets the keyboard out at either end', () => {
  const hand = prepared();
  expect(keys(hand, 'Shift+Tab')).toEqual([]);
  expect(keys(hand, 'ArrowDown')).toEqual([['note', 'first']]);
  expect(keys(hand, 'Tab')).toEqual([['note', 'second']]);
  const [map] = hand.editor.layout().maps;
  expect(keys(hand, 'Tab')).toEqual([['map', map?.id]]);
  expect(keys(hand, 'Tab')).toEqual([0, 0]);
  expect(keys(hand, 'Tab')).toEqual([['touchpoint', 'card']]);
  expect(keys(hand, 'Shift+Tab', 'Shift+Tab')).toEqual([['map', map?.id]]);
  expect(keys(hand, 'Shift+Tab', 'Shift+Tab', 'Shift+Tab')).toEqual([['note', 'first']]);
});

it('reaches the names of steps, stages and lanes with the arrow keys, and comes back', () => {
  const hand = prepared();
  hand.click(hand.cell(1, 1));
  const [map] = hand.editor.layout().maps;
  const [steps, stages, lanes] = [map?.steps ?? [], map?.stages ?? [], map?.lanes ?? []];
  expect(keys(hand, 'ArrowUp')).toEqual([['touchpoint', 'card']]);
  expect(keys(hand, 'ArrowUp')).toEqual([['step', steps[1]?.id]]);
  expect(keys(hand, 'ArrowRight')).toEqual([['step', steps[2]?.id]]);
  expect(keys(hand, 'ArrowUp')).toEqual([['stage', steps[2]?.stageId]]);
  expect(keys(hand, 'ArrowLeft')).toEqual([['stage', stages[0]?.id]]);
  expect(keys(hand, 'ArrowDown')).toEqual([['step', steps[0]?.id]]);
  expect(keys(hand, 'ArrowDown')).toEqual([0, 0]);
  expect(keys(hand, 'ArrowLeft')).toEqual([['lane', lanes[0]?.id]]);
  expect(keys(hand, 'ArrowDown')).toEqual([['lane', lanes[1]?.id]]);
  expect(keys(hand, 'ArrowRight')).toEqual([0, 1]);
});

it('begins a new name with the first letter, also with one that is a tool elsewhere', () => {
  const hand = prepared();
  const { editor } = hand;
  const [map] = editor.layout().maps;
  for (const header of [map?.stages[1], map?.steps[1], map?.lanes[1]]) {
    editor.select([header?.id ?? '']);
    hand.key('n');
    expect(editor.state.edit).toMatchObject({ id: header?.id, selectAll: true });
    hand.key('v');
    endEdit(editor);
  }
  expect([editor.document.all('note').length, editor.state.tool]).toEqual([2, 'select']);
});

it('goes from name to name with Tab while renaming, and over the lines of a blueprint', () => {
  const hand = new Hand('blueprint');
  const { editor } = hand;
  const [map] = editor.layout().maps;
  if (!map) throw new Error('a blueprint has a map');
  const renaming = (back: boolean): unknown => {
    const [id] = editor.state.selection;
    const record = editor.document.get(id ?? '');
    if (record) nextName(editor, record, back);
    return editor.state.edit?.id;
  };
  const [first, second] = map.steps;
  editor.select([first?.id ?? '']);
  editor.perform('map.rename');
  hand.type('one');
  expect(renaming(false)).toBe(second?.id);
  hand.type('two');
  expect(renaming(true)).toBe(first?.id);
  expect(renaming(true)).toBe(undefined);
  expect(editor.document.all('step').flatMap(({ name }) => name ?? [])).toEqual(['one', 'two']);

  const lanes = map.lanes.filter((lane) => !isLine(lane.type)).map(({ id }) => id);
  editor.select([lanes[0] ?? '']);
  editor.perform('map.rename');
  expect(lanes.slice(1).map(() => renaming(false))).toEqual(lanes.slice(1));
  expect(renaming(false)).toBe(undefined);
});

it('keeps what the keyboard is on in view', () => {
  const hand = prepared();
  const { editor } = hand;
  editor.session.setState({ view: { width: 500, height: 400 }, camera: { x: 0, y: 0, zoom: 1 } });
  hand.click(hand.cell(0, 0));
  for (let press = 0; press < 4; press++) hand.key('ArrowRight');
  const { cell, camera, view } = editor.state;
  const rect = editor.layout().maps[0]?.cells.find(({ stepId, laneId }) => stepId === cell?.stepId && laneId === cell.laneId)?.rect;
  expect(rect && contains(visibleRect(camera, view), rect)).toBe(true);
  hand.key('ArrowUp');
  const step = rectOfRecord(editor, [...editor.state.selection][0] ?? '');
  expect(step && contains(visibleRect(camera, view), step)).toBe(true);
});

it.each(['Enter', 'Tab', 'ArrowDown'])('enters the map with %s when nothing is selected, and says where', (key) => {
  const hand = new Hand('blueprint');
  const { editor } = hand;
  expect(keys(hand, key)).toEqual([0, 0]);
  expect(editor.state.announcement).toContain(editor.t('lane.evidence'));
  hand.key('F');
  hand.type('irst');
  endEdit(editor);
  expect(editor.document.all('touchpoint').map(({ title }) => title)).toEqual(['First']);
  editor.select([]);
  expect(keys(hand, key)).toEqual([1, 0]);
});

it('goes on after undo and redo from the cell the keyboard was in', () => {
  const hand = new Hand('journey');
  const { editor } = hand;
  expect(keys(hand, 'Enter', 'ArrowRight', 'ArrowRight')).not.toEqual([0, 0]);
  const there = place(hand);
  hand.key('Enter').type('card');
  endEdit(editor);
  hand.key('Mod+z');
  expect(place(hand)).toEqual(there);
  hand.key('Mod+Shift+z').key('Escape').key('Escape');
  expect(place(hand)).toEqual([]);
  hand.key('Mod+z');
  expect(place(hand)).toEqual(there);
  hand.key('Mod+Shift+z').key('Delete').key('Escape');
  hand.key('Mod+z').key('Mod+Shift+z');
  expect(place(hand)).toEqual(there);
});
