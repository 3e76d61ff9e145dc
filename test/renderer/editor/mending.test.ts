import { expect, it } from 'vitest';
import { createAndEdit, typeText } from '../../../renderer/editor/text-edit.ts';
import { addLine } from '../../../shared/commands/lines.ts';
import { addNote, setText } from '../../../shared/commands/notes.ts';
import { flawOfDocument } from '../../../shared/model/belonging.ts';
import { touchedIds, type Diff } from '../../../shared/model/diff.ts';
import { contentOf, openDesk, settled, type Desk } from './support.ts';

function note(desk: Desk, id: string, text = id): void {
  desk.editor.execute('history.add', addNote(desk.editor.document, { boardId: desk.editor.state.boardId, at: { x: 0, y: 0 }, id, text }));
}

const notesOf = (desk: Desk): readonly string[] =>
  desk.app.document
    .all('note')
    .map(({ id }) => id)
    .toSorted();

const names = (diff: Diff, id: string): boolean => touchedIds(diff).includes(id);

it('gives up only what is refused by itself, and keeps what came before, with and after it', async () => {
  const desk = openDesk();
  desk.app.refuses = (diff) => names(diff, 'bad');
  const open = desk.app.hold();
  for (const id of ['before', 'with', 'bad', 'too']) note(desk, id);
  open();
  await settled();
  note(desk, 'after');
  await settled();
  expect(notesOf(desk)).toEqual(['after', 'before', 'too', 'with']);
  expect(contentOf(desk.editor.document)).toEqual(contentOf(desk.app.document));
  expect(desk.editor.state.status.state).toBe('kept');
});

it('sends what waited behind a refused edit once', async () => {
  const desk = openDesk();
  desk.app.refuses = (diff) => names(diff, 'bad');
  const open = desk.app.hold();
  for (const id of ['bad', 'behind', 'too']) note(desk, id);
  open();
  await settled();
  expect(await desk.editor.sync.flush()).toBe(true);
  expect(desk.app.received.flatMap(({ diff }) => touchedIds(diff)).toSorted()).toEqual(['behind', 'too']);
  expect(desk.app.asked.filter(({ name }) => name === 'document.read')).toHaveLength(1);
});

it('says what was given up until somebody has read it, offers its words, and forgets the steps that might not fit', async () => {
  const desk = openDesk();
  desk.app.refuses = (diff) => names(diff, 'bad');
  note(desk, 'good');
  note(desk, 'bad', 'words worth keeping');
  await settled();
  expect(desk.editor.state.notices).toMatchObject([
    { tone: 'error', text: desk.editor.t('save.givenUp', { count: 1 }), lasting: true, offers: { label: 'save.copyGivenUp' } },
  ]);
  expect(desk.editor.state.canUndo).toBe(false);
  note(desk, 'next');
  desk.editor.undo();
  await settled();
  expect(notesOf(desk)).toEqual(['good']);
  expect(contentOf(desk.editor.document)).toEqual(contentOf(desk.app.document));
});

it('puts a text back to what is kept when its change is refused', async () => {
  const desk = openDesk();
  note(desk, 'a', 'as it was');
  await settled();
  desk.app.refuses = (diff) => names(diff, 'a');
  desk.editor.execute('history.type', setText(desk.editor.document, { id: 'a', text: 'as it cannot be' }));
  await settled();
  expect(desk.editor.document.find('note', 'a')?.text).toBe('as it was');
});

it('gives up nothing, and no step of undo, when the parts are taken one by one', async () => {
  const desk = openDesk();
  desk.app.refuses = (diff) => touchedIds(diff).length > 1;
  const open = desk.app.hold();
  for (const id of ['a', 'b', 'c', 'd', 'e']) note(desk, id);
  open();
  await settled();
  expect(notesOf(desk)).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(desk.editor.state).toMatchObject({ notices: [], canUndo: true, status: { state: 'kept' } });
});

it('keeps a part that needs another one, whichever comes first', async () => {
  const desk = openDesk();
  desk.app.refuses = (diff) => names(diff, 'bad') || (names(diff, 'child') && !names(diff, 'parent') && !desk.app.document.get('parent'));
  const open = desk.app.hold();
  for (const id of ['first', 'child', 'bad', 'parent']) note(desk, id);
  open();
  await settled();
  expect(notesOf(desk)).toEqual(['child', 'first', 'parent']);
});

