import { expect, it } from 'vitest';
import { paste } from '../../../renderer/editor/clipboard.ts';
import { clearView } from '../../../renderer/editor/free-place.ts';
import { selectionBounds } from '../../../renderer/editor/selection.ts';
import { copyRecords } from '../../../shared/commands/clipboard.ts';
import { addNote } from '../../../shared/commands/notes.ts';
import { openDesk } from './support.ts';

it('does not leave what is pasted under the tool strip', () => {
  const { editor } = openDesk('blank');
  editor.execute('history.add', addNote(editor.document, { boardId: editor.state.boardId, at: { x: 900, y: 500 }, id: 'n' }));
  const json = JSON.stringify(copyRecords(editor.document, ['n']));
  editor.pointer = { x: 92, y: 450 };
  paste(editor, { json, text: '' });
  expect(selectionBounds(editor)?.x).toBeGreaterThanOrEqual(clearView(editor).x);
});

it('offers cells of a spreadsheet that became notes as a table, once, and puts it in their place', () => {
  const { editor } = openDesk('blank');
  paste(editor, { json: null, text: 'Kanal\tSüre\nTelefon\t5 dk' });
  const [notice] = editor.state.notices;
  expect([editor.document.all('note').length, notice?.offers?.label]).toEqual([4, 'paste.asTable']);
  notice?.offers?.act();
  expect([
    editor.document.all('note').length,
    editor.document.all('grid').length,
    editor.document
      .all('gridCell')
      .map(({ text }) => text)
      .toSorted(),
  ]).toEqual([0, 1, ['5 dk', 'Kanal', 'Süre', 'Telefon']]);
  editor.dismiss(notice?.key ?? '');
  paste(editor, { json: null, text: 'a\nb' });
  expect(editor.state.notices).toEqual([]);
});
