import { setPoint } from '../../shared/commands/curves.ts';
import { snapped, stepOf, withoutDust } from '../../shared/model/scale.ts';
import type { CurvePoint } from '../../shared/model/kinds.ts';
import { spokenName } from '../editor/announce.ts';
import type { Editor } from '../editor/editor.ts';
import { editPoint } from '../editor/point-value.ts';
import { onlySelected } from '../editor/selection.ts';
import { endEdit } from '../editor/text-edit.ts';
import { beginsText, type Key } from './shortcuts.ts';
import { currentCell, type Way } from '../editor/cells.ts';
import { tab } from './walk.ts';

/** What a number begins with; a decimal comma counts as well as a point. */
const BEGINS_NUMBER = /^[0-9+\-−.,]$/;

interface Press extends Key {
  readonly repeat: boolean;
}

/** The value one step of its scale up or down; from between two steps, the next one that way. */
function nudged(editor: Editor, point: CurvePoint, way: 'up' | 'down', fine: boolean): number {
  const curve = editor.document.find('curve', point.curveId);
  if (!curve) return point.value;
  const step = stepOf(curve, fine);
  // What binary dust leaves of a step is none.
  const steps = withoutDust(point.value / step);
  return snapped(curve, (way === 'up' ? Math.floor(steps) + 1 : Math.ceil(steps) - 1) * step, fine);
}

/**
 * A key in an emotion lane: arrows move the selected point (with Shift in tenths), a digit or sign begins its value, and
 * Enter opens it. True or false says whether the browser is to leave the key alone; null that it is none of these.
 */
export function pressOnCurve(editor: Editor, press: Press, way: Way | undefined): boolean | null {
  const cell = currentCell(editor);
  if (!cell || editor.document.find('lane', cell.laneId)?.type !== 'emotion' || press.mod || (press.alt && !press.altGraph)) return null;
  const point = onlySelected(editor);
  if (point?.kind === 'curvePoint' && (way === 'up' || way === 'down')) {
    // A held key is one step of undo, which ends when the key is let go.
    if (!press.repeat || !editor.writing) editor.mark('history.emotion', { live: true });
    editor.amend(setPoint(editor.document, { curveId: point.curveId, stepId: point.stepId, value: nudged(editor, point, way, press.shift) }));
    editor.announce(spokenName(editor, point.id));
    return true;
  }
  if (press.key === 'Enter') {
    editPoint(editor, cell);
    return true;
  }
  if (!beginsText(press)) return null;
  if (press.shift && press.code.startsWith('Digit') && !BEGINS_NUMBER.test(press.key)) return null;
  if (!BEGINS_NUMBER.test(press.key)) return point ? null : true;
  editPoint(editor, cell);
  return false;
}

/** Tab while a value is open: closes it and goes on to the next cell, or back. */
export function leaveValue(editor: Editor, back: boolean): void {
  endEdit(editor);
  tab(editor, back);
}