it('keeps what is written while it looks for what can be kept', async () => {
  const desk = openDesk();
  let later = 0;
  desk.app.refuses = (diff) => {
    if (names(diff, 'bad') && later < 3) note(desk, `later${later++}`);
    return names(diff, 'bad');
  };
  note(desk, 'bad');
  await settled();
  expect(notesOf(desk)).toEqual(['later0', 'later1', 'later2']);
  expect(contentOf(desk.editor.document)).toEqual(contentOf(desk.app.document));
});

it('keeps the document sound when something was built meanwhile on what is refused', async () => {
  const desk = openDesk();
  const { editor, app } = desk;
  const flaws: unknown[] = [];
  editor.onDocument(() => flaws.push(flawOfDocument([...editor.document.records().values()])));
  let tries = 0;
  app.refuses = (diff) => {
    // The first one is the edit itself.
    if (names(diff, 'bad') && ++tries === 2) {
      const end = (goal: string | null) => ({ at: { x: 0, y: 0 }, goal, anchor: null });
      editor.execute('history.line', addLine(editor.document, { boardId: editor.state.boardId, id: 'line', from: end('bad'), to: end(null) }));
    }
    return names(diff, 'bad') || (names(diff, 'line') && !app.document.get('bad'));
  };
  note(desk, 'bad');
  await settled();
  expect([...editor.document.records().keys()].toSorted()).toEqual([...app.document.records().keys()].toSorted());
  expect(editor.document.get('line')).toBeUndefined();
  expect(new Set(flaws)).toEqual(new Set([null]));
});

it('waits for the end of a drag, which it neither ends nor sends', async () => {
  const desk = openDesk();
  const { editor } = desk;
  note(desk, 'a', 'at rest');
  await settled();
  desk.app.refuses = (diff) => names(diff, 'bad');
  const open = desk.app.hold();
  note(desk, 'bad');
  editor.mark('history.move');
  editor.preview((snapshot) => setText(snapshot, { id: 'a', text: 'in the hand' }));
  open();
  await settled();
  expect(editor.gesturing).toBe(true);
  expect(desk.app.document.find('note', 'a')?.text).toBe('at rest');
  editor.commit();
  await expect.poll(() => desk.app.document.find('note', 'a')?.text).toBe('in the hand');
  await expect.poll(() => editor.state.status.state).toBe('kept');
  expect(editor.document.get('bad')).toBeUndefined();
});

it('ends a text that cannot be kept before it is taken back', async () => {
  const desk = openDesk();
  const { editor } = desk;
  const add = addNote(editor.document, { boardId: editor.state.boardId, at: { x: 0, y: 0 }, id: 'bad', text: '' });
  desk.app.refuses = (diff) => names(diff, 'bad');
  createAndEdit(editor, 'history.add', add, 'bad');
  typeText(editor, 'half a sen');
  await desk.clock.pass(1_000);
  expect(editor.document.get('bad')).toBeUndefined();
  expect(editor.state).toMatchObject({ edit: null, canUndo: false, status: { state: 'kept' } });
  expect(editor.gesturing).toBe(false);
});

it('goes on with it later when nothing can be stored meanwhile, and loses nothing until then', async () => {
  const desk = openDesk();
  desk.app.refuses = (diff) => {
    desk.app.broken = true;
    return names(diff, 'bad');
  };
  const open = desk.app.hold();
  for (const id of ['first', 'bad', 'good']) note(desk, id);
  open();
  await settled();
  expect(desk.editor.state.status).toMatchObject({ state: 'failed', kept: false });
  expect(desk.editor.sync.busy).toBe(true);
  note(desk, 'later');
  desk.app.refuses = (diff) => names(diff, 'bad');
  desk.app.broken = false;
  await desk.clock.pass(1_000);
  expect(notesOf(desk)).toEqual(['first', 'good', 'later']);
  expect(desk.editor.state.status.state).toBe('kept');
});

it('asks nothing and changes nothing once another document may be in the window', async () => {
  const desk = openDesk();
  desk.app.refuses = (diff) => names(diff, 'bad');
  note(desk, 'bad');
  desk.editor.destroy();
  await settled();
  expect(desk.app.asked.map(({ name }) => name)).not.toContain('document.read');
});
