import { visibleRect } from '../../shared/geometry/camera.ts';
import { bottom, contains, intersects, right, type Point, type Rect } from '../../shared/geometry/rect.ts';
import type { Id } from '../../shared/base/id.ts';
import type { MapLayout } from '../../shared/layout/board-layout.ts';
import { MAP } from '../../shared/layout/metrics.ts';
import type { Editor } from './editor.ts';

/** Where the names of lanes stay, CSS px from the left edge: beside the tool strip. */
const BESIDE_TOOLS = 76;
/** Headers that would take more than this share of the window scroll away like everything else. */
const MOST = 0.4;

/** The headers of a map that stay in view while their own place is out of it. Board units. */
export interface Frozen {
  readonly map: MapLayout;
  /** How far the names of lanes are shifted to the right, and stages and steps down; 0 where they are in their own place. */
  readonly dx: number;
  readonly dy: number;
  /** What they cover on the board: a strip at the left, one at the top. */
  readonly left: Rect | null;
  readonly top: Rect | null;
  /** Maps that lie over it: what is held does not cover them. */
  readonly under: readonly Rect[];
}

/** Where the rows begin. */
const rowsFrom = (map: MapLayout): number => map.lanes[0]?.rect.y ?? bottom(map.grid);
const headerHeight = (map: MapLayout): number => rowsFrom(map) - map.grid.y;

/** Where stages and steps are, with the corner above the names of lanes. */
export const headersOf = (map: MapLayout): Rect => ({ x: map.grid.x, y: map.grid.y, width: map.grid.width, height: headerHeight(map) });

const clamped = (value: number, most: number): number => Math.max(0, Math.min(value, most));

function fits({ state: { camera, view } }: Editor, map: MapLayout): { readonly left: boolean; readonly top: boolean } {
  return { left: MAP.nameColumn * camera.zoom + BESIDE_TOOLS <= view.width * MOST, top: headerHeight(map) * camera.zoom <= view.height * MOST };
}

function freeze(editor: Editor, map: MapLayout, seen: Rect, inFront: readonly MapLayout[]): Frozen | null {
  const { grid } = map;
  const may = fits(editor, map);
  const height = headerHeight(map);
  // They glide out from behind the tool strip instead of jumping.
  const gone = Math.max(0, seen.x - grid.x);
  const dx = may.left ? clamped(gone + Math.min(gone, BESIDE_TOOLS / editor.state.camera.zoom), grid.width - MAP.nameColumn) : 0;
  const dy = may.top ? clamped(seen.y - grid.y, grid.height - height) : 0;
  if (dx === 0 && dy === 0) return null;
  const names = grid.x + dx + MAP.nameColumn;
  const from = Math.max(seen.x, grid.x);
  const left = dx > 0 && names > seen.x ? { x: from, y: grid.y, width: names - from, height: grid.height } : null;
  const top = dy > 0 && grid.y + dy + height > seen.y ? { x: grid.x, y: grid.y + dy, width: grid.width, height } : null;
  if (!left && !top) return null;
  const under = inFront.map(({ rect }) => rect).filter((rect) => (left && intersects(rect, left)) || (top && intersects(rect, top)));
  // Whose corner in the view is covered is not the map one looks at.
  const corner = { x: from, y: Math.max(seen.y, grid.y) };
  return under.some((rect) => contains(rect, corner)) ? null : { map, dx, dy, left, top, under };
}

/** All headers that are held in view now; none while presenting, which has its own names of lanes. */
export function frozenHeaders(editor: Editor): readonly Frozen[] {
  const { camera, view, presenting } = editor.state;
  if (presenting || view.width === 0) return [];
  const seen = visibleRect(camera, view);
  return editor.layout().maps.flatMap((map, at, maps) => (intersects(map.grid, seen) ? (freeze(editor, map, seen, maps.slice(at + 1)) ?? []) : []));
}

