import { describe, expect, it } from 'vitest';
import { goToPlace, leaveOutline, placesHere, renamePlace, toggleOutline } from '../../../renderer/editor/outline/outline.ts';
import { filtered, outlineOf, rowsOf, type Place } from '../../../renderer/editor/outline/tree.ts';
import { showTable } from '../../../renderer/editor/table/view.ts';
import { addBoard } from '../../../shared/commands/boards.ts';
import { addFrame } from '../../../shared/commands/frames.ts';
import { addNote, setText } from '../../../shared/commands/notes.ts';
import { lock } from '../../../shared/commands/visibility.ts';
import { toScreen, visibleRect } from '../../../shared/geometry/camera.ts';
import { centre, contains } from '../../../shared/geometry/rect.ts';
import { openDesk } from './support.ts';

const named = (places: readonly Place[], depth = 2): unknown =>
  places.map(({ name, notes, within }) =>
    depth > 0 && within.length > 0 ? [name, named(within, depth - 1)] : notes === null ? name : [name, notes],
  );

function withFrames() {
  const { editor } = openDesk('blank');
  const { boardId } = editor.state;
  const frame = (id: string, name: string, x: number) => {
    editor.execute('history.add', addFrame(editor.document, { boardId, rect: { x, y: 0, width: 400, height: 400 }, id }));
    if (name) editor.execute('history.rename', setText(editor.document, { id, text: name }));
  };
  frame('right', 'Işık', 1_000);
  frame('left', '', 0);
  for (const at of [
    { x: 100, y: 100 },
    { x: 390, y: 100 },
    { x: 500, y: 100 },
  ])
    editor.execute('history.add', addNote(editor.document, { boardId, at }));
  editor.execute('history.board', addBoard(editor.document, { called: (number) => `Board ${number}`, id: 'second' }));
  return editor;
}

describe('the outline', () => {
  it('lists boards with their frames as they lie, and how many notes lie in each', () => {
    const editor = withFrames();
    expect(named(outlineOf(editor.document, editor.t))).toEqual([
      [
        'Board 1',
        [
          ['Frame', 2],
          ['Işık', 0],
        ],
      ],
      'Board 2',
    ]);
  });

  it('lists maps with their stages and steps, as they are called on the board', () => {
    const { editor } = openDesk('journey');
    const [board] = outlineOf(editor.document, editor.t);
    const [map] = board?.within ?? [];
    expect([map?.kind, map?.name]).toEqual(['map', 'Journey map']);
    expect(map?.within.map(({ kind }) => kind)).toEqual(map?.within.map(() => 'stage'));
    expect(map?.within[0]?.within[0]?.name).toBe('Step 1');
  });

  it('is filtered by Turkish rules of case, and keeps what a place lies in', () => {
    const editor = withFrames();
    const all = outlineOf(editor.document, editor.t);
    expect(named(filtered(all, 'ISIK'))).toEqual([['Board 1', [['Işık', 0]]]]);
    expect(filtered(all, 'nothing of the kind')).toEqual([]);
    expect(filtered(all, ' ')).toBe(all);
  });

  it('shows the rows that are open, each with its place among its siblings', () => {
    const editor = withFrames();
    const all = outlineOf(editor.document, editor.t);
    expect(rowsOf(all, () => false).map(({ place, open }) => [place.name, open])).toEqual([
      ['Board 1', false],
      ['Board 2', null],
    ]);
    expect(rowsOf(all, () => true).map(({ level, position, siblings }) => [level, position, siblings])).toEqual([
      [1, 1, 2],
      [2, 1, 2],
      [2, 2, 2],
      [1, 2, 2],
    ]);
  });
});

describe('going to a place', () => {
  it('brings it whole into view, on its board', () => {
    const editor = withFrames();
    goToPlace(editor, 'second');
    expect(editor.state.boardId).toBe('second');
    goToPlace(editor, 'right');
    const seen = visibleRect(editor.state.camera, editor.state.view);
    expect([contains(seen, { x: 1_000, y: 0 }), contains(seen, { x: 1_400, y: 400 })]).toEqual([true, true]);
    expect(placesHere(editor)).toContain('right');
  });

  it('shows a column in the middle, and knows it is there', () => {
    const { editor } = openDesk('demo');
    const stage = editor.layout().maps[0]?.stages.at(-1);
    if (!stage) throw new Error('the demo has stages');
    goToPlace(editor, stage.id);
    expect(placesHere(editor)).toContain(stage.id);
    const { x } = centre(visibleRect(editor.state.camera, editor.state.view));
    expect(x > stage.rect.x && x < stage.rect.x + stage.rect.width).toBe(true);
  });

  it('leaves the table for a frame, and stays there for a column', () => {
    const { editor } = openDesk('demo');
    const step = editor.document.all('step')[3];
    const frame = editor.document.all('frame')[0];
    if (!step || !frame) throw new Error('the demo has both');
    showTable(editor, true);
    goToPlace(editor, step.id);
    expect([editor.state.table.open, editor.state.table.section, [...editor.state.selection]]).toEqual([true, 'columns', [step.id]]);
    expect(placesHere(editor)).toContain(step.id);
    goToPlace(editor, frame.id);
    expect(editor.state.table.open).toBe(false);
  });

  it('does nothing for a place that is gone', () => {
    const editor = withFrames();
    const { camera } = editor.state;
    goToPlace(editor, 'nobody');
    expect(editor.state.camera).toBe(camera);
  });
});

it('moves nothing on the screen when the outline takes its room, and selects where one went when it closes', () => {
  const editor = withFrames();
  const left = editor.state.camera;
  toggleOutline(editor);
  // The board begins further right by the width of the outline.
  expect(toScreen(editor.state.camera, { x: 500, y: 0 }).x + 288).toBeCloseTo(toScreen(left, { x: 500, y: 0 }).x);
  leaveOutline(editor, 'left');
  expect([editor.state.outline, editor.state.camera, [...editor.state.selection]]).toEqual([false, left, ['left']]);
});

it('gives places another name, but not what is locked: that says so', () => {
  const editor = withFrames();
  editor.execute('history.lock', lock(editor.document, { ids: ['left'], locked: true }));
  for (const id of ['left', 'right', 'second']) renamePlace(editor, id, 'Elsewhere');
  expect(['left', 'right'].map((id) => editor.document.find('frame', id)?.name)).toEqual([null, 'Elsewhere']);
  expect(editor.document.find('board', 'second')?.name).toBe('Elsewhere');
  expect(editor.state.notices.map(({ text }) => text)).toEqual([editor.t('arrange.refused')]);
});
