import type { Id } from '../../shared/base/id.ts';
import { visibleRect } from '../../shared/geometry/camera.ts';
import { boundsOf, intersects, type Rect } from '../../shared/geometry/rect.ts';
import type { AnyRecord, Image, Lane, Note, Shape, Touchpoint } from '../../shared/model/kinds.ts';
import { isLine } from '../../shared/model/kinds.ts';
import { isFree, isLocked, isLoose, type Free } from '../../shared/model/on-board.ts';
import { mapIdOf } from '../../shared/model/structure.ts';
import { reveal } from './camera-motion.ts';
import type { Editor } from './editor.ts';
import { placeOfHeld } from './frozen.ts';
import { rectOfPlace } from './grid-place.ts';
import { mapAround } from './layout-of.ts';
import { perMoment } from './per-moment.ts';

export const selectedRecords = perMoment(({ document, state }): readonly AnyRecord[] => {
  const records: AnyRecord[] = [];
  for (const id of state.selection) {
    const record = document.get(id);
    if (record) records.push(record);
  }
  return records;
});

/** The selected cards, whatever else is selected. */
export const selectedCards = perMoment((editor): readonly Touchpoint[] => selectedRecords(editor).filter((record) => record.kind === 'touchpoint'));

/** The one selected record; null when there is none or more than one. */
export function onlySelected(editor: Editor): AnyRecord | null {
  const [id, other] = editor.state.selection;
  return id !== undefined && other === undefined ? (editor.document.get(id) ?? null) : null;
}

/** What arrow keys and the hand move about the board. */
export const isMovable = (record: AnyRecord): record is Free => isFree(record) && !isLocked(record);

/** Lines of a blueprint keep their place; every other lane may move. */
export const isMovableLane = (record: AnyRecord | null): record is Lane => record?.kind === 'lane' && !isLine(record.type);

/** What the edges of a map are named with; the lines of a blueprint have their names from the field. */
export const isHeader = (record: AnyRecord): boolean => record.kind === 'stage' || record.kind === 'step' || isMovableLane(record);

export const carriesLink = (record: AnyRecord | null): record is Note | Touchpoint | Shape | Image =>
  record?.kind === 'note' || record?.kind === 'touchpoint' || record?.kind === 'shape' || record?.kind === 'image';

/** The map that commands about "the map" mean: the selected one, the one around the selection or the cell, or the only one there is. */
export const targetMapId = perMoment((editor): Id | null => {
  const { selection, cell, boardId } = editor.state;
  for (const id of selection) {
    const mapId = mapIdOf(editor.document, id);
    if (mapId) return mapId;
  }
  if (cell) return mapIdOf(editor.document, cell.laneId);
  const maps = editor.document.children('map', boardId);
  return maps.length === 1 ? (maps[0]?.id ?? null) : null;
});

/** Where a record lies on the board; null when it is not on the shown one. */
export function rectOfRecord(editor: Editor, id: Id): Rect | null {
  const record = editor.document.get(id);
  if (!record) return null;
  if (isLoose(record)) return editor.index().loose(id)?.rect ?? null;
  const layout = editor.layout();
  if (record.kind === 'frame') return layout.frames.find((frame) => frame.id === id)?.rect ?? null;
  if (record.kind === 'personaCard') return layout.personaCards.find((card) => card.id === id)?.rect ?? null;
  if (record.kind === 'gridCell') return rectOfPlace(editor, record);
  const map = mapAround(editor, id);
  if (!map) return null;
  switch (record.kind) {
    case 'map':
      return map.rect;
    case 'stage':
      return map.stages.find((stage) => stage.id === id)?.rect ?? null;
    case 'step':
      return map.steps.find((step) => step.id === id)?.rect ?? null;
    case 'lane':
      return map.lanes.find((lane) => lane.id === id)?.nameRect ?? null;
    case 'touchpoint':
      return map.cards.find((card) => card.id === id)?.rect ?? null;
    case 'curve':
      return map.curves.find((curve) => curve.id === id)?.key.rect ?? null;
    case 'connector':
    case 'jump': {
      const line = [...map.connectors, ...map.jumps].find((candidate) => candidate.id === id);
      return line ? boundsOf([line.labelRect, ...line.points.map(({ x, y }) => ({ x, y, width: 0, height: 0 }))]) : null;
    }
    case 'curvePoint': {
      const point = map.curves.flatMap((curve) => curve.runs.flat()).find((candidate) => candidate.id === id);
      return point ? { x: point.at.x - 8, y: point.at.y - 8, width: 16, height: 16 } : null;
    }
    default:
      return null;
  }
}

/** What a card or point is hidden in: its collapsed lane, or the collapsed stage of its step. */
export function standInRect(editor: Editor, id: Id): Rect | null {
  const record = editor.document.get(id);
  const laneId =
    record?.kind === 'touchpoint' ? record.laneId : record?.kind === 'curvePoint' ? editor.document.find('curve', record.curveId)?.laneId : undefined;
  const stepId = record?.kind === 'touchpoint' || record?.kind === 'curvePoint' ? record.stepId : record?.kind === 'step' ? record.id : undefined;
  const stageId = editor.document.find('step', stepId ?? '')?.stageId;
  const lane = laneId === undefined || !editor.document.find('lane', laneId)?.collapsed ? null : rectOfRecord(editor, laneId);
  return lane ?? (stageId === undefined ? null : rectOfRecord(editor, stageId));
}

/** Brings a record into view; of a header that is held in view already, no more than its column or row. */
export function revealRecord(editor: Editor, id: Id): void {
  const rect = placeOfHeld(editor, id) ?? rectOfRecord(editor, id) ?? standInRect(editor, id);
  if (rect) reveal(editor, rect);
}

/** Brings the selection into view when nothing of it is. */
export function revealSelection(editor: Editor): void {
  const { camera, view, selection } = editor.state;
  const seen = visibleRect(camera, view);
  const [first] = selection;
  if (first !== undefined && ![...selection].some((id) => isSeen(rectOfRecord(editor, id), seen))) revealRecord(editor, first);
}

const isSeen = (rect: Rect | null, seen: Rect): boolean => rect !== null && intersects(rect, seen);

/** Puts the keyboard on a record, and shows it. */
export function goTo(editor: Editor, id: Id | undefined): void {
  if (id === undefined) return;
  editor.select([id]);
  revealRecord(editor, id);
}

/** Where each selected thing lies, of those that do. */
export const selectedPlaces = perMoment((editor): ReadonlyMap<Id, Rect> => {
  const places = new Map<Id, Rect>();
  for (const id of editor.state.selection) {
    const rect = rectOfRecord(editor, id);
    if (rect) places.set(id, rect);
  }
  return places;
});

/** Around everything selected; null when nothing that lies on the board is. */
export const selectionBounds = perMoment((editor): Rect | null => boundsOf([...selectedPlaces(editor).values()]));

/** In front of people frames show only what is being written or moved. */
export const showsFrames = (editor: Editor): boolean => editor.state.presenting === null || editor.state.edit !== null || editor.gesturing;
