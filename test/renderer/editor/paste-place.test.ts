import { expect, it } from 'vitest';
import { copied, paste } from '../../../renderer/editor/clipboard.ts';
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

it('lays the words of anything down as a table when that is asked for, of our own notes too', () => {
  const { editor } = openDesk('blank');
  const cells = () => editor.document.all('gridCell').map(({ text }) => text);
  paste(editor, { json: null, text: '- Telefon\n- Mağaza' }, 'table');
  const [id] = editor.state.selection;
  expect([
    editor.document.get(id ?? '')?.kind,
    editor.document.find('grid', id ?? '')?.hasHeader,
    editor.document.all('gridRow').length,
    cells(),
  ]).toEqual(['grid', false, 2, ['Telefon', 'Mağaza']]);
  editor.undo();
  expect(editor.document.all('grid')).toEqual([]);
  const note = addNote(editor.document, { boardId: editor.state.boardId, at: { x: 900, y: 500 }, text: 'Hat kesik', id: 'n' });
  editor.execute('history.add', note, ['n']);
  const clip = copied(editor);
  if (!clip) throw new Error('a selected note can be copied');
  paste(editor, clip, 'table');
  expect([editor.document.all('note').length, cells()]).toEqual([1, ['Hat kesik']]);
});
