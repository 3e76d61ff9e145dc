import { expect, it } from 'vitest';
import { staysFor } from '../../../renderer/editor/notices.ts';
import { addNote } from '../../../shared/commands/notes.ts';
import { openDesk } from './support.ts';

it('keeps at most three notices, what went wrong longer than news', () => {
  const { editor } = openDesk('journey');
  for (const [tone, text] of [
    ['error', 'a'],
    ['info', 'b'],
    ['info', 'c'],
    ['error', 'd'],
  ] as const)
    editor.notify(tone, text);
  expect(editor.state.notices.map(({ text }) => text)).toEqual(['a', 'c', 'd']);
  editor.notify('error', 'e');
  editor.notify('info', 'f');
  expect(editor.state.notices.map(({ text }) => text)).toEqual(['d', 'e', 'f']);
});

it('lets longer news stay longer, none for ever', () => {
  const lasts = (letters: number) => staysFor({ key: '', tone: 'info', text: 'x'.repeat(letters) });
  expect(lasts(20)).toBeLessThan(lasts(100));
  expect(lasts(2_000)).toBe(lasts(1_000));
});

it('says what was undone in one short notice, however much is undone, and lets real news stand', () => {
  const { editor } = openDesk('blank');
  for (const x of [0, 300, 600]) editor.execute('history.add', addNote(editor.document, { boardId: editor.state.boardId, at: { x, y: 0 } }));
  editor.notify('error', 'news');
  for (let step = 0; step < 3; step++) editor.undo();
  editor.redo();
  const [news, last] = editor.state.notices;
  expect([news?.text, last?.text, editor.state.notices.length]).toEqual(['news', 'Redone: New note', 2]);
  if (news && last) expect(staysFor(last)).toBeLessThan(staysFor(news) / 2);
  editor.session.setState({ table: { ...editor.state.table, open: true }, notices: [] });
  editor.undo();
  expect([editor.state.notices, editor.state.announcement]).toEqual([[], 'Undone: New note']);
});

it('gives more time to what went wrong than to news, but not for ever', () => {
  const stays = (tone: 'info' | 'error') => staysFor({ key: '', tone, text: 'x'.repeat(100) });
  expect(stays('error')).toBe(18_000);
  expect(stays('info')).toBeLessThan(stays('error'));
});

it('takes what was said of a failed save away once saving works, and nothing else', () => {
  const { editor, app } = openDesk('blank');
  editor.notify('error', 'not saved', { saving: true });
  editor.notify('error', 'not read');
  app.tell('status', { state: 'editing' });
  expect(editor.state.notices).toHaveLength(2);
  app.tell('status', { state: 'saved', atMs: 1 });
  expect(editor.state.notices.map(({ text }) => text)).toEqual(['not read']);
});
