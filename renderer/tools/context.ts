import type { Id } from '../../shared/base/id.ts';
import { canMoveLane } from '../../shared/commands/lanes.ts';
import { boundsOf, contains, covers, intersects, right, type Point, type Rect } from '../../shared/geometry/rect.ts';
import type { MapLayout } from '../../shared/layout/board-layout.ts';
import { isHollow } from '../../shared/layout/hit-loose.ts';
import type { LooseLayout } from '../../shared/layout/thing-layout.ts';
import { MAP } from '../../shared/layout/metrics.ts';
import { holdsCards } from '../../shared/model/kinds.ts';
import { isFixed } from '../../shared/model/fixed.ts';
import { isFree, isLocked } from '../../shared/model/on-board.ts';
import { snapped } from '../../shared/model/scale.ts';
import { pointAt } from '../../shared/model/structure.ts';
import { arrowGoal, type ArrowGoal, type Connecting } from '../editor/connecting.ts';
import { selectedColumns, selectedRows } from '../editor/actions/shape.ts';
import { activeCurve } from '../editor/active-curve.ts';
import { withAllMoved } from '../editor/along.ts';
import type { Editor } from '../editor/editor.ts';
import { underFrozen } from '../editor/frozen.ts';
import { mapAround } from '../editor/layout-of.ts';
import { together, wholeGroups } from '../editor/groups.ts';
import { gridPartSize, placeAt, placeNear } from '../editor/grid-place.ts';
import { isChosen } from '../editor/grid-range.ts';
import { nearOf } from '../editor/near.ts';
import { boxAt } from '../editor/note-boxes.ts';
import { rectOfRecord, selectionBounds } from '../editor/selection.ts';
import { followingNote } from '../editor/text-edit.ts';
import { nibOf } from '../editor/ink.ts';
import { isDrawnAt, rubbedBetween } from './erase.ts';
import { hollowAt, lockedAt, lockedWordsAt } from './free-hit.ts';
import { hitBoard } from './hit.ts';
import { FINE, type Reach } from './reach.ts';
import { lineEndAt } from '../editor/line-goals.ts';
import { hangs, otherEndOf, pullOf } from '../editor/line-work.ts';
import { resizableOf, scalableSelection, turnableSelection } from '../editor/resizable.ts';
import type { Sizing } from './size-drag.ts';
import { LEAST_SHARE } from './resize-drag.ts';
import type { DropPlace, HeaderKind, HeaderPlace, Scalable, ToolContext } from './state.ts';

/** What the tools see of an editor now. */
export function toolContext(editor: Editor, reach: Reach = FINE): ToolContext {
  const { tool, toolStays, camera, selection, edit, connecting } = editor.state;
  return {
    tool,
    toolStays,
    camera,
    selection,
    editing: edit !== null,
    newNote: followingNote(editor)?.id ?? null,
    hit: (point) => hitBoard(editor, point, reach),
    amidSelected: (point) => amidSelected(editor, point),
    hollow: (point) => hollowAt(editor, point),
    lockAsked: editor.state.lockAsked,
    lockedAt: (point) => lockedAt(editor, point, reach),
    lockedWordsAt: (point) => lockedWordsAt(editor, point, reach),
    thickness: (pen) => nibOf(editor.state.style, pen).thickness,
    rubbed: (from, to, spares) => rubbedBetween(editor, from, to, spares),
    isDrawn: (point) => isDrawnAt(editor, point),
    connecting,
    arrowGoal: (arrow, point) => goalAt(editor, arrow, point),
    draggable: (ids) => new Set([...ids].filter((id) => isDraggable(editor, id))),
    along: (ids) => withAllMoved(editor, ids),
    together: (id) => together(editor, id),
    copyable: (ids) => [...ids].every((id) => isFree(editor.document.get(id))),
    boxOf: (ids) => boxOf(editor, ids),
    near: (ids, known) => nearOf(editor, ids, known),
    lineEnd: (point, binds) => lineEndAt(editor, point, binds),
    otherEnd: (id, end) => otherEndOf(editor, id, end),
    pullOf: (id) => pullOf(editor, id),
    hangs: (id) => hangs(editor, id, selection),
    resizable: (id) => resizableOf(editor, id),
    scalable: () => scalable(editor),
    turnable: () => turnableSelection(editor),
    sizing: (what, id) => sizing(editor, what, id),
    gridCell: editor.state.gridCell,
    gridCellAt: (id, point) => placeAt(editor, id, point),
    gridCellNear: (id, point) => placeNear(editor, id, point),
    isChosen: (place) => isChosen(editor, place),
    gridPart: (gridId, partId) => gridPartSize(editor, gridId, partId),
    boxAt: (id, point) => boxAt(editor, id, point),
    fixed: (id) => isFixed(editor.document, id),
    collapsed: (id) => (editor.document.find('stage', id) ?? editor.document.find('lane', id))?.collapsed ?? false,
    dropPlace: (point, ids) => dropPlace(editor, point, ids),
    headerPlace: (kind, id, point) => headerPlace(editor, kind, id, point),
    inside: (rect, inMap) => wholeGroups(editor, inside(editor, rect, inMap)),
    valueAt: (laneId, curveId, y, fine) => valueOnCurve(editor, laneId, curveId, y, fine),
    curveFor: (laneId) => activeCurve(editor, laneId)?.id ?? null,
    hasPoint: (curveId, stepId) => pointAt(editor.document, curveId, stepId) !== undefined,
  };
}

