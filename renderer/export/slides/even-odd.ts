import { pointOn } from '../../../shared/geometry/cubic.ts';
import type { Point } from '../../../shared/geometry/rect.ts';
import type { PathStep } from '../../../shared/scene/scene.ts';

/** Points taken of a curve: what crosses itself is a stroke of a pen, whose curves are short. */
const PER_CURVE = 3;
/** Longer outlines are left as they are: each point is held against all others. */
const MOST_POINTS = 1_500;

type Loop = readonly Point[];

/**
 * A filled outline as programs for slides need it. They leave a hole where an outline lies over itself (even-odd), our
 * painters do not (non-zero): a stroke that crosses itself, or whose round end reaches back over it, would be broken.
 * Anything that does not cross itself comes back as it is, curves and all.
 */
export function withoutOverlaps(steps: readonly PathStep[]): readonly PathStep[] {
  const outline = singleLoop(steps);
  if (!outline || outline.length > MOST_POINTS) return steps;
  const loops = parted(outline);
  return loops.length < 2 ? steps : edges(loops).flatMap(loopSteps);
}

/** The points of a path that is one closed loop; null for any other. */
function singleLoop(steps: readonly PathStep[]): Loop | null {
  if (steps.at(-1)?.to !== 'close') return null;
  const points: Point[] = [];
  for (const [index, step] of steps.entries()) {
    if ((step.to === 'move') !== (index === 0)) return null;
    const from = points.at(-1);
    if (step.to === 'curve' && from) {
      const piece = { from, c1: step.c1, c2: step.c2, to: step.at };
      for (let at = 1; at <= PER_CURVE; at++) points.push(pointOn(piece, at / PER_CURVE));
    } else if (step.to !== 'close') points.push(step.at);
  }
  return points;
}

/** How far along two pieces of line the place is where they cross, 0–1, both ends left out. */
function crossing(a: Point, b: Point, c: Point, d: Point): readonly [number, number] | null {
  if (Math.max(a.x, b.x) < Math.min(c.x, d.x) || Math.max(c.x, d.x) < Math.min(a.x, b.x)) return null;
  if (Math.max(a.y, b.y) < Math.min(c.y, d.y) || Math.max(c.y, d.y) < Math.min(a.y, b.y)) return null;
  const [rx, ry, sx, sy] = [b.x - a.x, b.y - a.y, d.x - c.x, d.y - c.y];
  const turn = rx * sy - ry * sx;
  if (turn === 0) return null;
  const t = ((c.x - a.x) * sy - (c.y - a.y) * sx) / turn;
  const u = ((c.x - a.x) * ry - (c.y - a.y) * rx) / turn;
  return t > 0 && t < 1 && u > 0 && u < 1 ? [t, u] : null;
}

interface Stop {
  readonly at: Point;
  /** How far along its side. */
  readonly share: number;
  /** The crossing it is; -1 for a corner. */
  readonly crossing: number;
}

/** Along each side of a loop its first corner and every place where another side crosses it. */
function stopsOf(loop: Loop): readonly Stop[] {
  const sides = loop.map((at): Stop[] => [{ at, share: 0, crossing: -1 }]);
  let crossings = 0;
  for (let i = 0; i < loop.length; i++) {
    for (let j = i + 2; j < loop.length; j++) {
      const [a, b, c, d] = [loop[i], loop[i + 1], loop[j], loop[(j + 1) % loop.length]];
      const shares = a && b && c && d ? crossing(a, b, c, d) : null;
      if (!a || !b || !shares) continue;
      const at = { x: a.x + (b.x - a.x) * shares[0], y: a.y + (b.y - a.y) * shares[0] };
      sides[i]?.push({ at, share: shares[0], crossing: crossings });
      sides[j]?.push({ at, share: shares[1], crossing: crossings++ });
    }
  }
  return sides.flatMap((side) => side.toSorted((one, other) => one.share - other.share));
}

/**
 * Loops that cross neither themselves nor each other, and together wind around every point as often as the one they come
 * from: at each crossing the two ways go on as the other one (the circles of H. Seifert, 1934).
 */
function parted(outline: Loop): readonly Loop[] {
  const stops = stopsOf(outline);
  const next = stops.map((_, index) => (index + 1) % stops.length);
  const first = new Map<number, number>();
  stops.forEach(({ crossing: id }, index) => {
    const other = first.get(id);
    if (id < 0) return;
    if (other === undefined) first.set(id, index);
    else [next[index], next[other]] = [next[other] ?? 0, next[index] ?? 0];
  });
  const seen = new Set<number>();
  return stops.flatMap((_, start) => {
    const loop: Point[] = [];
    for (let index = start; !seen.has(index); index = next[index] ?? start) {
      seen.add(index);
      loop.push(stops[index]?.at ?? { x: 0, y: 0 });
    }
    return loop.length > 2 && areaOf(loop) !== 0 ? [loop] : [];
  });
}

/** Twice the area; positive for loops that run clockwise as one sees them. */
const areaOf = (loop: Loop): number =>
  loop.reduce((sum, point, index) => {
    const next = loop[(index + 1) % loop.length] ?? point;
    return sum + point.x * next.y - next.x * point.y;
  }, 0);

/** A point just inside a loop, beside its longest side. */
function insideOf(loop: Loop): Point {
  let [best, length] = [0, -1];
  loop.forEach((point, index) => {
    const next = loop[(index + 1) % loop.length] ?? point;
    const long = Math.hypot(next.x - point.x, next.y - point.y);
    if (long > length) [best, length] = [index, long];
  });
  const [a, b] = [loop[best], loop[(best + 1) % loop.length]];
  if (!a || !b) throw new Error('a loop has sides');
  const side = areaOf(loop) > 0 ? 1 : -1;
  const off = 1e-6;
  return { x: (a.x + b.x) / 2 - side * off * (b.y - a.y), y: (a.y + b.y) / 2 + side * off * (b.x - a.x) };
}

export const isInside = (loop: Loop, { x, y }: Point): boolean =>
  loop.reduce((inside, a, index) => {
    const b = loop[(index + 1) % loop.length] ?? a;
    return a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x ? !inside : inside;
  }, false);

/** Those loops on one side of which there is something filled, and nothing on the other. */
function edges(loops: readonly Loop[]): readonly Loop[] {
  return loops.filter((loop) => {
    const point = insideOf(loop);
    const within = loops.reduce((sum, other) => (isInside(other, point) ? sum + Math.sign(areaOf(other)) : sum), 0);
    const outside = within - Math.sign(areaOf(loop));
    return (within === 0) !== (outside === 0);
  });
}

const loopSteps = (loop: Loop): readonly PathStep[] => [
  ...loop.map((at, index): PathStep => ({ to: index === 0 ? 'move' : 'line', at })),
  { to: 'close' },
];
