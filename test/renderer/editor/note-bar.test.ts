import { expect, it } from 'vitest';
import { barNote } from '../../../renderer/editor/note-bar.ts';
import { changeFind, closeFind, openFind } from '../../../renderer/editor/find/find.ts';
import { beginEdit, endEdit } from '../../../renderer/editor/text-edit.ts';
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
