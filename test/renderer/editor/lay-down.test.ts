import { expect, it } from 'vitest';
import type { Editor } from '../../../renderer/editor/editor.ts';
import { layDownInTime } from '../../../renderer/editor/lay-down.ts';
import { pasteText } from '../../../renderer/editor/paste-text.ts';
import { beginEdit, endEdit, typeText } from '../../../renderer/editor/text-edit.ts';
import { addNote, moveBy } from '../../../shared/commands/notes.ts';
import { openDesk } from './support.ts';

const COUNT = 3_000;

/** A list of thousands, about to be pasted. */
function begun(editor: Editor = openDesk('blank').editor): { readonly editor: Editor; readonly done: Promise<boolean> } {
  const text = Array.from({ length: COUNT }, (_, index) => `line ${index}`).join('\n');
  const diff = pasteText(editor, text, { at: { x: 0, y: 0 }, target: null });
  if (!diff) throw new Error('so many can be pasted');
  return { editor, done: layDownInTime(editor, { diff, content: null, inPlace: false, words: null }) };
}
const notesOf = ({ document }: Editor) => document.all('note').length;

it('brings thousands of notes slice by slice, selected in the end, in one step of undo', async () => {
  const { editor, done } = begun();
  const first = notesOf(editor);
  expect([first > 0, first < COUNT, editor.state.notices.map(({ text }) => text)]).toEqual([true, true, [editor.t('paste.working')]]);
  expect(await done).toBe(true);
  expect([notesOf(editor), editor.state.selection.size, editor.state.notices]).toEqual([COUNT, COUNT, []]);
  editor.undo();
  expect(notesOf(editor)).toBe(0);
  editor.redo();
  expect(notesOf(editor)).toBe(COUNT);
});

it('leaves nothing of them when they are given up meanwhile', async () => {
  const { editor, done } = begun();
  editor.state.notices[0]?.offers?.act();
  expect([await done, notesOf(editor), editor.state.canUndo, editor.state.notices]).toEqual([false, 0, false, []]);
});

it('loses none when somebody goes on working meanwhile, and brings no more when they are taken back', async () => {
  const busy = begun();
  busy.editor.execute('history.add', addNote(busy.editor.document, { boardId: busy.editor.state.boardId, at: { x: -900, y: 0 } }));
  await busy.done;
  expect(notesOf(busy.editor)).toBe(COUNT + 1);
  const taken = begun();
  taken.editor.undo();
  await taken.done;
  expect(notesOf(taken.editor)).toBe(0);
});

/** A note that was there before a list of thousands began to come. */
function beside(): { readonly editor: Editor; readonly done: Promise<boolean>; readonly id: string } {
  const { editor } = openDesk('blank');
  const id = 'there';
  editor.execute('history.add', addNote(editor.document, { boardId: editor.state.boardId, at: { x: -900, y: 0 }, id, text: 'was' }));
  return { ...begun(editor), id };
}
const wordsOf = ({ document }: Editor, id: string) => document.find('note', id)?.text;

it('keeps what is typed meanwhile a step of its own, also when they are given up', async () => {
  const { editor, done, id } = beside();
  beginEdit(editor, id);
  typeText(editor, 'typed');
  editor.state.notices[0]?.offers?.act();
  expect([await done, wordsOf(editor, id), notesOf(editor)]).toEqual([false, 'typed', 1]);
  endEdit(editor);
  editor.undo();
  expect(wordsOf(editor, id)).toBe('typed');
  const again = beside();
  beginEdit(again.editor, again.id);
  typeText(again.editor, 'typed');
  expect([await again.done, notesOf(again.editor), wordsOf(again.editor, again.id)]).toEqual([true, COUNT + 1, 'typed']);
  expect([...again.editor.state.selection]).toEqual([again.id]);
});

it('leaves the selection to an open text', async () => {
  const { editor, done, id } = beside();
  beginEdit(editor, id);
  await done;
  expect([editor.state.edit?.id, [...editor.state.selection], notesOf(editor)]).toEqual([id, [id], COUNT + 1]);
});

it('lets a hand finish what it drags before the rest comes', async () => {
  const { editor, done, id } = beside();
  const dragged = (dx: number) => editor.preview((document) => moveBy(document, { ids: [id], dx, dy: 0 }));
  editor.mark('history.move');
  dragged(10);
  await new Promise((resolve) => setTimeout(resolve, 120));
  dragged(20);
  editor.commit();
  expect([await done, notesOf(editor)]).toEqual([true, COUNT + 1]);
  editor.undo();
  editor.undo();
  editor.undo();
  expect([notesOf(editor), editor.state.canUndo]).toEqual([1, true]);
});

it('says that they did not come when they were taken back meanwhile', async () => {
  const { editor, done } = begun();
  editor.undo();
  expect(await done).toBe(false);
});
