import { describe, expect, it } from 'vitest';
import { copied, paste } from '../../../renderer/editor/clipboard.ts';
import { deleteBoard, moveSelectionToBoard, nameOfBoard, newBoard, showBoard } from '../../../renderer/editor/boards.ts';
import { drawByKey } from '../../../renderer/editor/draw.ts';
import { addTemplateBoard, BOARD_TEMPLATES } from '../../../renderer/editor/template-boards.ts';
import { newId } from '../../../shared/base/id.ts';
import { removeBoard } from '../../../shared/commands/boards.ts';
import { addFrame } from '../../../shared/commands/frames.ts';
import { lock } from '../../../shared/commands/visibility.ts';
import { addNote } from '../../../shared/commands/notes.ts';
import { addStamp } from '../../../shared/commands/shapes.ts';
import { visibleRect } from '../../../shared/geometry/camera.ts';
import { bottom, contains, intersects, right } from '../../../shared/geometry/rect.ts';
import { flawOfDocument } from '../../../shared/model/belonging.ts';
import { Document } from '../../../shared/model/document.ts';
import { boardsOf, contentOf } from '../../../shared/model/on-board.ts';
import { templateRecords } from '../../../shared/templates/templates.ts';
import { openDesk } from './support.ts';

const withTwoBoards = () => {
  const { editor } = openDesk('journey');
  const first = editor.state.boardId;
  const second = newBoard(editor);
  return { editor, first, second };
};

it('keeps the view and the selection of every board', () => {
  const { editor, first, second } = withTwoBoards();
  editor.execute('history.add', addNote(editor.document, { boardId: second, at: { x: 0, y: 0 }, id: 'note' }), ['note']);
  editor.session.setState({ camera: { x: 7, y: 9, zoom: 0.5 } });
  showBoard(editor, first);
  expect([...editor.state.selection]).toEqual([]);
  expect(editor.state.camera).not.toEqual({ x: 7, y: 9, zoom: 0.5 });
  showBoard(editor, second);
  expect([...editor.state.selection]).toEqual(['note']);
  expect(editor.state.camera).toEqual({ x: 7, y: 9, zoom: 0.5 });
});

it('shows the board that undo and redo change', () => {
  const { editor, first, second } = withTwoBoards();
  editor.execute('history.add', addNote(editor.document, { boardId: second, at: { x: 0, y: 0 }, id: 'note' }), ['note']);
  showBoard(editor, first);
  editor.undo();
  expect(editor.state.boardId).toBe(second);
  expect(editor.document.get('note')).toBeUndefined();
  showBoard(editor, first);
  editor.redo();
  expect(editor.state.boardId).toBe(second);
  expect([...editor.state.selection]).toEqual(['note']);
});

it('never shows a board that is gone, however it went', () => {
  const { editor, first, second } = withTwoBoards();
  deleteBoard(editor, second);
  expect(editor.state.boardId).toBe(first);
  editor.undo();
  expect(editor.state.boardId).toBe(second);
  editor.undo();
  expect(editor.state.boardId).toBe(first);
  editor.redo();
  expect(editor.state.boardId).toBe(second);
  editor.execute('history.delete', removeBoard(editor.document, { boardId: second, called: String }));
  expect(editor.state.boardId).toBe(first);
});

it('makes a board for what is moved to a new one, in one step', () => {
  const { editor, first } = withTwoBoards();
  showBoard(editor, first);
  const [map] = editor.document.children('map', first);
  editor.select([map?.id ?? '']);
  moveSelectionToBoard(editor, null);
  const [, , third] = boardsOf(editor.document);
  expect(editor.state.boardId).toBe(third?.id);
  expect(editor.document.find('map', map?.id ?? '')?.boardId).toBe(third?.id);
  editor.undo();
  expect(boardsOf(editor.document)).toHaveLength(2);
  expect(editor.state.boardId).toBe(first);
  expect(editor.document.find('map', map?.id ?? '')?.boardId).toBe(first);
});

