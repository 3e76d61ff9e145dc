import { expect, it } from 'vitest';
import { paste } from '../../../renderer/editor/clipboard.ts';
import { setCamera } from '../../../renderer/editor/camera-motion.ts';
import type { Editor } from '../../../renderer/editor/editor.ts';
import { visibleRect } from '../../../shared/geometry/camera.ts';
import { intersects, type Rect } from '../../../shared/geometry/rect.ts';
import { addNote } from '../../../shared/commands/notes.ts';
import { openDesk } from './support.ts';

const sees = (editor: Editor, rect: Rect | null | undefined) => !!rect && intersects(rect, visibleRect(editor.state.camera, editor.state.view));
const list = Array.from({ length: 3_000 }, (_, index) => `line ${index}`).join('\n');
const note = (editor: Editor, id: string, x: number) => editor.execute('history.add', addNote(editor.document, { boardId: editor.state.boardId, at: { x, y: 0 }, id }));

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
