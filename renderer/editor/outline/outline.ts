import { visibleRect } from '../../../shared/geometry/camera.ts';
import { centre, contains, type Point, type Rect } from '../../../shared/geometry/rect.ts';
import type { Id } from '../../../shared/base/id.ts';
import { setText } from '../../../shared/commands/notes.ts';
import { boardIdOf, isLocked } from '../../../shared/model/on-board.ts';
import { mapIdOf } from '../../../shared/model/structure.ts';
import { nameOfBoard, showBoard } from '../boards.ts';
import { glideToRect, setCamera } from '../camera-motion.ts';
import type { Editor } from '../editor.ts';
import { showWords } from '../find/show-hit.ts';
import { mapAround } from '../layout-of.ts';
import { refuseWords } from '../locked-things.ts';
import { showTable } from '../table/view.ts';
import { endEdit } from '../text-edit.ts';
import { showView } from '../views.ts';

/** Width of the outline, CSS px; the style sheet says the same. */
const WIDTH = 288;

/** Opens or closes the outline. What lies on the board stays where it is seen. */
export function toggleOutline(editor: Editor): void {
  const { outline, camera, presenting, table } = editor.state;
  if (presenting) return;
  endEdit(editor);
  editor.session.setState({ outline: !outline });
  if (!table.open) setCamera(editor, { ...camera, x: camera.x + ((outline ? -1 : 1) * WIDTH) / camera.zoom });
}

/** Closes the outline from within; the place last gone to is selected when it is on the shown board. */
export function leaveOutline(editor: Editor, last: Id | null): void {
  if (editor.state.outline) toggleOutline(editor);
  const record = last === null ? undefined : editor.document.get(last);
  if (!record || record.kind === 'board' || record.kind === 'view' || isLocked(record)) return;
  if (boardIdOf(editor.document, record.id) === editor.state.boardId) editor.select([record.id]);
}

/** Goes to a place: a board as it was left, or all of it for who is there already; a frame, map or column as a whole. */
export function goToPlace(editor: Editor, id: Id): void {
  const boardId = boardIdOf(editor.document, id);
  const record = editor.document.get(id);
  if (!record || boardId === null) return;
  if (record.kind === 'view') return showView(editor, id);
  const wasHere = editor.state.boardId === boardId;
  if (record.kind === 'frame') showTable(editor, false);
  if (editor.state.table.open && record.kind !== 'board') return showWords(editor, id, boardId);
  showBoard(editor, boardId);
  if (record.kind === 'board') {
    if (wasHere) editor.perform('view.zoomFit');
    else editor.announce(editor.t('announce.board', { name: nameOfBoard(editor, id) }));
    return;
  }
  const rect = rectOfPlace(editor, id);
  if (rect) glideToRect(editor, rect, 1);
}

/** Gives a place another name; an empty one is its own again. Says so where it is locked. */
export function renamePlace(editor: Editor, id: Id, text: string): void {
  if (!refuseWords(editor, id)) editor.execute('history.rename', setText(editor.document, { id, text }));
}

/** Where a place is: a column from its header down to the end of the map. */
function rectOfPlace(editor: Editor, id: Id): Rect | null {
  const frame = editor.layout().frames.find((candidate) => candidate.id === id);
  if (frame) return frame.outer;
  const map = mapAround(editor, id);
  if (!map) return null;
  if (map.id === id) return map.rect;
  const step = map.steps.find((candidate) => candidate.id === id);
  // A step of a collapsed stage is seen where the stage is.
  const stageId = step ? null : (editor.document.find('step', id)?.stageId ?? id);
  const column = step ?? map.stages.find((stage) => stage.id === stageId);
  return column ? { ...column.rect, y: map.grid.y, height: map.grid.height } : map.rect;
}

/** The places one is at, the innermost first: what the middle of the view shows, or in a table what is selected, and the board. */
export function placesHere(editor: Editor): readonly Id[] {
  const { selection, boardId, camera, view, table } = editor.state;
  const [selected] = selection;
  if (table.open) return [...(selected === undefined ? [] : placesAround(editor, selected)), boardId];
  return [...(view.width === 0 ? [] : placesAt(editor, centre(visibleRect(camera, view)))), boardId];
}

/** The column and the map of something in a table. */
function placesAround(editor: Editor, id: Id): readonly Id[] {
  const record = editor.document.get(id);
  const stepId = record?.kind === 'step' ? id : record && 'stepId' in record ? record.stepId : null;
  const stageId = record?.kind === 'stage' ? id : (editor.document.find('step', stepId ?? '')?.stageId ?? null);
  return [stepId, stageId, mapIdOf(editor.document, id)].filter((place) => place !== null);
}

const framesAt = (editor: Editor, point: Point): readonly Id[] =>
  editor
    .layout()
    .frames.flatMap(({ id, rect }) => (contains(rect, point) ? [id] : []))
    .toReversed();

function placesAt(editor: Editor, point: Point): readonly Id[] {
  const map = editor.layout().maps.findLast(({ rect }) => contains(rect, point));
  if (!map) return framesAt(editor, point);
  const across = ({ rect }: { readonly rect: Rect }): boolean => point.x >= rect.x && point.x < rect.x + rect.width;
  return [map.steps.find(across)?.id, map.stages.find(across)?.id, map.id].filter((id) => id !== undefined);
}
