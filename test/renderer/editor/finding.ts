import type { Editor } from '../../../renderer/editor/editor.ts';
import { changeFind as beginFind, finishSearch, openFind } from '../../../renderer/editor/find/find.ts';
import { currentHit } from '../../../renderer/editor/find/view.ts';
import { addBoard } from '../../../shared/commands/boards.ts';
import { addNote } from '../../../shared/commands/notes.ts';
import { openDesk } from './support.ts';

export const note = (editor: Editor, id: string, text: string, x: number, y: number, boardId = editor.state.boardId) =>
  editor.execute('history.add', addNote(editor.document, { boardId, at: { x, y }, text, id }));

/** Until all is found: on a slow computer a search goes on after a pause. */
export function changeFind(editor: Editor, patch: Parameters<typeof beginFind>[1]): void {
  beginFind(editor, patch);
  finishSearch(editor);
}

export function find(editor: Editor, query: string): readonly string[] {
  openFind(editor, false);
  changeFind(editor, { query });
  return editor.state.find.hits.map(({ id }) => id);
}

export const at = (editor: Editor): string | undefined => currentHit(editor.state)?.id;

/** A blank board with notes a, b, c in one row and d below, and a second board with e. */
export function fiveNotes(): Editor {
  const { editor } = openDesk('blank');
  note(editor, 'd', 'Hat geldi', 100, 400);
  note(editor, 'c', 'HAT', 900, 90);
  note(editor, 'b', 'yok', 500, 90);
  note(editor, 'a', 'hat yok, hat', 100, 130);
  editor.execute('history.board', addBoard(editor.document, { called: (number) => `Board ${number}`, id: 'second' }));
  note(editor, 'e', 'bir hat', 0, 0, 'second');
  return editor;
}
