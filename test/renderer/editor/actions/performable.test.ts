import { expect, it } from 'vitest';
import { performable } from '../../../../renderer/editor/actions/table.ts';
import { insertMap } from '../../../../renderer/editor/actions/map.ts';
import { ACTIONS } from '../../../../shared/commands/actions.ts';
import { addNote } from '../../../../shared/commands/notes.ts';
import { openDesk } from '../support.ts';

it('are the very actions that can be done one by one, whatever is selected', () => {
  const { editor } = openDesk();
  const found = new Set<string>();
  const compare = () => {
    expect(performable(editor)).toEqual(ACTIONS.filter(({ id }) => editor.can(id)).map(({ id }) => id));
    found.add(performable(editor).join());
  };
  compare();
  editor.execute('history.add', addNote(editor.document, { boardId: editor.state.boardId, at: { x: 0, y: 0 }, id: 'note' }), ['note']);
  compare();
  insertMap(editor, 'journey');
  compare();
  editor.perform('edit.selectAll');
  compare();
  expect(found.size).toBe(4);
});
