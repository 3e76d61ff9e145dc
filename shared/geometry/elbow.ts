import { within } from '../base/within.ts';
import { withoutIdle } from './corners.ts';
import { boundsOf, bottom, right, type Point, type Rect } from './rect.ts';

// Ways of level and upright pieces between two things: the shortest over a small grid of the lines that matter (the edges
// of both things with room around them, the middle between them), where every corner costs as much as a detour.

/** A place where a way may leave a thing, and which way is out there: one of the four ways of the axes, of length 1. */
export interface Leave {
  readonly at: Point;
  readonly out: Point;
  /** A way out nobody would choose first is worth this detour, board units. */
  readonly detour?: number;
}

export interface ElbowEnd {
  /** At least one. */
  readonly leaves: readonly Leave[];
  /** What the way must not run over; null for an end in the open. */
  readonly around: Rect | null;
}

/** Board units a way runs straight out of a thing at least, where there is room. */
const STUB = { usual: 20, least: 6 } as const;
/** A corner is worth a detour of this many board units. */
const CORNER = 60;
/** More than a corner: between two things beside each other a way goes across the gap, though by their other sides it had a corner less. */
export const ASIDE = 70;
/** Running over one of the things is worth any detour. */
const OVER = 1e7;
const SAME = 1e-4;
/** Of two ways as long, the one through the middle between the things is taken. */
const MIDDLE = 0.98;

export const WAYS: readonly Point[] = [
  { x: 1, y: 0 },
  { x: 0, y: 1 },
  { x: -1, y: 0 },
  { x: 0, y: -1 },
];
/** The way along an axis that a direction is nearest to; half way between two it is the level one, whatever the last digits say. */
export const axisOf = ({ x, y }: Point): Point => (Math.abs(x) >= Math.abs(y) - 1e-9 ? { x: x < 0 ? -1 : 1, y: 0 } : { x: 0, y: y < 0 ? -1 : 1 });

const wayIndex = ({ x, y }: Point): number => (Math.abs(x) >= Math.abs(y) ? (x >= 0 ? 0 : 2) : y >= 0 ? 1 : 3);

interface Middles {
  readonly x: number | null;
  readonly y: number | null;
}

const between = (low1: number, high1: number, low2: number, high2: number): number | null =>
  high1 <= low2 ? (high1 + low2) / 2 : high2 <= low1 ? (high2 + low1) / 2 : null;

const boxOf = ({ around, leaves }: ElbowEnd): Rect =>
  around ?? boundsOf(leaves.map(({ at }) => ({ ...at, width: 0, height: 0 }))) ?? { x: 0, y: 0, width: 0, height: 0 };

function stubBetween(a: Rect, b: Rect): number {
  const apart = Math.max(a.x - right(b), b.x - right(a), a.y - bottom(b), b.y - bottom(a));
  return apart <= 0 ? STUB.usual : within(apart / 2, STUB.least, STUB.usual);
}

/** Where a way has got clear of what it leaves. In the open it may turn at once. */
function clearOf({ at, out }: Leave, around: Rect | null, stub: number): Point {
  if (!around) return at;
  const toEdge = out.x > 0 ? right(around) - at.x : out.x < 0 ? at.x - around.x : out.y > 0 ? bottom(around) - at.y : at.y - around.y;
  const by = Math.max(0, toEdge) + stub;
  return { x: at.x + out.x * by, y: at.y + out.y * by };
}

const inside = (rect: Rect, x: number, y: number): boolean => x > rect.x && x < right(rect) && y > rect.y && y < bottom(rect);

/** What differs only in its last digits is one line of the grid. */
const ONE_LINE = 1e-7;

function sorted(values: readonly (number | null)[]): readonly number[] {
  const rising = values.filter((value) => value !== null).sort((a, b) => a - b);
  return rising.filter((value, at) => at === 0 || value - (rising[at - 1] ?? 0) > ONE_LINE);
}

const indexIn = (lines: readonly number[], value: number): number =>
  Math.max(
    0,
    lines.findLastIndex((line) => line <= value + ONE_LINE),
  );

