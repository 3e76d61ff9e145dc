import type { Id } from '../../shared/base/id.ts';
import { bottom, contains, inflate, right, type Point, type Rect } from '../../shared/geometry/rect.ts';
import { turnOf, unturned } from '../../shared/geometry/turn.ts';
import type { MapLayout } from '../../shared/layout/board-layout.ts';
import { hitMap, type MapHit } from '../../shared/layout/map-hit.ts';
import type { ArrowKind } from '../editor/connecting.ts';
import { isLine } from '../../shared/model/kinds.ts';
import type { Editor } from '../editor/editor.ts';
import { underFrozen } from '../editor/frozen.ts';
import { portAt } from './connect.ts';
import { frameHeldAt, hollowAt, looseAt, personaCardAt } from './free-hit.ts';
import { lineGripAt, thingPortAt } from './line-hit.ts';
import type { LineGrip } from './line-state.ts';
import { hitGrid, isNearerAddition, type GridHit } from './grid-hit.ts';
import { COARSE, FINE, type Reach } from './reach.ts';
import { resizableOf, type Resizable, scalableSelection, turnHandleAt } from '../editor/resizable.ts';

/** Where a handle sits on a note or frame: −1 left or top, 0 middle, 1 right or bottom. */
export interface Handle {
  readonly x: -1 | 0 | 1;
  readonly y: -1 | 0 | 1;
}

export const HANDLES: readonly Handle[] = [
  { x: -1, y: -1 },
  { x: 0, y: -1 },
  { x: 1, y: -1 },
  { x: 1, y: 0 },
  { x: 1, y: 1 },
  { x: 0, y: 1 },
  { x: -1, y: 1 },
  { x: -1, y: 0 },
];

/** How far out the frame around several things stands, CSS px. */
export const FRAME_OUT = 8;

/** Several things are made larger by the corners of the frame around them. */
export const CORNERS: readonly Handle[] = HANDLES.filter(({ x, y }) => x !== 0 && y !== 0);

/** Something new a map offers to add at its edges. */
export type Addition = 'stage' | 'step' | 'lane';

export type Hit =
  | { readonly on: 'board' }
  | { readonly on: 'note'; readonly id: Id }
  /** Anything else that lies on the board by itself: a persona card, a shape, a frame by its name or edge. */
  | { readonly on: 'free'; readonly id: Id }
  | { readonly on: 'handle'; readonly id: Id; readonly handle: Handle }
  /** A corner of the frame around several things, which makes them larger as one. */
  | { readonly on: 'scale'; readonly handle: Handle }
  /** A handle of the selected line. */
  | { readonly on: 'line-grip'; readonly id: Id; readonly grip: LineGrip }
  /** Beside the selected thing, where an arrow is pulled out of it at a place of its edge. */
  | { readonly on: 'thing-port'; readonly id: Id; readonly anchor: Point; readonly at: Point }
  /** What turns the selection. */
  | { readonly on: 'turn' }
  /** Where an arrow or jump can be drawn from a card or step. */
  | { readonly on: 'port'; readonly id: Id; readonly kind: ArrowKind; readonly mapId: Id; readonly at: Point }
  | { readonly on: 'add'; readonly what: Addition; readonly mapId: Id }
  /** The right edge of a step's header or the lower edge of a lane's name, which make it wider or taller. */
  | { readonly on: 'border'; readonly what: 'step' | 'lane'; readonly id: Id; readonly mapId: Id }
  | GridHit
  | { readonly on: 'map'; readonly mapId: Id; readonly part: MapHit };

/** Of a side, as seen, the part that its handles may take at either end, however far they reach. */
const HANDLE_SHARE = 0.2;
/** Sides below this many CSS px have no handles: they would cover the note. */
const HANDLES_FROM = 40;
/** Diameter of the round "+" at a map's edge, CSS px; the area that takes it is at least this on the board, too. */
export const ADD_SIZE = 30;
/** CSS px around a "+" that take it too: on the way from the map to it there is no gap. */
const ADD_SLACK = 7;
/** Below this zoom the "+" would crowd the map. */
const ADD_FROM_ZOOM = 0.25;

export const handlePoint = (rect: Rect, { x, y }: Handle): Point => ({
  x: rect.x + (rect.width * (x + 1)) / 2,
  y: rect.y + (rect.height * (y + 1)) / 2,
});

/** True when a note or frame at this zoom is large enough to be resized by its handles. */
export const showsHandles = (rect: Rect, zoom: number): boolean => Math.min(rect.width, rect.height) * zoom >= HANDLES_FROM;

/** Smaller things than a note are resized by their corners alone, down to this many CSS px. */
const CORNERS_FROM = 12;

