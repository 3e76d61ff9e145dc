import { expect, it } from 'vitest';
import { selectedMarks } from '../../../renderer/canvas/mark-gaps.ts';
import { showsFrames } from '../../../renderer/editor/selection.ts';
import { beginEdit, endEdit } from '../../../renderer/editor/text-edit.ts';
import { addTouchpoint } from '../../../shared/commands/touchpoints.ts';
import { Hand } from '../tools/hand.ts';

function withCard(): Hand {
  const hand = new Hand('journey');
  const { editor } = hand;
  const [cell] = editor.layout().maps[0]?.cells ?? [];
  if (cell)
    editor.execute('history.add', addTouchpoint(editor.document, { stepId: cell.stepId, laneId: cell.laneId, id: 'card', title: 'card' }), ['card']);
  return hand;
}

it('keeps the frame of a selected card off all of its marks, which sit where the frame runs', () => {
  const { editor } = withCard();
  for (const mark of ['mark.pain', 'mark.truth', 'mark.fail'] as const) editor.perform(mark);
  const card = editor.layout().maps[0]?.cards.find(({ id }) => id === 'card');
  expect(selectedMarks(editor)).toEqual(card?.marks.map(({ at }) => at));
  expect(selectedMarks(editor)).toHaveLength(3);
  // Two of them side by side must not meet: what is left out twice would be painted again.
  const xs = selectedMarks(editor)
    .map(({ x }) => x)
    .toSorted((a, b) => a - b);
  expect(Math.min(...xs.slice(1).map((x, at) => x - (xs[at] ?? 0)))).toBeGreaterThanOrEqual(19);
  editor.select([]);
  expect(selectedMarks(editor)).toEqual([]);
});

it('shows frames in front of people only while something is written', () => {
  const { editor } = withCard();
  expect(showsFrames(editor)).toBe(true);
  editor.perform('view.present');
  expect([editor.state.selection.size, showsFrames(editor)]).toEqual([0, false]);
  beginEdit(editor, 'card');
  expect(showsFrames(editor)).toBe(true);
  endEdit(editor);
  expect(showsFrames(editor)).toBe(false);
});
