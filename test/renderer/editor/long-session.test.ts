import { expect, it } from 'vitest';
import type { Editor } from '../../../renderer/editor/editor.ts';
import { addNote, nudge, setColor, setText } from '../../../shared/commands/notes.ts';
import { contentOf, openDesk, settled } from './support.ts';

const NOTES = 200;
const EDITS = 5_000;
/** Edits whose times are taken together. */
const ROUND = 500;

/** One of the things people do all day to one of the notes. */
function edit(editor: Editor, at: number): void {
  const id = `n${at % NOTES}`;
  if (at % 3 === 0) editor.execute('history.move', nudge(editor.document, { ids: [id], direction: at % 2 === 0 ? 'right' : 'down' }), [id]);
  else if (at % 3 === 1) editor.execute('history.color', setColor(editor.document, { ids: [id], color: at % 2 === 0 ? 'pink' : 'blue' }));
  else {
    editor.mark('history.type', { live: true });
    for (const text of [`${at}`, `${at} more`]) editor.amend(setText(editor.document, { id, text }));
    editor.commit();
  }
}

const middle = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

it.each(['stored', 'never stored'] as const)(
  `takes no longer for edit ${EDITS + 1} than for the first ones, and undoes them all, while they are %s`,
  async (how) => {
    const { editor, app, clock } = openDesk('journey');
    const { boardId } = editor.state;
    editor.together('history.paste', () => {
      for (let at = 0; at < NOTES; at++)
        editor.execute(
          'history.add',
          addNote(editor.document, { boardId, at: { x: (at % 20) * 200, y: 3_000 + Math.floor(at / 20) * 200 }, id: `n${at}` }),
        );
    });
    await settled();
    const start = contentOf(editor.document);
    app.broken = how === 'never stored';
    const rounds: number[] = [];
    for (let from = 0; from < EDITS; from += ROUND) {
      const times: number[] = [];
      for (let at = from; at < from + ROUND; at++) {
        const begin = performance.now();
        edit(editor, at);
        times.push(performance.now() - begin);
        if (at % 20 === 0) await clock.pass(100);
      }
      rounds.push(middle(times));
    }
    const [first = 0] = rounds;
    // Generous: other programs share the computer. What grew with the session would be ten times as slow.
    expect(rounds.at(-1)).toBeLessThan(3 * first + 0.5);

    app.broken = false;
    const made = contentOf(editor.document);
    const back = async (direction: 'undo' | 'redo', canGo: () => boolean) => {
      while (canGo()) {
        editor[direction]();
        await clock.pass(10);
      }
    };
    await back('undo', () => editor.document.get('n0') !== undefined && !Object.is(editor.state.undoLabel, 'history.paste'));
    expect(contentOf(editor.document)).toEqual(start);
    await back('redo', () => editor.state.canRedo);
    expect(contentOf(editor.document)).toEqual(made);
  },
);

it('undoes nothing any more once a gesture began while the step was on its way', async () => {
  const { editor, app, clock } = openDesk('blank');
  const { boardId } = editor.state;
  const count = 300;
  for (let at = 0; at < count; at++) editor.execute('history.add', addNote(editor.document, { boardId, at: { x: at * 200, y: 0 }, id: `n${at}` }));
  while (editor.sync.busy || app.steps.size < 100) await clock.pass(100);
  const open = app.hold();
  for (let step = 0; step < count; step++) editor.undo();
  const left = editor.document.all('note').length;
  expect(left).toBeGreaterThan(20);
  editor.mark('history.type');
  editor.preview((snapshot) => setText(snapshot, { id: 'n0', text: 'now' }));
  open();
  await clock.pass(100);
  expect([editor.gesturing, editor.document.all('note').length]).toEqual([true, left]);
  editor.commit();
  editor.undo();
  expect([editor.document.find('note', 'n0')?.text, editor.document.all('note').length]).toEqual(['', left]);
});