it('takes what lies in a frame along to another board, and the stamps on a note', () => {
  const { editor, first, second } = withTwoBoards();
  const boardId = second;
  editor.execute('history.add', addFrame(editor.document, { boardId, rect: { x: 0, y: 0, width: 480, height: 320 }, id: 'frame' }));
  editor.execute('history.add', addNote(editor.document, { boardId, at: { x: 200, y: 160 }, id: 'note' }));
  editor.execute('history.add', addStamp(editor.document, { boardId, at: { x: 250, y: 160 }, emoji: '👍', id: 'vote' }));
  const boards = () => ['frame', 'note', 'vote'].map((id) => contentOf(editor.document, first).some((record) => record.id === id));
  editor.select(['note']);
  moveSelectionToBoard(editor, first);
  expect(boards()).toEqual([false, true, true]);
  expect([...editor.state.selection]).toEqual(['note']);
  editor.undo();
  expect(boards()).toEqual([false, false, false]);
  editor.select(['frame']);
  moveSelectionToBoard(editor, first);
  expect(boards()).toEqual([true, true, true]);
  expect([...editor.state.selection]).toEqual(['frame']);
});

it('pastes a frame beside itself and selects the copy alone', () => {
  const { editor } = openDesk();
  const { boardId } = editor.state;
  editor.execute('history.add', addFrame(editor.document, { boardId, rect: { x: -240, y: -160, width: 480, height: 320 }, id: 'frame' }), ['frame']);
  const clip = copied(editor);
  if (!clip) throw new Error('a frame can be copied');
  paste(editor, clip);
  paste(editor, clip);
  const corners = editor.document.all('frame').map(({ x, y }) => `${x},${y}`);
  expect(new Set(corners).size).toBe(3);
  const [selected] = editor.state.selection;
  expect(editor.state.selection.size).toBe(1);
  expect(editor.document.find('frame', selected ?? '')?.id).not.toBe('frame');
});

it('takes everything but locked frames when all is selected', () => {
  const { editor } = openDesk();
  const { boardId } = editor.state;
  editor.execute('history.add', addFrame(editor.document, { boardId, rect: { x: 0, y: 0, width: 480, height: 320 }, id: 'frame' }));
  editor.execute('history.add', addNote(editor.document, { boardId, at: { x: 0, y: 0 }, id: 'note' }), []);
  editor.perform('edit.selectAll');
  expect(new Set(editor.state.selection)).toEqual(new Set(['frame', 'note']));
  editor.execute('history.lock', lock(editor.document, { ids: ['frame'], locked: true }), []);
  editor.perform('edit.selectAll');
  expect([...editor.state.selection]).toEqual(['note']);
  expect(editor.can('arrange.unlockAll')).toBe(true);
});

it('adds a frame beside a map that fills the view, where it can be seen', () => {
  const { editor } = openDesk('journey');
  editor.perform('view.zoomFit');
  editor.perform('tool.frame');
  drawByKey(editor);
  const [frame] = editor.document.all('frame');
  const [map] = editor.layout().maps;
  expect(frame && map && intersects(frame, map.rect)).toBe(false);
});

describe.each(BOARD_TEMPLATES)('the template %s as a board of an open workshop', (name) => {
  it('brings what lies on it under fresh ids, lists not doubled, all in view, in one step of undo', () => {
    const { editor } = openDesk('journey');
    const before = new Map(editor.document.records());
    const first = editor.state.boardId;
    const added = [addTemplateBoard(editor, name), addTemplateBoard(editor, name)];
    expect(editor.state.boardId).toBe(added[1]);
    const [one, two] = added.map((id) =>
      contentOf(editor.document, id ?? '')
        .map(({ kind }) => kind)
        .toSorted(),
    );
    const alone = new Document(templateRecords(name, 'en', newId));
    expect(one).toEqual(
      contentOf(alone, alone.all('board')[0]?.id ?? '')
        .map(({ kind }) => kind)
        .toSorted(),
    );
    expect(two).toEqual(one);
    expect([editor.document.all('channel').length, editor.document.all('function').length]).toEqual([
      alone.all('channel').length,
      alone.all('function').length,
    ]);
    expect(flawOfDocument([...editor.document.records().values()])).toBeNull();
    expect(nameOfBoard(editor, added[1] ?? '')).toBe(editor.t(`start.${name}`));
    const { bounds } = editor.layout();
    const { camera, view } = editor.state;
    const seen = visibleRect(camera, view);
    expect(bounds && contains(seen, bounds) && contains(seen, { x: right(bounds), y: bottom(bounds) })).toBe(true);
    editor.undo();
    editor.undo();
    expect([editor.state.boardId, editor.document.records()]).toEqual([first, before]);
  });
});
