import { newId } from '../../shared/base/id.ts';
import { addTouchpoint } from '../../shared/commands/touchpoints.ts';
import { toBoard } from '../../shared/geometry/camera.ts';
import { rectOf, type Point, type Rect } from '../../shared/geometry/rect.ts';
import { isHost } from '../../shared/model/hosted.ts';
import { isFree } from '../../shared/model/on-board.ts';
import type { AttachTarget } from '../editor/attaching.ts';
import type { Editor } from '../editor/editor.ts';
import { cellLayoutOf } from '../editor/layout-of.ts';
import { onlySelected, rectOfRecord } from '../editor/selection.ts';
import type { CellRef } from '../editor/session.ts';
import { hitBoard, recordOf } from './hit.ts';

/** Where files let go at a point of the canvas would be attached or laid down, and the board rectangle that shows it. */
export type DropPlace = { readonly rect: Rect } & ({ readonly target: AttachTarget } | { readonly at: Point });

/** About as large as a picture comes to lie, CSS px. */
const SHOWN = { width: 240, height: 160 } as const;

/** `screen` is in CSS px from the canvas' top left corner. In a cell files make a card, on the board pictures lie by themselves; null where they can do neither. */
export function dropPlaceAt(editor: Editor, screen: Point): DropPlace | null {
  const point = toBoard(editor.state.camera, screen);
  const hit = hitBoard(editor, point);
  const id = recordOf(hit);
  const record = id === null ? undefined : editor.document.get(id);
  const rect = id === null ? null : rectOfRecord(editor, id);
  if (record && rect) {
    if (record.kind === 'note' || record.kind === 'touchpoint') return { target: { id: record.id }, rect };
    if (record.kind === 'personaCard') return { target: { id: record.personaId }, rect };
  }
  if (hit.on === 'map' && hit.part.type === 'cell') return inCell(editor, hit.part);
  return hit.on === 'board' || (isFree(record) && record.kind !== 'map') ? { at: point, rect: shownAround(point, editor.state.camera.zoom) } : null;
}

const shownAround = ({ x, y }: Point, zoom: number): Rect =>
  rectOf(x - SHOWN.width / 2 / zoom, y - SHOWN.height / 2 / zoom, SHOWN.width / zoom, SHOWN.height / zoom);

/** What pasted files are attached to: the one selected note or card, or a new card in the cell the keyboard is in; null where pictures lie by themselves. */
export function pasteTarget(editor: Editor): AttachTarget | null {
  const only = onlySelected(editor);
  if (isHost(only)) return { id: only.id };
  const { cell } = editor.state;
  return (cell && inCell(editor, cell))?.target ?? null;
}

function inCell(editor: Editor, { stepId, laneId }: CellRef): { readonly target: AttachTarget; readonly rect: Rect } | null {
  const cell = cellLayoutOf(editor, { stepId, laneId });
  const cardId = newId();
  return cell
    ? {
        target: { id: cardId, cell: { stepId, laneId }, make: (document) => addTouchpoint(document, { id: cardId, stepId, laneId, before: null }) },
        rect: cell.rect,
      }
    : null;
}
