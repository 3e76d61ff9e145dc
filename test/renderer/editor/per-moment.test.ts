import { expect, it, vi } from 'vitest';
import { ACTIONS } from '../../../shared/commands/actions.ts';
import { addNote, nudge, setText } from '../../../shared/commands/notes.ts';
import { perMoment } from '../../../renderer/editor/per-moment.ts';
import { selectedRecords, selectionBounds } from '../../../renderer/editor/selection.ts';
import { openDesk } from './support.ts';

const MANY = 1_000;

function deskOfMany() {
  const { editor } = openDesk();
  const { boardId } = editor.state;
  editor.together('history.paste', () => {
    for (let at = 0; at < MANY; at++)
      editor.execute('history.add', addNote(editor.document, { boardId, at: { x: (at % 40) * 200, y: Math.floor(at / 40) * 200 }, id: `n${at}` }));
  });
  const ids = Array.from({ length: MANY }, (_, at) => `n${at}`);
  editor.select(ids);
  return { editor, ids };
}

it('finds what is selected once, however many ask', () => {
  const { editor } = deskOfMany();
  const find = vi.fn<() => number>(() => editor.state.selection.size);
  const sizeOf = perMoment(find);
  expect([sizeOf(editor), sizeOf(editor)]).toEqual([MANY, MANY]);
  expect(find).toHaveBeenCalledTimes(1);
});

it('finds it again after an edit, an undo, another selection and another board', () => {
  const { editor, ids } = deskOfMany();
  const before = selectionBounds(editor);
  editor.execute('history.move', nudge(editor.document, { ids, direction: 'right' }), ids);
  const moved = selectionBounds(editor);
  expect(moved?.x).toBeGreaterThan(before?.x ?? 0);
  editor.undo();
  expect(selectionBounds(editor)).toEqual(before);
  editor.select(['n0']);
  expect(selectedRecords(editor).map(({ id }) => id)).toEqual(['n0']);
  expect(selectionBounds(editor)?.width).toBe(180);
  editor.session.setState({ boardId: 'elsewhere' });
  expect(selectionBounds(editor)).toBeNull();
});

it('tells a plan what the document was at the mark', () => {
  const { editor } = deskOfMany();
  editor.select(['n0']);
  editor.mark('history.type');
  editor.preview((now) => setText(now, { id: 'n0', text: 'first' }));
  const seen: unknown[] = [selectedRecords(editor)[0]];
  editor.preview((now) => {
    seen.push(selectedRecords(editor)[0]);
    return setText(now, { id: 'n0', text: 'second' });
  });
  seen.push(selectedRecords(editor)[0]);
  expect(seen).toMatchObject([{ text: 'first' }, { text: '' }, { text: 'second' }]);
});

it('looks at few of a thousand selected things more than some twenty times to say what the menu offers', () => {
  const { editor } = deskOfMany();
  const get = vi.spyOn(editor.document, 'get');
  for (const { id } of ACTIONS) editor.can(id);
  expect(get.mock.calls.length).toBeLessThan(20 * MANY);
});