/** The handles of what is selected alone; bare words have none above and below, for their height is their own. */
export function handlesOf({ rect, isText, byCorners }: Resizable, zoom: number): readonly Handle[] {
  if (byCorners) return showsHandles(rect, zoom) ? CORNERS : [];
  if (isText) return rect.width * zoom >= CORNERS_FROM ? HANDLES.filter(({ x }) => x !== 0) : [];
  if (showsHandles(rect, zoom)) return HANDLES;
  if (Math.min(rect.width, rect.height) * zoom >= CORNERS_FROM) return CORNERS;
  // What is long and flat, as a straight stroke of a pen, is made longer and shorter.
  if (Math.max(rect.width, rect.height) * zoom < HANDLES_FROM) return [];
  return HANDLES.filter(({ x, y }) => (rect.width > rect.height ? y === 0 : x === 0));
}

/** Where the "+" of a map sit, board units. They keep their size on screen. */
export function additionsOf(map: MapLayout, zoom: number): readonly { readonly what: Addition; readonly at: Point; readonly size: number }[] {
  if (zoom < ADD_FROM_ZOOM || map.locked) return [];
  const size = ADD_SIZE / zoom;
  const gap = size / 2 + 6 / zoom;
  const stage = map.stages[0]?.rect;
  const step = map.steps[0]?.rect;
  const x = right(map.rect) + gap;
  const stageY = stage ? stage.y + stage.height / 2 : map.grid.y;
  const stepY = Math.max(step ? step.y + step.height / 2 : stageY, stageY + size + 4 / zoom);
  return [
    { what: 'stage', at: { x, y: stageY }, size },
    { what: 'step', at: { x, y: stepY }, size },
    { what: 'lane', at: { x: map.grid.x + size / 2, y: bottom(map.rect) + gap }, size },
  ];
}

function hitHandle(editor: Editor, point: Point, reach: Reach): Hit | null {
  const { selection, camera } = editor.state;
  const [id, other] = selection;
  if (id === undefined || editor.state.tool !== 'select') return null;
  const turn = turnHandleAt(editor);
  if (turn && Math.hypot(point.x - turn.x, point.y - turn.y) <= reach.handle / camera.zoom) return { on: 'turn' };
  if (other !== undefined) {
    const scalable = scalableSelection(editor);
    const handle =
      scalable &&
      showsHandles(scalable.around, camera.zoom) &&
      handleAt(inflate(scalable.around, FRAME_OUT / camera.zoom), CORNERS, point, reach, camera.zoom);
    return handle ? { on: 'scale', handle } : null;
  }
  const body = resizableOf(editor, id);
  const handle = body && handleAt(body.rect, handlesOf(body, camera.zoom), unturned(point, turnOf(body.rect, body.rotation)), reach, camera.zoom);
  // Beside a corner of a table there is a "+".
  if (!handle || (body.byCorners && isNearerAddition(editor, point, handlePoint(body.rect, handle)))) return null;
  return { on: 'handle', id, handle };
}

/** CSS px that the mark in the middle of a side reaches into the thing, with a little slack. */
const MARK_INSIDE = 3;

/** `out` is how far beyond its side a point lies, `along` how far from the middle of that. */
const isAtMark = (out: number, along: number, zoom: number): boolean =>
  out * zoom >= -MARK_INSIDE && out * zoom <= FINE.handle && Math.abs(along) * zoom <= FINE.handle;

/** The nearest of the handles of a rectangle that a point takes. Within the edge a mouse takes those of its sides by their marks alone: there it means to move the thing. */
function handleAt(rect: Rect, handles: readonly Handle[], point: Point, { handle: reach }: Reach, zoom: number): Handle | null {
  const out = reach / zoom;
  const within = (away: number, end: -1 | 0 | 1, side: number) =>
    Math.abs(away) <= (away * end < 0 ? Math.min(out, Math.max(FINE.handle / zoom, side * HANDLE_SHARE)) : out);
  const [nearest] = handles
    .map((handle) => {
      const at = handlePoint(rect, handle);
      const dx = point.x - at.x;
      const dy = point.y - at.y;
      const onSide = reach === FINE.handle && (handle.x === 0 || handle.y === 0);
      const taken = onSide
        ? isAtMark(handle.x === 0 ? dy * handle.y : dx * handle.x, handle.x === 0 ? dx : dy, zoom)
        : within(dx, handle.x, rect.width) && within(dy, handle.y, rect.height);
      return { handle, away: Math.hypot(dx, dy), taken };
    })
    .filter(({ taken }) => taken)
    .toSorted((a, b) => a.away - b.away);
  return nearest?.handle ?? null;
}

