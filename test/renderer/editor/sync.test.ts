import { expect, it } from 'vitest';
import { addNote, setText } from '../../../shared/commands/notes.ts';
import type { Diff } from '../../../shared/model/diff.ts';
import { contentOf, openDesk, settled, type Desk } from './support.ts';

const boardOf = ({ editor }: Desk): string => editor.state.boardId;

function note(desk: Desk, id: string, text = ''): Diff {
  const diff = addNote(desk.editor.document, { boardId: boardOf(desk), at: { x: 0, y: 0 }, id, text });
  desk.editor.execute('history.add', diff);
  return diff;
}

function type(desk: Desk, id: string, text: string): void {
  if (!desk.editor.gesturing) desk.editor.mark('history.type', { live: true });
  desk.editor.amend(setText(desk.editor.document, { id, text }));
}

it('sends an edit at once and says it is kept when it is acknowledged', async () => {
  const desk = openDesk();
  note(desk, 'a');
  expect(desk.editor.state.status.state).toBe('editing');
  await settled();
  expect(desk.app.document.get('a')).toBeDefined();
  expect(desk.editor.state.status.state).toBe('kept');
});

it('numbers its messages from one, sends one at a time, and squashes what waits', async () => {
  const desk = openDesk();
  const open = desk.app.hold();
  note(desk, 'a');
  note(desk, 'b');
  note(desk, 'c');
  open();
  await settled();
  expect(desk.app.received.map(({ sequence, diff }) => [sequence, diff.added.length])).toEqual([
    [1, 1],
    [2, 2],
  ]);
});

it('sends typing within 150 ms of the last key', async () => {
  const desk = openDesk();
  note(desk, 'a');
  await settled();
  type(desk, 'a', 'Wh');
  type(desk, 'a', 'Why');
  expect(desk.app.received).toHaveLength(1);
  await desk.clock.pass(150);
  expect(desk.app.document.find('note', 'a')?.text).toBe('Why');
});

it('sends at least every 200 ms while somebody types on', async () => {
  const desk = openDesk();
  note(desk, 'a');
  await settled();
  for (let keys = 1; keys <= 30; keys++) {
    type(desk, 'a', 'x'.repeat(keys));
    await desk.clock.pass(100);
    const stored = desk.app.document.find('note', 'a')?.text.length ?? 0;
    expect(keys - stored).toBeLessThanOrEqual(2);
  }
});

it('keeps an unfinished drag to itself', async () => {
  const desk = openDesk();
  note(desk, 'a');
  await settled();
  desk.editor.mark('history.resize');
  desk.editor.preview((snapshot) => setText(snapshot, { id: 'a', text: 'on the way' }));
  await desk.clock.pass(5_000);
  expect(desk.app.received).toHaveLength(1);
  desk.editor.commit();
  await settled();
  expect(desk.app.document.find('note', 'a')?.text).toBe('on the way');
});

it('says a failed write, keeps it, and sends it again with its own number until it is stored', async () => {
  const desk = openDesk();
  desk.app.broken = true;
  note(desk, 'a', 'first');
  await settled();
  expect(desk.editor.state.status).toEqual({ state: 'failed', code: 'disk-full', kept: false });
  note(desk, 'b', 'second');
  await desk.clock.pass(60_000);
  expect(desk.app.received).toHaveLength(0);
  desk.app.broken = false;
  await desk.clock.pass(10_000);
  expect(desk.app.received.map(({ sequence }) => sequence)).toEqual([1, 2]);
  expect(contentOf(desk.app.document)).toEqual(contentOf(desk.editor.document));
  expect(desk.editor.state.status.state).toBe('kept');
});

it('sends everything held back when the window is about to close, and says so when it is through', async () => {
  const desk = openDesk();
  note(desk, 'a');
  await settled();
  type(desk, 'a', 'last words');
  desk.app.tell('flush', null);
  await settled();
  expect(desk.app.document.find('note', 'a')?.text).toBe('last words');
  expect(desk.app.asked.at(-1)?.name).toBe('document.flushed');
});

it('answers a closing window also when nothing can be stored', async () => {
  const desk = openDesk();
  desk.app.broken = true;
  note(desk, 'a');
  await settled();
  desk.app.tell('flush', null);
  await settled();
  expect(desk.app.asked.at(-1)?.name).toBe('document.flushed');
});

it('never says saved while an edit is on its way', async () => {
  const desk = openDesk();
  const open = desk.app.hold();
  note(desk, 'a');
  desk.app.tell('status', { state: 'saved', atMs: 1 });
  expect(desk.editor.state.status.state).toBe('editing');
  open();
  await settled();
  expect(desk.editor.state.status.state).toBe('saved');
});

it('puts a message of many records into words a moment later, and keeps the order of what follows', async () => {
  const desk = openDesk();
  const notes = Array.from(
    { length: 600 },
    (_, at) => addNote(desk.editor.document, { boardId: boardOf(desk), at: { x: at, y: 0 }, id: `n${at}`, text: '' }).added[0],
  ).flatMap((one) => one ?? []);
  desk.editor.execute('history.add', { added: notes, updated: [], removed: [] });
  // The task that made the edit does not write it down.
  await Promise.resolve();
  expect(desk.app.received).toHaveLength(0);
  note(desk, 'after');
  expect(await desk.editor.sync.flush()).toBe(true);
  expect(desk.app.received.map(({ sequence, diff }) => [sequence, diff.added.length])).toEqual([
    [1, 600],
    [2, 1],
  ]);
});

it('sends nothing of a document that is gone to the next one in its window', async () => {
  const desk = openDesk();
  desk.app.broken = true;
  note(desk, 'a');
  await settled();
  desk.editor.destroy();
  await settled();
  desk.app.broken = false;
  await desk.clock.pass(60_000);
  expect(desk.app.received).toEqual([]);
});

it('sends what is open when its editor ends', async () => {
  const desk = openDesk();
  note(desk, 'a');
  await settled();
  type(desk, 'a', 'last words');
  desk.editor.destroy();
  await settled();
  expect(desk.app.document.find('note', 'a')?.text).toBe('last words');
});