/** What keeps its size is not crowded: together with it things only grow. */
const KEEPS_SIZE: ReadonlySet<string> = new Set(['map', 'personaCard']);

function scalable(editor: Editor): Scalable | null {
  const found = scalableSelection(editor);
  if (!found) return null;
  const rows = [...found.boxes.keys()].flatMap((id) => {
    const loose = editor.index().loose(id);
    return loose?.kind === 'grid' ? loose.rows.map((row) => [row.id, row.rect] as const) : [];
  });
  const keeps = [...found.boxes.keys()].some((id) => KEEPS_SIZE.has(editor.document.get(id)?.kind ?? ''));
  return { ...found, boxes: new Map([...found.boxes, ...rows]), least: keeps ? 1 : LEAST_SHARE };
}

/** Cards do not snap, their cells do; lines go where their ends go, and count only among themselves. */
function boxOf(editor: Editor, ids: ReadonlySet<Id>): Rect | null {
  const free = [...ids].map((id) => editor.document.get(id)).filter(isFree);
  if (free.length < ids.size) return null;
  const solid = free.filter(({ kind }) => kind !== 'line');
  return boundsOf((solid.length > 0 ? solid : free).flatMap(({ id }) => rectOfRecord(editor, id) ?? []));
}

function amidSelected(editor: Editor, point: Point): boolean {
  const bounds = editor.state.selection.size > 1 ? selectionBounds(editor) : null;
  return bounds !== null && contains(bounds, point);
}

/** A port lies half outside its card, and still means the card. */
function goalAt(editor: Editor, arrow: Connecting, point: Point): ArrowGoal | null {
  const hit = hitBoard(editor, point);
  if (hit.on === 'port') return arrowGoal(editor, arrow, hit.id, null);
  if (hit.on !== 'map') return null;
  if (hit.part.type === 'card' || hit.part.type === 'step') return arrowGoal(editor, arrow, hit.part.id, null);
  return hit.part.type === 'cell' ? arrowGoal(editor, arrow, null, hit.part) : null;
}

function isDraggable(editor: Editor, id: Id): boolean {
  const record = editor.document.get(id);
  return record?.kind === 'touchpoint' || (isFree(record) && !isLocked(record));
}

function sizing(editor: Editor, what: 'step' | 'lane', id: Id): Sizing | null {
  if (isFixed(editor.document, id)) return null;
  const chosen = what === 'step' ? selectedColumns(editor) : selectedRows(editor);
  const ids = chosen.includes(id) ? chosen : [id];
  const map = mapAround(editor, id);
  if (what === 'step') return { ids, size: map?.steps.find((step) => step.id === id)?.rect.width ?? MAP.step, usual: MAP.step };
  const lane = map?.lanes.find((candidate) => candidate.id === id);
  return lane ? { ids, size: lane.rect.height, usual: lane.least } : null;
}

/** Only notes and cards become cards of a cell. */
function mayLieInCell(editor: Editor, id: Id): boolean {
  const kind = editor.document.get(id)?.kind;
  return kind === 'note' || kind === 'touchpoint';
}

