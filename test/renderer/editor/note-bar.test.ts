import { expect, it } from 'vitest';
import { barNote, barPlace } from '../../../renderer/editor/note-bar.ts';
import { changeFind, closeFind, openFind } from '../../../renderer/editor/find/find.ts';
import { beginEdit, endEdit } from '../../../renderer/editor/text-edit.ts';
import { addNote } from '../../../shared/commands/notes.ts';
import { toScreen } from '../../../shared/geometry/camera.ts';
import { Hand } from '../tools/hand.ts';

it('shows no bar beside a note while somebody searches, unless the note is written in', () => {
  const { editor } = new Hand().key('n').type('Kaygı');
  endEdit(editor);
  const id = editor.document.all('note')[0]?.id ?? '';
  expect(barNote(editor)).toBe(id);
  openFind(editor, false);
  changeFind(editor, { query: 'kaygı' });
  expect(barNote(editor)).toBeNull();
  beginEdit(editor, id);
  expect(barNote(editor)).toBe(id);
  endEdit(editor);
  closeFind(editor);
  expect(barNote(editor)).toBe(id);
});

it('stands above its note, below it where another note is there, and nowhere where both are taken unless the note is written', () => {
  const { editor } = new Hand();
  const { boardId } = editor.state;
  const put = (id: string, y: number) =>
    editor.execute('history.add', addNote(editor.document, { boardId, id, at: { x: 600, y }, text: id, color: 'yellow' }));
  put('middle', 400);
  const bar = { width: 400, height: 38 };
  const top = toScreen(editor.state.camera, { x: 600, y: 400 }).y;
  expect(barPlace(editor, 'middle', bar)?.y).toBeLessThan(top);
  expect(barPlace(editor, 'middle', bar)?.over).toBe(false);
  put('above', 190);
  expect(barPlace(editor, 'middle', bar)?.y).toBeGreaterThan(top);
  put('below', 610);
  expect(barPlace(editor, 'middle', bar)).toBeNull();
  beginEdit(editor, 'middle');
  expect(barPlace(editor, 'middle', bar)?.y).toBeLessThan(top);
  expect(barPlace(editor, 'middle', bar)?.over).toBe(true);
});
