import { newId } from '../../../shared/base/id.ts';
import { addCurve } from '../../../shared/commands/curves.ts';
import { curveHere, emotionLaneHere, nextCurve, toggleCurves } from '../active-curve.ts';
import type { Editor } from '../editor.ts';
import { createAndEdit, endEdit } from '../text-edit.ts';

/** Adds a curve of one's own and opens its name. */
function insertCurve(editor: Editor): void {
  const laneId = emotionLaneHere(editor);
  if (laneId === null) return;
  endEdit(editor);
  const id = newId();
  createAndEdit(editor, 'history.add', addCurve(editor.document, { laneId, subject: 'custom', id }), id);
}

export const curveActions = {
  'curve.add': insertCurve,
  'curve.next': nextCurve,
  'curve.toggle': (editor: Editor) => {
    const curve = curveHere(editor);
    if (curve) toggleCurves(editor, [curve.id]);
  },
  'curve.scale': (editor: Editor) => {
    const curve = curveHere(editor);
    if (!curve) return;
    endEdit(editor);
    editor.session.setState({ dialog: { name: 'scale', curveIds: [curve.id] } });
  },
} as const;
