import { expect, it } from 'vitest';
import { layDownInTime } from '../../../renderer/editor/lay-down.ts';
import { pasteText } from '../../../renderer/editor/paste-text.ts';
import { finishWork, isHurried, underWay } from '../../../renderer/editor/under-way.ts';
import { addNote, moveBy } from '../../../shared/commands/notes.ts';
import { openDesk, type Desk } from './support.ts';

const COUNT = 3_000;
const lines = Array.from({ length: COUNT }, (_, index) => `line ${index}`).join('\n');
const AT = { x: 0, y: 0 };

/** Until the page has told main that everything is through. */
const flushed = async ({ app }: Desk): Promise<void> => {
  app.tell('flush', null);
  await expect.poll(() => app.asked.at(-1)?.name).toBe('document.flushed');
};
const kept = ({ app }: Desk): number => app.document.all('note').length;

it('brings the rest of what is being pasted to the host before the window closes, as one step', async () => {
  const desk = openDesk();
  const diff = pasteText(desk.editor, lines, { at: AT, target: null });
  if (!diff) throw new Error('so many can be pasted');
  const done = layDownInTime(desk.editor, { diff, content: null, inPlace: false, words: null });
  expect(desk.editor.document.all('note').length).toBeLessThan(COUNT);
  await flushed(desk);
  expect(kept(desk)).toBe(COUNT);
  expect(await done).toBe(true);
  desk.editor.undo();
  expect(desk.editor.document.all('note')).toEqual([]);
});

it('ends a drag for the rest of a paste that somebody went on working in', async () => {
  const desk = openDesk();
  const { editor } = desk;
  editor.execute('history.add', addNote(editor.document, { boardId: editor.state.boardId, at: { x: -900, y: 0 }, id: 'there', text: 'was' }));
  const diff = pasteText(editor, lines, { at: AT, target: null });
  if (!diff) throw new Error('so many can be pasted');
  const done = layDownInTime(editor, { diff, content: null, inPlace: false, words: null });
  editor.mark('history.move');
  editor.preview((snapshot) => moveBy(snapshot, { ids: ['there'], dx: 40, dy: 0 }));
  await flushed(desk);
  expect(await done).toBe(true);
  expect(kept(desk)).toBe(COUNT + 1);
});

it('hurries only until it is through, also when something fails', async () => {
  const { editor } = openDesk();
  const work = Promise.withResolvers<null>();
  const failing = underWay(editor, work.promise).catch(() => 'failed');
  const finished = finishWork(editor);
  expect(isHurried(editor)).toBe(true);
  work.reject(new Error('no more'));
  await finished;
  expect([await failing, isHurried(editor)]).toEqual(['failed', false]);
});
