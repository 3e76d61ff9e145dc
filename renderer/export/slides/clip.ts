import { sampled } from '../../../shared/geometry/cubic.ts';
import { bottom, boundsOf, centre, contains, covers, intersects, right, type Point, type Rect } from '../../../shared/geometry/rect.ts';
import type { PathStep, SceneGroup, SceneItem } from '../../../shared/scene/scene.ts';
import { boundsOfItems } from '../../../shared/scene/item-bounds.ts';

/** The part of a rectangle that lies in another one; null for none. */
function shared(a: Rect, b: Rect): Rect | null {
  const [x, y] = [Math.max(a.x, b.x), Math.max(a.y, b.y)];
  const [width, height] = [Math.min(right(a), right(b)) - x, Math.min(bottom(a), bottom(b)) - y];
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}

/** A path as rows of points, curves taken for short straight pieces. */
function rowsOf(steps: readonly PathStep[]): readonly (readonly Point[])[] {
  const rows: Point[][] = [];
  for (const step of steps) {
    const row = rows.at(-1);
    const from = row?.at(-1);
    if (step.to === 'move') rows.push([step.at]);
    else if (step.to === 'line') row?.push(step.at);
    else if (step.to === 'curve' && row && from) row.push(...sampled({ from, c1: step.c1, c2: step.c2, to: step.at }).slice(1));
    else if (step.to === 'close' && row?.[0]) row.push(row[0]);
  }
  return rows;
}

const mix = (a: Point, b: Point, share: number): Point => ({ x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share });

/** The four edges as signed distances: at least 0 is inside. */
const edgesOf = (window: Rect): readonly ((point: Point) => number)[] => [
  ({ x }) => x - window.x,
  ({ x }) => right(window) - x,
  ({ y }) => y - window.y,
  ({ y }) => bottom(window) - y,
];

/** A filled outline cut at a rectangle, edge by edge (Sutherland and Hodgman 1974). */
function cutArea(outline: readonly Point[], window: Rect): readonly Point[] {
  return edgesOf(window).reduce<readonly Point[]>(
    (points, inside) =>
      points.flatMap((to, index) => {
        const from = points.at(index - 1) ?? to;
        const [a, b] = [inside(from), inside(to)];
        const crossing = a < 0 !== b < 0 ? [mix(from, to, a / (a - b))] : [];
        return b >= 0 ? [...crossing, to] : crossing;
      }),
    outline,
  );
}

/** What is inside of each piece of a row of points (Liang and Barsky 1984). */
function cutLine(row: readonly Point[], window: Rect): readonly (readonly [Point, Point])[] {
  return row.slice(1).flatMap((to, index): readonly (readonly [Point, Point])[] => {
    const from = row[index] ?? to;
    let [start, end] = [0, 1];
    for (const inside of edgesOf(window)) {
      const [a, b] = [inside(from), inside(to)];
      if (a < 0 && b < 0) return [];
      if (a < 0) start = Math.max(start, a / (a - b));
      else if (b < 0) end = Math.min(end, a / (a - b));
    }
    return start < end ? [[mix(from, to, start), mix(from, to, end)]] : [];
  });
}

const areaSteps = (points: readonly Point[]): readonly PathStep[] => [
  ...points.map((at, index): PathStep => ({ to: index === 0 ? 'move' : 'line', at })),
  { to: 'close' },
];

function lineSteps(pieces: readonly (readonly [Point, Point])[]): readonly PathStep[] {
  let end: Point | null = null;
  return pieces.flatMap(([from, to]): readonly PathStep[] => {
    const goesOn = end !== null && end.x === from.x && end.y === from.y;
    end = to;
    return goesOn ? [{ to: 'line', at: to }] : [{ to: 'move', at: from }, { to: 'line', at: to }]; // prettier-ignore
  });
}

function clippedPath(item: Extract<SceneItem, { type: 'path' }>, window: Rect): readonly SceneItem[] {
  const rows = rowsOf(item.steps);
  const area = item.fill === null ? [] : rows.map((row) => cutArea(row, window)).filter((points) => points.length > 2);
  const lines = item.stroke === null ? [] : rows.flatMap((row) => cutLine(row, window));
  return [
    ...(area.length > 0 ? [{ ...item, steps: area.flatMap(areaSteps), stroke: null }] : []),
    ...(lines.length > 0 ? [{ ...item, steps: lineSteps(lines), fill: null }] : []),
  ];
}

function clipped(item: SceneItem, window: Rect): readonly SceneItem[] {
  const bounds = item.type === 'link' ? item.rect : boundsOfItems([item]);
  if (!bounds || !intersects(bounds, window)) return [];
  if (covers(window, bounds)) return [item];
  switch (item.type) {
    case 'rect':
    case 'link': {
      const rect = shared(item.rect, window);
      return rect ? [{ ...item, rect }] : [];
    }
    case 'path':
      return clippedPath(item, window);
    // Half a word, or half a photo, would say something else.
    case 'text':
    case 'image':
      return contains(window, centre(bounds)) ? [item] : [];
  }
}

/** What of some groups lies in a rectangle, cut at its edges: slides, unlike pages, hide nothing that reaches out of them. */
export function clipGroups(groups: readonly SceneGroup[], window: Rect): readonly SceneGroup[] {
  return groups.flatMap((group): readonly SceneGroup[] => {
    if (covers(window, group.bounds)) return [group];
    if (!intersects(window, group.bounds)) return [];
    // What is turned is there as a whole, or not.
    if (group.turn) return contains(window, centre(group.bounds)) ? [group] : [];
    const items = group.items.flatMap((item) => clipped(item, window));
    return items.length > 0 ? [{ ...group, items, bounds: boundsOf([boundsOfItems(items) ?? window]) ?? window }] : [];
  });
}