const isOn = (line: number | null, value: number): boolean => line !== null && Math.abs(line - value) <= ONE_LINE;

interface Visit {
  readonly cost: number;
  /** Of the grid: place × 4 + way. */
  readonly key: number;
  readonly from: number;
}

/** The corners of the best way from one end to the other, both ends among them. */
export function elbowBetween(from: ElbowEnd, to: ElbowEnd): readonly Point[] {
  const [a, b] = [boxOf(from), boxOf(to)];
  const stub = stubBetween(a, b);
  const starts = from.leaves.map((leave) => ({ leave, clear: clearOf(leave, from.around, stub) }));
  const goals = to.leaves.map((leave) => ({ leave, clear: clearOf(leave, to.around, stub) }));
  const middles: Middles = { x: between(a.x, right(a), b.x, right(b)), y: between(a.y, bottom(a), b.y, bottom(b)) };
  const clears = [...starts, ...goals].map(({ clear }) => clear);
  const xs = sorted([middles.x, ...clears.map(({ x }) => x)]);
  const ys = sorted([middles.y, ...clears.map(({ y }) => y)]);
  const obstacles = [from.around, to.around].filter((around) => around !== null);
  const columns = xs.length;
  const keyAt = (point: Point, way: number): number => (indexIn(ys, point.y) * columns + indexIn(xs, point.x)) * 4 + way;
  const pointAt = (key: number): Point => ({ x: xs[(key >> 2) % columns] ?? 0, y: ys[Math.floor((key >> 2) / columns)] ?? 0 });

  const best = new Float64Array(columns * ys.length * 4).fill(Infinity);
  const came = new Int32Array(best.length).fill(-1);
  const done = new Uint8Array(best.length);
  const open: Visit[] = [];
  const offer = (visit: Visit) => {
    // Of two ways as long the first is kept, whatever the last digits say: so a way does not change when everything moves.
    if (!(visit.cost < (best[visit.key] ?? 0) - SAME)) return;
    best[visit.key] = visit.cost;
    came[visit.key] = visit.from;
    open.push(visit);
  };
  const length = (p: Point, q: Point): number => Math.abs(p.x - q.x) + Math.abs(p.y - q.y);
  for (const { leave, clear } of starts)
    offer({ cost: length(leave.at, clear) + (leave.detour ?? 0), key: keyAt(clear, wayIndex(leave.out)), from: -1 });
  /** Key by which a goal is reached → what is still to come there. */
  const ends = new Map(goals.map(({ leave, clear }) => [keyAt(clear, wayIndex({ x: -leave.out.x, y: -leave.out.y })), { leave, clear }]));
  let reached: { readonly key: number; readonly cost: number } | null = null;
  while (open.length > 0) {
    const next = open.reduce((least, visit, at) => (visit.cost < (open[least] as Visit).cost - SAME ? at : least), 0);
    const [{ key, cost }] = open.splice(next, 1) as [Visit];
    if (done[key]) continue;
    done[key] = 1;
    if (reached && cost >= reached.cost) break;
    const end = ends.get(key);
    if (end) {
      const whole = cost + length(end.leave.at, end.clear) + (end.leave.detour ?? 0);
      if (!reached || whole < reached.cost - SAME) reached = { key, cost: whole };
    }
    const way = key & 3;
    const place = key >> 2;
    for (const turn of [-1, 1]) offer({ cost: cost + CORNER, key: place * 4 + ((way + turn + 4) & 3), from: key });
    const { x: dx, y: dy } = WAYS[way] as Point;
    const [column, row] = [(place % columns) + dx, Math.floor(place / columns) + dy];
    if (column < 0 || row < 0 || column >= columns || row >= ys.length) continue;
    const onward = (row * columns + column) * 4 + way;
    const [p, q] = [pointAt(key), pointAt(onward)];
    const over = obstacles.some((rect) => inside(rect, (p.x + q.x) / 2, (p.y + q.y) / 2));
    const central = dx === 0 ? isOn(middles.x, p.x) : isOn(middles.y, p.y);
    offer({ cost: cost + length(p, q) * (central ? MIDDLE : 1) + (over ? OVER : 0), key: onward, from: key });
  }
  const first = starts[0];
  const last = goals[0];
  if (!reached) return first && last ? [first.leave.at, last.leave.at] : [];
  const back: Point[] = [];
  let start = reached.key;
  for (let key = reached.key; key >= 0; key = came[key] ?? -1) {
    back.push(pointAt(key));
    start = key;
  }
  const begin = starts.find(({ leave, clear }) => keyAt(clear, wayIndex(leave.out)) === start) ?? first;
  const end = ends.get(reached.key) ?? last;
  return begin && end ? withoutIdle([begin.leave.at, ...back.toReversed(), end.leave.at]) : [];
}

