import { expect, it } from 'vitest';
import { longestWords, openGoal, sameGoal, textGoal, wordsBefore } from '../../../renderer/tools/text-goal.ts';
import { addGrid } from '../../../shared/commands/grids.ts';
import { addNote } from '../../../shared/commands/notes.ts';
import { Hand } from './hand.ts';

function desk(): Hand {
  const hand = new Hand('journey');
  const { editor } = hand;
  const { boardId } = editor.state;
  for (const [id, text] of [
    ['note', 'bir'],
    ['other', ''],
  ] as const)
    editor.execute('history.add', addNote(editor.document, { boardId, at: { x: -400, y: id === 'note' ? 100 : 500 }, id, text }));
  editor.execute(
    'history.add',
    addGrid(editor.document, { boardId, columns: 2, rows: 2, rect: { x: -1000, y: 800, width: 300, height: 129 }, id: 'grid' }),
  );
  editor.select([]);
  return hand;
}

it('is the one thing with words that is selected, and nothing while its text is open', () => {
  const { editor } = desk();
  expect(textGoal(editor)).toBeNull();
  editor.select(['note']);
  const goal = textGoal(editor);
  if (!goal) throw new Error('a note takes words');
  expect(goal).toEqual({ in: 'record', id: 'note' });
  expect([wordsBefore(editor, goal), longestWords(editor, goal)]).toEqual(['bir', 20_000]);
  openGoal(editor, goal);
  expect([editor.state.edit?.id, textGoal(editor)]).toEqual(['note', null]);
  editor.select(['note', 'other']);
  expect(textGoal(editor)).toBeNull();
});

it('is nothing with a drawing tool in hand, on a map as a whole, and in a lane of emotions', () => {
  const hand = desk();
  const { editor } = hand;
  editor.select(['note']);
  editor.session.setState({ tool: 'pen' });
  expect(textGoal(editor)).toBeNull();
  editor.session.setState({ tool: 'select' });
  editor.select(editor.document.all('map').map(({ id }) => id));
  expect(textGoal(editor)).toBeNull();
  const lanes = editor.document.all('lane');
  const stepId = editor.document.all('step')[0]?.id ?? '';
  const inLane = (type: string) => {
    editor.session.setState({ selection: new Set(), cell: { stepId, laneId: lanes.find((lane) => lane.type === type)?.id ?? '' } });
    return textGoal(editor);
  };
  expect(inLane('emotion')).toBeNull();
  expect(inLane('doing')).toMatchObject({ in: 'cell', cell: { stepId } });
});

it('makes a card for words in a cell, and takes the name of a step or what a cell of a table says away for them', () => {
  const { editor } = desk();
  const [step] = editor.document.all('step');
  const laneId = editor.document.all('lane').find(({ type }) => type === 'doing')?.id ?? '';
  if (!step) throw new Error('a journey has steps');
  const cell = { in: 'cell', cell: { stepId: step.id, laneId } } as const;
  openGoal(editor, cell);
  expect(editor.document.find('touchpoint', editor.state.edit?.id ?? '')).toMatchObject({ stepId: step.id, laneId, title: '' });
  expect(wordsBefore(editor, cell)).toBe('');
  expect(wordsBefore(editor, { in: 'record', id: step.id })).toBe('');
  const [columnId, rowId] = [editor.document.all('gridColumn')[0]?.id ?? '', editor.document.all('gridRow')[0]?.id ?? ''];
  const place = { in: 'gridCell', place: { columnId, rowId } } as const;
  openGoal(editor, place);
  expect(editor.document.find('gridCell', editor.state.edit?.id ?? '')).toMatchObject({ columnId, rowId });
  expect([sameGoal(place, { in: 'gridCell', place: { columnId, rowId } }), sameGoal(place, cell), sameGoal(null, null)]).toEqual([true, false, true]);
});