/** Headers narrower than this many CSS px leave no room to be taken hold of beside their borders. */
const BORDERS_FROM = 32;

function borderAt(map: MapLayout, point: Point, zoom: number, { border }: Reach): Hit | null {
  const reach = border / zoom;
  const step = map.steps.find(({ rect }) => Math.abs(right(rect) - point.x) <= reach && point.y >= rect.y && point.y <= bottom(rect));
  if (step && step.rect.width * zoom >= BORDERS_FROM) return { on: 'border', what: 'step', id: step.id, mapId: map.id };
  const lane = map.lanes.find(
    ({ nameRect, type, collapsed }) =>
      !isLine(type) && !collapsed && Math.abs(bottom(nameRect) - point.y) <= reach && point.x >= nameRect.x && point.x <= right(nameRect),
  );
  return lane && lane.rect.height * zoom >= BORDERS_FROM ? { on: 'border', what: 'lane', id: lane.id, mapId: map.id } : null;
}

/** A finger hovers over nothing: what shows itself only under a pointer is there for it once what it belongs to is selected. */
const isShown = (editor: Editor, id: Id, reach: Reach): boolean => reach !== COARSE || editor.state.selection.has(id);

function hitPart(editor: Editor, map: MapLayout, point: Point, reach: Reach): Hit | null {
  const { zoom } = editor.state.camera;
  const border = borderAt(map, point, zoom, reach);
  if (border?.on === 'border' && isShown(editor, border.id, reach)) return border;
  const part = hitMap(map, point, zoom);
  return part && { on: 'map', mapId: map.id, part };
}

/** The topmost thing under a board point. Headers held in view lie over everything. Notes lie over persona cards, these over maps, and frames under everything. */
export function hitBoard(editor: Editor, point: Point, reach: Reach = FINE): Hit {
  const held = underFrozen(editor, point);
  if (held) return hitPart(editor, held.map, held.point, reach) ?? { on: 'board' };
  const handle = hitHandle(editor, point, reach);
  if (handle) return handle;
  const inGrid = hitGrid(editor, point, reach);
  if (inGrid) return inGrid;
  const grip = lineGripAt(editor, point, reach);
  if (grip) return { on: 'line-grip', ...grip };
  const thingPort = thingPortAt(editor, point, reach);
  if (thingPort) return { on: 'thing-port', ...thingPort };
  const loose = looseAt(editor, point, reach);
  if (loose) return { on: loose.kind === 'note' ? 'note' : 'free', id: loose.id };
  const card = personaCardAt(editor, point);
  if (card !== null) return { on: 'free', id: card };
  const { zoom } = editor.state.camera;
  for (const map of editor.layout().maps.toReversed()) {
    if (!contains(inflate(map.rect, (ADD_SIZE * 2) / zoom), point)) continue;
    const addition = additionsOf(map, zoom).find(
      ({ at, size }) => Math.max(Math.abs(at.x - point.x), Math.abs(at.y - point.y)) <= size / 2 + ADD_SLACK / zoom,
    );
    if (addition && isShown(editor, map.id, reach)) return { on: 'add', what: addition.what, mapId: map.id };
    const port = portAt(map, point, zoom, reach.port);
    if (port && isShown(editor, port.id, reach)) return port;
    const part = hitPart(editor, map, point, reach);
    if (part) return part;
  }
  const frame = frameHeldAt(editor, point, reach.edge);
  if (frame !== null) return { on: 'free', id: frame };
  // An empty shape that is not selected is taken by a click alone: a drag in it gathers what lies there.
  const hollow = hollowAt(editor, point);
  return hollow !== null && editor.state.selection.has(hollow) ? { on: 'free', id: hollow } : { on: 'board' };
}

/** The record a hit stands for, to be selected by a click; null for cells and empty board. */
export function recordOf(hit: Hit): Id | null {
  if (
    hit.on === 'note' ||
    hit.on === 'free' ||
    hit.on === 'handle' ||
    hit.on === 'port' ||
    hit.on === 'border' ||
    hit.on === 'grid-border' ||
    hit.on === 'grid-edge' ||
    hit.on === 'grid-add' ||
    hit.on === 'line-grip' ||
    hit.on === 'thing-port'
  )
    return hit.id;
  if (hit.on !== 'map') return null;
  switch (hit.part.type) {
    case 'card':
    case 'curve-point':
    case 'connector':
    case 'jump':
    case 'stage':
    case 'step':
    case 'lane-name':
    case 'curve-name':
    case 'curve-sign':
    case 'line':
    case 'fold':
      return hit.part.id;
    case 'title':
    case 'header':
    case 'map':
      return hit.mapId;
    case 'cell':
    case 'emotion-cell':
      return null;
  }
}
