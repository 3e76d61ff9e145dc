import { expect, it } from 'vitest';
import type { Editor } from '../../../renderer/editor/editor.ts';
import { layDownInTime } from '../../../renderer/editor/lay-down.ts';
import { pasteText } from '../../../renderer/editor/paste-text.ts';
import { addNote } from '../../../shared/commands/notes.ts';
import { openDesk } from './support.ts';

const COUNT = 3_000;

/** A list of thousands, about to be pasted. */
function begun(): { readonly editor: Editor; readonly done: Promise<boolean> } {
  const { editor } = openDesk('blank');
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
