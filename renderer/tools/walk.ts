import type { Id } from '../../shared/base/id.ts';
import type { MapLayout } from '../../shared/layout/board-layout.ts';
import { cardsIn, pointAt } from '../../shared/model/structure.ts';
import { activeCurve } from '../editor/active-curve.ts';
import { cellBeside, currentCell, type Way } from '../editor/cells.ts';
import type { Editor } from '../editor/editor.ts';
import { cellLayoutOf, mapAround } from '../editor/layout-of.ts';
import { goTo } from '../editor/selection.ts';
import type { CellRef } from '../editor/session.ts';
import { reveal } from '../editor/camera-motion.ts';
import { enterCell } from './interpreter.ts';

/** The map of a cell that is shown. */
const mapOfCell = (editor: Editor, cell: CellRef): MapLayout | undefined => (cellLayoutOf(editor, cell) ? mapAround(editor, cell.laneId) : undefined);

/** What stands in a cell: its cards from top to bottom, or the point of the active curve, so that values can be typed one after the other. */
function inhabitants(editor: Editor, cell: CellRef): readonly Id[] {
  if (editor.document.find('lane', cell.laneId)?.type !== 'emotion') return cardsIn(editor.document, cell.stepId, cell.laneId).map((card) => card.id);
  const curve = activeCurve(editor, cell.laneId);
  const point = curve && pointAt(editor.document, curve.id, cell.stepId);
  return point ? [point.id] : [];
}

/** Puts the keyboard on the first or last thing in a cell, or into the cell when it is empty. */
export function enter(editor: Editor, cell: CellRef, end: 'first' | 'last' = 'first'): void {
  const found = inhabitants(editor, cell);
  const id = end === 'first' ? found[0] : found.at(-1);
  if (id !== undefined) return goTo(editor, id);
  enterCell(editor, cell);
  const there = cellLayoutOf(editor, cell);
  if (there) reveal(editor, there.rect);
}

/** Moves the keyboard one thing on, inside the cell first, then to the next one; at the edge of the cells to the names beside them. False when it is in no cell. */
export function walk(editor: Editor, way: Way): boolean {
  const cell = currentCell(editor);
  const map = cell && mapOfCell(editor, cell);
  if (!cell || !map) return false;
  if (way === 'up' || way === 'down') {
    const found = inhabitants(editor, cell);
    const [selected] = editor.state.selection;
    const at = selected === undefined ? -1 : found.indexOf(selected);
    const next = at < 0 ? undefined : found[at + (way === 'down' ? 1 : -1)];
    if (next !== undefined) {
      goTo(editor, next);
      return true;
    }
  }
  const beside = cellBeside(map, cell, way);
  if (beside) enter(editor, beside, way === 'up' ? 'last' : 'first');
  else if (way === 'up') goTo(editor, cell.stepId);
  else if (way === 'left') goTo(editor, cell.laneId);
  return true;
}

/** Tab: the next cell to the right, at the end of a row the first one of the next row. False when there is none, or the keyboard is in no cell. */
export function tab(editor: Editor, back: boolean): boolean {
  const cell = currentCell(editor);
  const map = cell && mapOfCell(editor, cell);
  if (!cell || !map) return false;
  const beside = cellBeside(map, cell, back ? 'left' : 'right');
  if (beside) {
    enter(editor, beside);
    return true;
  }
  const row = cellBeside(map, cell, back ? 'up' : 'down');
  const edge = back ? map.steps.at(-1) : map.steps[0];
  if (!row || !edge) return false;
  enter(editor, { stepId: edge.id, laneId: row.laneId });
  return true;
}
