import { newId } from '../../shared/base/id.ts';
import { addNote, NOTE_SIZE } from '../../shared/commands/notes.ts';
import { addTouchpoint } from '../../shared/commands/touchpoints.ts';
import { toBoard } from '../../shared/geometry/camera.ts';
import { rectOf, type Point, type Rect } from '../../shared/geometry/rect.ts';
import { isHost } from '../../shared/model/hosted.ts';
import type { AttachTarget } from '../editor/attaching.ts';
import type { Editor } from '../editor/editor.ts';
import { cellLayoutOf } from '../editor/layout-of.ts';
import { onlySelected, rectOfRecord } from '../editor/selection.ts';
import type { CellRef } from '../editor/session.ts';
import { hitBoard, recordOf } from './hit.ts';

/** Where files let go at a point of the canvas would be attached, and the board rectangle that shows it. */
export interface DropPlace {
  readonly target: AttachTarget;
  readonly rect: Rect;
}

/** `screen` is in CSS px from the canvas' top left corner. In a cell they make a card, on the empty board a note; null where they can do neither. */
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
  return hit.on === 'board' || record?.kind === 'frame' ? onBoard(editor, point) : null;
}

/** What pasted files are attached to: the one selected note or card, a new card in the cell the keyboard is in, or a new note under the pointer. */
export function pasteTarget(editor: Editor): AttachTarget {
  const only = onlySelected(editor);
  if (isHost(only)) return { id: only.id };
  const { cell, camera, view } = editor.state;
  const inside = cell && inCell(editor, cell);
  return (inside ?? onBoard(editor, toBoard(camera, editor.pointer ?? { x: view.width / 2, y: view.height / 2 }))).target;
}

function inCell(editor: Editor, { stepId, laneId }: CellRef): DropPlace | null {
  const cell = cellLayoutOf(editor, { stepId, laneId });
  const cardId = newId();
  return cell ? { target: { id: cardId, make: (document) => addTouchpoint(document, { id: cardId, stepId, laneId, before: null }) }, rect: cell.rect } : null;
}

function onBoard(editor: Editor, at: Point): DropPlace {
  const noteId = newId();
  const { boardId, noteColor: color } = editor.state;
  const rect = rectOf(at.x - NOTE_SIZE / 2, at.y - NOTE_SIZE / 2, NOTE_SIZE, NOTE_SIZE);
  return { target: { id: noteId, make: (document) => addNote(document, { id: noteId, boardId, at, color }) }, rect };
}
