import { expect, it } from 'vitest';
import { beginEdit, createAndEdit, typeText } from '../../../renderer/editor/text-edit.ts';
import { removeRecords } from '../../../shared/commands/remove.ts';
import { addTouchpoint } from '../../../shared/commands/touchpoints.ts';
import { stepsOf } from '../../../shared/model/structure.ts';
import { contentOf, openDesk } from './support.ts';

/** A journey map with a card whose text is open, half a sentence into it. */
function typing() {
  const { editor } = openDesk('journey');
  const lane = editor.document.all('lane').find(({ type }) => type === 'doing');
  const step = stepsOf(editor.document, lane?.mapId ?? '')[1];
  if (!lane || !step) throw new Error('the journey has no such cell');
  const start = contentOf(editor.document);
  createAndEdit(editor, 'history.add', addTouchpoint(editor.document, { stepId: step.id, laneId: lane.id, id: 'card' }), 'card');
  typeText(editor, 'Yarım kalan');
  return { editor, step, start };
}

it('keeps what was typed when the step of the open card is deleted and the deletion undone', () => {
  const { editor, step } = typing();
  editor.execute('history.delete', removeRecords(editor.document, { ids: [step.id] }), []);
  expect(editor.state.edit).toBeNull();
  expect(editor.document.find('touchpoint', 'card')).toBeUndefined();
  // Keys that were on their way meet no card.
  typeText(editor, 'Yarım kalan söz');
  beginEdit(editor, 'card');
  expect(editor.state.edit).toBeNull();
  editor.undo();
  expect(editor.document.find('touchpoint', 'card')).toMatchObject({ title: 'Yarım kalan', stepId: step.id });
});

it('gives back the map as it was when everything is undone', () => {
  const { editor, step, start } = typing();
  editor.execute('history.delete', removeRecords(editor.document, { ids: [step.id] }), []);
  while (editor.state.canUndo) editor.undo();
  expect(contentOf(editor.document)).toEqual(start);
});
