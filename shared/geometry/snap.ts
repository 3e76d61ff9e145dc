import { bottom, right, type Rect } from './rect.ts';

/** x is settled by upright guides, y by level ones. */
export type Axis = 'x' | 'y';

/** A line along which edges or middles meet. */
export interface Guide {
  readonly axis: Axis;
  /** Where it stands on its axis; board units like all here. */
  readonly at: number;
  /** How far it reaches across. */
  readonly from: number;
  readonly to: number;
}

/** Gaps of one size in a row of things. */
export interface EqualGaps {
  readonly axis: Axis;
  /** Across the axis: where they are marked. */
  readonly at: number;
  readonly spans: readonly (readonly [from: number, to: number])[];
}

export interface Snap {
  readonly dx: number;
  readonly dy: number;
  readonly guides: readonly Guide[];
  readonly gaps: readonly EqualGaps[];
}

export const NO_SNAP: Snap = { dx: 0, dy: 0, guides: [], gaps: [] };

/** Which of its lines a rectangle snaps by: −1 left or upper edge, 0 middle, 1 right or lower edge. */
export type Lines = Readonly<Record<Axis, readonly (-1 | 0 | 1)[]>>;

export const ALL_LINES: Lines = { x: [-1, 0, 1], y: [-1, 0, 1] };

/** Nearer than this is the same place, board units. */
const SAME = 0.01;

/** A rectangle along one axis: its beginning and end on it, and across. */
interface Bar {
  readonly from: number;
  readonly to: number;
  readonly acrossFrom: number;
  readonly acrossTo: number;
}

const barOf = (rect: Rect, axis: Axis): Bar =>
  axis === 'x'
    ? { from: rect.x, to: right(rect), acrossFrom: rect.y, acrossTo: bottom(rect) }
    : { from: rect.y, to: bottom(rect), acrossFrom: rect.x, acrossTo: right(rect) };

const lineOf = ({ from, to }: Bar, line: -1 | 0 | 1): number => (line === -1 ? from : line === 1 ? to : (from + to) / 2);

/** Edges meet edges, middles meet middles. */
const meets = (line: -1 | 0 | 1): readonly (-1 | 0 | 1)[] => (line === 0 ? [0] : [-1, 1]);

/** The neighbours of a thing in its row: the next two before it and the next two behind. */
interface Neighbours {
  readonly before: Bar | null;
  readonly farBefore: Bar | null;
  readonly behind: Bar | null;
  readonly farBehind: Bar | null;
}

function neighboursOf(moving: Bar, others: readonly Bar[], reach: number): Neighbours {
  const inRow = others.filter((other) => other.acrossFrom < moving.acrossTo && other.acrossTo > moving.acrossFrom);
  const lastBefore = (end: number): Bar | null =>
    inRow.reduce<Bar | null>((best, bar) => (bar.to <= end && (!best || bar.to > best.to) ? bar : best), null);
  const firstBehind = (start: number): Bar | null =>
    inRow.reduce<Bar | null>((best, bar) => (bar.from >= start && (!best || bar.from < best.from) ? bar : best), null);
  const before = lastBefore(moving.from + reach);
  const behind = firstBehind(moving.to - reach);
  return { before, farBefore: before && lastBefore(before.from), behind, farBehind: behind && firstBehind(behind.to) };
}

/** Shifts after which gaps are equal. */
function gapShifts(moving: Bar, { before, farBefore, behind, farBehind }: Neighbours): readonly number[] {
  const shifts: number[] = [];
  if (before && behind && behind.from - before.to > moving.to - moving.from) shifts.push((before.to + behind.from - moving.from - moving.to) / 2);
  if (before && farBefore && before.from > farBefore.to) shifts.push(before.to + (before.from - farBefore.to) - moving.from);
  if (behind && farBehind && farBehind.from > behind.to) shifts.push(behind.from - (farBehind.from - behind.to) - moving.to);
  return shifts;
}