const mapAt = (editor: Editor, point: Point): MapLayout | undefined => editor.layout().maps.findLast((map) => contains(map.rect, point));

function dropPlace(editor: Editor, point: Point, ids: ReadonlySet<Id>): DropPlace | null {
  if ([...ids].some((id) => !mayLieInCell(editor, id))) return null;
  const map = underFrozen(editor, point) ? undefined : mapAt(editor, point);
  const cell = map?.cells.find(({ rect }) => contains(rect, point));
  const lane = cell && editor.document.find('lane', cell.laneId);
  if (!map || !cell || !lane || !holdsCards(lane.type)) return null;
  const under = map.cards.find(
    (card) => card.stepId === cell.stepId && card.laneId === cell.laneId && !ids.has(card.id) && card.rect.y + card.rect.height / 2 > point.y,
  );
  return { stepId: cell.stepId, laneId: cell.laneId, before: under?.id ?? null };
}

function headerPlace(editor: Editor, kind: HeaderKind, id: Id, point: Point): HeaderPlace | null {
  const map = mapAround(editor, id);
  if (!map) return null;
  switch (kind) {
    case 'step':
      return stepPlace(map, id, point);
    case 'stage': {
      const others = map.stages.filter((stage) => stage.id !== id);
      return { before: others.find(({ rect }) => rect.x + rect.width / 2 > point.x)?.id ?? null, stageId: null };
    }
    case 'lane': {
      const others = map.lanes.filter((lane) => lane.id !== id);
      const before = others.find(({ rect }) => rect.y + rect.height / 2 > point.y)?.id ?? null;
      return canMoveLane(editor.document, { laneId: id, before }) ? { before, stageId: null } : null;
    }
  }
}

/** The step goes to the stage of the column under the pointer, on the side of it where the pointer is. */
function stepPlace(map: MapLayout, id: Id, point: Point): HeaderPlace | null {
  const others = map.steps.filter((step) => step.id !== id);
  const column = others.findLast(({ rect }) => rect.x <= point.x) ?? others[0];
  const own = map.steps.find((step) => step.id === id);
  if (!column || !own) return null;
  if (point.x >= own.rect.x && point.x <= right(own.rect)) return null;
  if (column.rect.x + column.rect.width / 2 > point.x) return { before: column.id, stageId: column.stageId };
  const siblings = others.filter((step) => step.stageId === column.stageId);
  return { before: siblings[siblings.indexOf(column) + 1]?.id ?? null, stageId: column.stageId };
}

/** A marquee takes what it touches; of what is mostly air only the whole. */
const isTaken = (one: LooseLayout, rect: Rect): boolean =>
  !one.record.locked && (one.kind === 'line' || one.kind === 'ink' || isHollow(one) ? covers(rect, one.rect) : true);

function inside(editor: Editor, rect: Rect, inMap: Id | null): readonly Id[] {
  const ids = editor
    .index()
    .looseIn(rect)
    .flatMap((one) => (isTaken(one, rect) ? [one.id] : []));
  for (const map of editor.layout().maps) {
    if (map.id === inMap) for (const card of map.cards) if (intersects(card.rect, rect)) ids.push(card.id);
    if (inMap === null && covers(rect, map.rect)) ids.push(map.id);
  }
  if (inMap === null) {
    for (const card of editor.layout().personaCards) if (!card.record.locked && intersects(card.rect, rect)) ids.push(card.id);
    for (const frame of editor.layout().frames) if (!frame.record.locked && covers(rect, frame.rect)) ids.push(frame.id);
  }
  return ids;
}

function valueOnCurve(editor: Editor, laneId: Id, curveId: Id | null, y: number, fine: boolean): number {
  const scale = editor
    .layout()
    .maps.flatMap((map) => map.lanes)
    .find((lane) => lane.id === laneId)?.scale;
  if (!scale) return 0;
  const curve = curveId === null ? undefined : editor.document.find('curve', curveId);
  const own = curve ?? { scaleMin: scale.min, scaleMax: scale.max };
  const share = scale.yMax === scale.yMin ? 0 : (y - scale.yMin) / (scale.yMax - scale.yMin);
  return snapped(own, own.scaleMin + share * (own.scaleMax - own.scaleMin), fine);
}
