import { describe, expect, it } from 'vitest';
import { endEdit, typeText } from '../../../renderer/editor/text-edit.ts';
import { stepsOf } from '../../../shared/model/structure.ts';
import { openDesk } from './support.ts';

/** A journey and a map that was made from it, with its first step selected. */
function grown(how: 'map.growBlueprint' | 'map.duplicateAsFuture') {
  const { editor } = openDesk('journey');
  const journey = editor.document.all('map')[0]?.id ?? '';
  editor.select([journey]);
  editor.perform(how);
  const plan = editor.document.all('map').find(({ sourceId }) => sourceId === journey)?.id ?? '';
  const steps = (mapId: string) => stepsOf(editor.document, mapId);
  const [first] = steps(plan);
  editor.select([first?.id ?? '']);
  return { editor, journey, plan, steps };
}

describe('a column made in a map that follows another', () => {
  it('is in both maps under the name that was typed, and goes from both in one step of undo', () => {
    const { editor, journey, plan, steps } = grown('map.growBlueprint');
    const before = steps(journey).length;
    editor.perform('map.insertAfter');
    typeText(editor, 'Haber alır');
    endEdit(editor);
    expect(steps(journey)[1]?.name).toBe('Haber alır');
    expect(steps(plan).map(({ sourceId }) => sourceId)).toEqual(steps(journey).map(({ id }) => id));
    expect(editor.state.notices).toEqual([]);
    editor.undo();
    expect([journey, plan].map((id) => steps(id).length)).toEqual([before, before]);
  });

  it('stays in the future alone, which is said, until somebody adds it to the current state', () => {
    const { editor, journey, plan, steps } = grown('map.duplicateAsFuture');
    const before = steps(journey).length;
    editor.perform('map.insertAfter');
    endEdit(editor);
    expect(steps(journey)).toHaveLength(before);
    expect(editor.state.notices[0]?.offers?.label).toBe('inStep.share');
    editor.state.notices[0]?.offers?.act();
    expect(steps(plan).map(({ sourceId }) => sourceId)).toEqual(steps(journey).map(({ id }) => id));
  });

  it('is deleted only where it was selected, which is said, until somebody deletes it in the followed map', () => {
    const { editor, journey, steps } = grown('map.growBlueprint');
    const before = steps(journey);
    editor.perform('edit.delete');
    expect(steps(journey)).toHaveLength(before.length);
    const offer = editor.state.notices.find(({ offers }) => offers)?.offers;
    expect(offer?.label).toBe('inStep.removeThere');
    offer?.act();
    expect(steps(journey).map(({ id }) => id)).toEqual(before.slice(1).map(({ id }) => id));
  });
});