function bestShift(moving: Bar, others: readonly Bar[], lines: readonly (-1 | 0 | 1)[], reach: number, whole: boolean): number | null {
  let best: number | null = null;
  const offer = (shift: number): void => {
    if (Math.abs(shift) <= reach && (best === null || Math.abs(shift) < Math.abs(best) - SAME)) best = shift;
  };
  for (const other of others) for (const line of lines) for (const met of meets(line)) offer(lineOf(other, met) - lineOf(moving, line));
  if (whole) for (const shift of gapShifts(moving, neighboursOf(moving, others, reach))) offer(shift);
  return best;
}

/** One line through everything whose edge or middle stands there. */
function guidesAt(moved: Bar, others: readonly Bar[], axis: Axis, lines: readonly (-1 | 0 | 1)[]): readonly Guide[] {
  const found = lines.flatMap((line) => {
    const at = lineOf(moved, line);
    const met = others.filter((other) => meets(line).some((theirs) => Math.abs(lineOf(other, theirs) - at) < SAME));
    if (met.length === 0) return [];
    const from = Math.min(moved.acrossFrom, ...met.map(({ acrossFrom }) => acrossFrom));
    const to = Math.max(moved.acrossTo, ...met.map(({ acrossTo }) => acrossTo));
    return [{ line, guide: { axis, at, from, to } }];
  });
  // Where both edges meet, the middles do too: a third line would say nothing.
  const both = found.filter(({ line }) => line !== 0).length > 1;
  return found.flatMap(({ line, guide }) => (both && line === 0 ? [] : [guide]));
}

function gapsAround(moved: Bar, others: readonly Bar[], axis: Axis): readonly EqualGaps[] {
  const { before, farBefore, behind, farBehind } = neighboursOf(moved, others, SAME);
  const at = (moved.acrossFrom + moved.acrossTo) / 2;
  const between = (first: Bar | null, second: Bar | null): readonly [number, number] | null =>
    first && second && second.from - first.to > SAME ? [first.to, second.from] : null;
  const pairs = [
    [between(farBefore, before), between(before, moved)],
    [between(before, moved), between(moved, behind)],
    [between(moved, behind), between(behind, farBehind)],
  ] as const;
  return pairs.flatMap(([one, other]) =>
    one && other && Math.abs(one[1] - one[0] - other[1] + other[0]) < 2 * SAME ? [{ axis, at, spans: [one, other] }] : [],
  );
}

interface Snapping {
  readonly others: readonly Rect[];
  /** Farther than this nothing is drawn to anything. */
  readonly reach: number;
  /** By which lines; all of them moves the rectangle as a whole, and then equal gaps count too. */
  readonly lines?: Lines;
}

/**
 * How far a rectangle is drawn to what lies around it: to the nearest edge or middle, or to where gaps in a row are equal;
 * each axis by itself, and never farther than `reach`.
 */
export function snapRect(rect: Rect, { others, reach, lines = ALL_LINES }: Snapping): Snap {
  if (others.length === 0) return NO_SNAP;
  const along = (axis: Axis) => {
    const bars = others.map((other) => barOf(other, axis));
    const whole = lines[axis].length === 3;
    return { bars, whole, shift: bestShift(barOf(rect, axis), bars, lines[axis], reach, whole) };
  };
  const [x, y] = [along('x'), along('y')];
  const moved: Rect = { ...rect, x: rect.x + (x.shift ?? 0), y: rect.y + (y.shift ?? 0) };
  const shown = (axis: Axis, { bars, whole, shift }: typeof x) => ({
    guides: shift === null ? [] : guidesAt(barOf(moved, axis), bars, axis, lines[axis]),
    gaps: shift === null || !whole ? [] : gapsAround(barOf(moved, axis), bars, axis),
  });
  const [onX, onY] = [shown('x', x), shown('y', y)];
  return { dx: x.shift ?? 0, dy: y.shift ?? 0, guides: [...onX.guides, ...onY.guides], gaps: [...onX.gaps, ...onY.gaps] };
}