/** The map whose held headers cover a board point, and the place of the map itself that is shown there; null where nothing is held. */
export function underFrozen(editor: Editor, point: Point): { readonly map: MapLayout; readonly point: Point } | null {
  const held = frozenHeaders(editor).findLast(
    ({ left, top, under }) => ((left && contains(left, point)) || (top && contains(top, point))) && !under.some((rect) => contains(rect, point)),
  );
  if (!held) return null;
  const { map, dx, dy, left, top } = held;
  const inTop = top !== null && contains(top, point);
  const inLeft = dx > 0 && point.x <= map.grid.x + dx + MAP.nameColumn && (inTop || (left !== null && contains(left, point)));
  return { map, point: { x: inLeft ? Math.max(map.grid.x + 1, point.x - dx) : point.x, y: inTop ? point.y - dy : point.y } };
}

/** What of a column is to be seen beside the names of the lanes; all of it when they cover it whole, for it has to be somewhere. */
function beside(left: Rect | null, rect: Rect): Rect {
  const from = left ? Math.max(rect.x, right(left)) : rect.x;
  return from < right(rect) ? { ...rect, x: from, width: right(rect) - from } : rect;
}

/** Where a header is seen: shifted while it is held in view. Null for what is no header of a map with held ones. */
export function heldRect(editor: Editor, id: Id): Rect | null {
  for (const { map, dx, dy, left } of frozenHeaders(editor)) {
    const column = map.steps.find((step) => step.id === id) ?? map.stages.find((stage) => stage.id === id);
    if (column) return dy > 0 ? beside(left, { ...column.rect, y: column.rect.y + dy }) : null;
    const lane = map.lanes.find((candidate) => candidate.id === id);
    if (lane) return dx > 0 ? { ...lane.nameRect, x: lane.nameRect.x + dx } : null;
    const key = map.curves.find((curve) => curve.id === id)?.key.rect;
    if (key) return dx > 0 ? { ...key, x: key.x + dx } : null;
  }
  return null;
}

/** What has to be in view for a header that is held to be seen: its column at any height, its row at any place. Null for what is not held. */
export function placeOfHeld(editor: Editor, id: Id): Rect | null {
  const { camera, view } = editor.state;
  const seen = visibleRect(camera, view);
  for (const { map, dx, dy } of frozenHeaders(editor)) {
    const column = map.steps.find((step) => step.id === id) ?? map.stages.find((stage) => stage.id === id);
    if (column) return dy > 0 ? { ...column.rect, y: seen.y + seen.height / 2, height: 0 } : null;
    const lane = map.lanes.find((candidate) => candidate.id === id);
    if (lane) return dx > 0 ? { ...lane.nameRect, x: seen.x + seen.width / 2, width: 0 } : null;
  }
  return null;
}

/** What held headers would cover at the left and the top of the view when something inside a map is brought into it, board units. */
export function coveredBeside(editor: Editor, rect: Rect): { readonly left: number; readonly top: number } {
  const map = editor.layout().maps.find(({ grid }) => contains(grid, { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 }));
  if (!map || editor.state.presenting) return { left: 0, top: 0 };
  const may = fits(editor, map);
  return {
    left: may.left && rect.x >= map.grid.x + MAP.nameColumn ? MAP.nameColumn : 0,
    top: may.top && rect.y >= rowsFrom(map) && right(rect) > map.grid.x ? headerHeight(map) : 0,
  };
}

/** How much of something held headers cover now, from its left and its top, board units; of a part of a map those of that map, of what lies on the board all. */
export function coveredByHeld(editor: Editor, rect: Rect, mapId: Id | null): { readonly left: number; readonly top: number } {
  const covered = { left: 0, top: 0 };
  for (const { map, left, top } of frozenHeaders(editor)) {
    if (mapId !== null && map.id !== mapId) continue;
    if (left && intersects(left, rect)) covered.left = Math.max(covered.left, right(left) - rect.x);
    if (top && intersects(top, rect)) covered.top = Math.max(covered.top, bottom(top) - rect.y);
  }
  return covered;
}
