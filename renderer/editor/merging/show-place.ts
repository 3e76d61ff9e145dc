import type { Id } from '../../../shared/base/id.ts';
import { rectOf, type Rect } from '../../../shared/geometry/rect.ts';
import type { Records } from '../../../shared/merge/edits.ts';
import { boardIdOf } from '../../../shared/model/on-board.ts';
import { showBoard } from '../boards.ts';
import { glideToRect, reveal } from '../camera-motion.ts';
import type { Editor } from '../editor.ts';
import { goTo } from '../selection.ts';
import type { CellRef } from '../session.ts';

/** Where a record is on the boards of this workshop or, of one that only a copy has, where it would come. */
export type Place = { readonly boardId: Id } & (
  { readonly what: 'record'; readonly id: Id } | { readonly what: 'cell'; readonly cell: CellRef } | { readonly what: 'spot'; readonly rect: Rect }
);

/** A place nothing lies on yet is shown with this much around it, board units. */
const SPOT = 160;

/** Null for what lies on no board there is here. `copy` is the state the record was found in. */
export function placeHere(editor: Editor, copy: Records, id: Id): Place | null {
  const { document } = editor;
  const boardId = boardIdOf(document, id);
  if (boardId !== null) return { what: 'record', boardId, id };
  const there = boardIdOf({ get: (one) => copy.get(one) }, id);
  const record = copy.get(id);
  if (there === null || !record || !document.get(there)) return null;
  if (record.kind === 'touchpoint') {
    const { stepId, laneId } = record;
    return document.get(stepId) && document.get(laneId) ? { what: 'cell', boardId: there, cell: { stepId, laneId } } : null;
  }
  return 'x' in record && 'y' in record && 'boardId' in record
    ? { what: 'spot', boardId: there, rect: rectOf(record.x, record.y, SPOT, SPOT) }
    : null;
}

/** Selects a record, or puts the keyboard into a cell; a spot where nothing lies yet comes to the middle of the view. */
export function showPlace(editor: Editor, place: Place): void {
  showBoard(editor, place.boardId);
  if (place.what === 'record') return goTo(editor, place.id);
  editor.select([]);
  if (place.what === 'spot') return glideToRect(editor, place.rect, editor.state.camera.zoom);
  const { cell } = place;
  editor.session.setState({ cell });
  const found = editor
    .layout()
    .maps.flatMap(({ cells }) => cells)
    .find(({ stepId, laneId }) => stepId === cell.stepId && laneId === cell.laneId);
  if (found) reveal(editor, found.rect);
}
