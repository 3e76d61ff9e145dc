import { describe, expect, it } from 'vitest';
import { addTouchpoint } from '../../../shared/commands/touchpoints.ts';
import { openDesk } from './support.ts';

const openWithCards = () => {
  const { editor } = openDesk('journey');
  const [step, other] = editor.document.all('step');
  const lane = editor.document.all('lane').find(({ type }) => type === 'doing');
  if (!step || !other || !lane) throw new Error('the journey map has steps and a lane for doing');
  for (const title of ['one', 'two']) editor.execute('history.add', addTouchpoint(editor.document, { stepId: step.id, laneId: lane.id, title }));
  const remove = (id: string) => {
    editor.select([id]);
    editor.perform('edit.delete');
    return editor.state.notices.map(({ text, undoes }) => [text, undoes]);
  };
  return { editor, step, other, lane, remove };
};

describe('deleting a part of a map', () => {
  it('says what went with it', () => {
    const { step, remove } = openWithCards();
    expect(remove(step.id)).toEqual([['1 step, 2 cards deleted', true]]);
  });

  it('counts a whole map by what was written on it', () => {
    const { editor, remove } = openWithCards();
    expect(remove(editor.document.all('map')[0]?.id ?? '')).toEqual([['1 map, 2 cards deleted', true]]);
  });

  it('says nothing where nothing was lost', () => {
    const { other, remove } = openWithCards();
    expect(remove(other.id)).toEqual([]);
  });

  it('offers to undo only for as long as undo means this', () => {
    const { editor, step, lane, remove } = openWithCards();
    remove(lane.id);
    editor.perform('edit.undo');
    expect(editor.state.notices.filter(({ undoes }) => undoes)).toEqual([]);
    expect(editor.document.find('lane', lane.id)).toBeDefined();
    remove(step.id);
    editor.perform('insert.journey');
    expect(editor.state.notices.filter(({ undoes }) => undoes)).toEqual([]);
  });
});