/** The piece of a way that a hand can push aside; null where none is free at both its ends. */
export interface MiddlePiece {
  /** Index of the point at which it begins; of a way that is one straight piece −1: there it can be made to bulge. */
  readonly at: number;
  /** It runs level and is pushed up or down; else it is pushed to a side. */
  readonly level: boolean;
}

export function middlePiece(points: readonly Point[]): MiddlePiece | null {
  const pieces = points.length - 1;
  if (pieces === 1) {
    const [p, q] = points as [Point, Point];
    return { at: -1, level: p.y === q.y };
  }
  if (pieces < 3) return null;
  const lengthOf = (at: number): number => {
    const [p, q] = [points[at] as Point, points[at + 1] as Point];
    return Math.abs(p.x - q.x) + Math.abs(p.y - q.y);
  };
  const low = Math.floor((pieces - 1) / 2);
  const high = Math.ceil((pieces - 1) / 2);
  const at = lengthOf(high) > lengthOf(low) ? high : low;
  return { at, level: (points[at] as Point).y === (points[at + 1] as Point).y };
}

/** Room between an end and a bulge, board units. */
const SHOULDER = 20;

/** The way with its middle piece pushed aside, board units: downward when it is level, else to the right. At the ends that hold on to something it stays clear of them. */
export function bent(points: readonly Point[], by: number, holds: { readonly from: boolean; readonly to: boolean }): readonly Point[] {
  const piece = middlePiece(points);
  if (!piece || by === 0) return points;
  const { at, level } = piece;
  if (at < 0) {
    const [p, q] = points as [Point, Point];
    const [dx, dy] = [q.x - p.x, q.y - p.y];
    const length = Math.hypot(dx, dy);
    if (length === 0) return points;
    const share = Math.min(SHOULDER, length / 3) / length;
    const push = level ? { x: 0, y: by } : { x: by, y: 0 };
    const [start, end] = [
      { x: p.x + dx * share, y: p.y + dy * share },
      { x: q.x - dx * share, y: q.y - dy * share },
    ];
    return [p, start, { x: start.x + push.x, y: start.y + push.y }, { x: end.x + push.x, y: end.y + push.y }, end, q];
  }
  const axis = level ? 'y' : 'x';
  const value = kept((points[at] as Point)[axis] + by, points, at, axis, holds);
  return points.map((point, index) => (index === at || index === at + 1 ? { ...point, [axis]: value } : point));
}

/** Pushed no further than where the first or last piece would turn back into what it leaves. */
function kept(value: number, points: readonly Point[], at: number, axis: 'x' | 'y', holds: { readonly from: boolean; readonly to: boolean }): number {
  let now = value;
  const keep = (end: Point, beside: Point) => {
    const out = Math.sign(beside[axis] - end[axis]);
    if (out > 0) now = Math.max(now, Math.min(end[axis] + STUB.least, beside[axis]));
    if (out < 0) now = Math.min(now, Math.max(end[axis] - STUB.least, beside[axis]));
  };
  if (at === 1 && holds.from) keep(points[0] as Point, points[1] as Point);
  if (at === points.length - 3 && holds.to) keep(points.at(-1) as Point, points.at(-2) as Point);
  return now;
}
