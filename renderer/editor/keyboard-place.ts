import type { Diff } from '../../shared/model/diff.ts';
import { boardIdOf } from '../../shared/model/on-board.ts';
import { cameraGoal } from './camera-motion.ts';
import type { Editor } from './editor.ts';
import { backToGridCell } from './grid-place.ts';
import type { Place } from './history.ts';
import type { CellRef } from './session.ts';

/** Where the keyboard and the view are now, to come back to. */
export function placeNow(editor: Editor): Place {
  const { boardId, selection, cell, presenting } = editor.state;
  return { boardId, selection, cell, presenting, camera: cameraGoal(editor) };
}

/**
 * Puts the keyboard back where it was. Where nothing was selected, or what was is gone, it goes into the cell that `changed`
 * is about: who walks on with the arrow keys after an undo goes on from there.
 */
export function goBackTo(editor: Editor, place: Place, changed?: Diff): void {
  presentAgain(editor, place);
  const { gridCell, gridFrom } = editor.state;
  editor.select(place.selection);
  backToGridCell(editor, { gridCell, gridFrom }, changed);
  if (editor.state.selection.size > 0) return;
  const cell = [place.cell, changed ? cellChanged(changed) : null].find((candidate) => candidate && isHere(editor, candidate));
  if (cell) editor.session.setState({ cell });
}

/** In front of people an undo goes back to the slide it is about; it neither begins nor ends a presentation. */
function presentAgain({ state, session, document }: Editor, { presenting, boardId }: Place): void {
  if (!state.presenting || !presenting || boardId !== state.boardId || (presenting.mapId !== null && !document.get(presenting.mapId))) return;
  if (presenting.mapId !== state.presenting.mapId || presenting.stop !== state.presenting.stop) session.setState({ presenting });
}

/** Not asked of the layout: a table does without. */
const isHere = ({ document, state }: Editor, { stepId, laneId }: CellRef): boolean =>
  [stepId, laneId].every((id) => document.get(id) && boardIdOf(document, id) === state.boardId);

function cellChanged({ added, updated, removed }: Diff): CellRef | null {
  const card = [...added, ...updated.map(([, after]) => after), ...removed].find((record) => record.kind === 'touchpoint');
  return card ? { stepId: card.stepId, laneId: card.laneId } : null;
}
