import { expect, it } from 'vitest';
import { newBoard, showBoard } from '../../../renderer/editor/boards.ts';
import { paste } from '../../../renderer/editor/clipboard.ts';
import { setCamera } from '../../../renderer/editor/camera-motion.ts';
import type { Editor } from '../../../renderer/editor/editor.ts';
import { visibleRect } from '../../../shared/geometry/camera.ts';
import { intersects, type Rect } from '../../../shared/geometry/rect.ts';
import { addNote, setColor } from '../../../shared/commands/notes.ts';
import { openDesk } from './support.ts';

const sees = (editor: Editor, rect: Rect | null | undefined) => !!rect && intersects(rect, visibleRect(editor.state.camera, editor.state.view));
const list = Array.from({ length: 3_000 }, (_, index) => `line ${index}`).join('\n');
const note = (editor: Editor, id: string, x: number) =>
  editor.execute('history.add', addNote(editor.document, { boardId: editor.state.boardId, at: { x, y: 0 }, id }));

const setColorOf = (editor: Editor, ...ids: readonly string[]) => editor.execute('history.color', setColor(editor.document, { ids, color: 'pink' }));

it.each(['blank', 'journey'] as const)('goes back to the view before a huge paste when it is undone, and shows it again on redo: %s', (template) => {
  const { editor } = openDesk(template);
  const { camera } = editor.state;
  paste(editor, { json: null, text: list });
  const pasted = editor.state.camera;
  expect(pasted.zoom).toBeLessThan(0.2);
  editor.undo();
  expect(editor.state.camera).toEqual(camera);
  editor.redo();
  expect(sees(editor, editor.layout().bounds)).toBe(true);
});

it('shows all of the board when nothing of it would be seen after an undo', () => {
  const { editor } = openDesk('blank');
  note(editor, 'here', 0);
  setCamera(editor, { x: 49_000, y: -400, zoom: 1 });
  note(editor, 'far away', 50_000);
  setCamera(editor, { x: 0, y: -400, zoom: 1 });
  editor.undo();
  expect(sees(editor, editor.index().note('here')?.rect)).toBe(true);
});

it('goes back to the view in which something was done, when it is out of view by now; else it stays', () => {
  const { editor } = openDesk('blank');
  const there = { x: 9_000, y: -300, zoom: 0.8 };
  note(editor, 'here', 0);
  setCamera(editor, there);
  note(editor, 'there', 9_500);
  setColorOf(editor, 'there');
  setCamera(editor, { x: 0, y: 0, zoom: 1 });
  editor.undo();
  expect(editor.state.camera).toEqual(there);
  const nearby = { x: 9_100, y: -350, zoom: 0.5 };
  setCamera(editor, nearby);
  editor.redo();
  expect(editor.state.camera).toEqual(nearby);
});

it('shows the board on which something was done that is on several', () => {
  const { editor } = openDesk('blank');
  const first = editor.state.boardId;
  note(editor, 'a', 0);
  const second = newBoard(editor);
  note(editor, 'b', 0);
  setColorOf(editor, 'a', 'b');
  showBoard(editor, first);
  editor.undo();
  expect([editor.state.boardId, [...editor.state.selection]]).toEqual([second, []]);
  showBoard(editor, first);
  editor.redo();
  expect(editor.state.boardId).toBe(second);
});

it('goes back to the stop of a presentation at which something was done, and never begins or ends one', () => {
  const { editor } = openDesk('demo');
  const [map] = editor.layout().maps;
  const [card] = editor.document.all('touchpoint');
  const stop = (at: number) => editor.session.setState({ presenting: { mapId: map?.id ?? '', stop: at } });
  stop(0);
  setColorOf(editor, card?.id ?? '');
  stop(2);
  editor.undo();
  expect(editor.state.presenting).toEqual({ mapId: map?.id, stop: 0 });
  editor.session.setState({ presenting: null });
  editor.redo();
  expect(editor.state.presenting).toBeNull();
});
