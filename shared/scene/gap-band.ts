import { heightAt, type CubicPiece } from '../geometry/monotone.ts';
import type { Point } from '../geometry/rect.ts';
import { pathItem, polygon, segment, solid } from './items.ts';
import type { PathStep, SceneItem } from './scene.ts';
import type { BoardTokens } from './tokens.ts';

/** Board units between two looks at the curves, and between two hatch strokes. */
const STEP = 4;
const HATCH = 8;

interface Slice {
  readonly x: number;
  readonly experience: number;
  readonly expectation: number;
}

/** Where the curves cross between two x on whose sides they lie the other way round: halved until nothing is left to halve. */
function crossingBetween(experience: readonly CubicPiece[], expectation: readonly CubicPiece[], from: number, to: number): Slice {
  const gapAt = (x: number): number => (heightAt(experience, x) ?? 0) - (heightAt(expectation, x) ?? 0);
  const sign = Math.sign(gapAt(from));
  let [low, high] = [from, to];
  for (let halved = 0; halved < 40; halved += 1) {
    const middle = (low + high) / 2;
    if (Math.sign(gapAt(middle)) === sign) low = middle;
    else high = middle;
  }
  const y = heightAt(experience, high) ?? 0;
  return { x: high, experience: y, expectation: y };
}

/** Stretches where one curve stays on one side of the other; y grows downward, so a larger experience is a worse one. */
function stretches(experience: readonly CubicPiece[], expectation: readonly CubicPiece[]): readonly (readonly Slice[])[] {
  const from = Math.max(experience[0]?.from.x ?? Infinity, expectation[0]?.from.x ?? Infinity);
  const to = Math.min(experience.at(-1)?.to.x ?? -Infinity, expectation.at(-1)?.to.x ?? -Infinity);
  if (!(from < to)) return [];
  const found: Slice[][] = [[]];
  let last: Slice | null = null;
  const count = Math.max(1, Math.ceil((to - from) / STEP));
  for (let index = 0; index <= count; index += 1) {
    const x = index === count ? to : from + ((to - from) * index) / count;
    const [a, b] = [heightAt(experience, x), heightAt(expectation, x)];
    if (a === null || b === null) continue;
    const slice = { x, experience: a, expectation: b };
    if (last && (last.experience - last.expectation) * (a - b) < 0) {
      const crossing = crossingBetween(experience, expectation, last.x, x);
      found.at(-1)?.push(crossing);
      found.push([crossing]);
    }
    found.at(-1)?.push(slice);
    if (a === b) found.push([slice]);
    last = slice;
  }
  return found;
}

const isBelow = (slices: readonly Slice[]): boolean => slices.reduce((sum, slice) => sum + slice.experience - slice.expectation, 0) > 0;

function outline(slices: readonly Slice[]): readonly Point[] {
  return [...slices.map(({ x, experience }) => ({ x, y: experience })), ...slices.toReversed().map(({ x, expectation }) => ({ x, y: expectation }))];
}

/** Ends of the band one board unit apart, from the first slice on: hatching looks at each many times. */
function bandHeights(slices: readonly Slice[], from: number, to: number): readonly (readonly [top: number, bottom: number])[] {
  const heights: (readonly [number, number])[] = [];
  let index = 1;
  for (let x = from; x <= to; x += 1) {
    while (index < slices.length - 1 && (slices[index] as Slice).x < x) index += 1;
    const [left, right] = [slices[index - 1] as Slice, slices[index] as Slice];
    const share = right.x === left.x ? 0 : (x - left.x) / (right.x - left.x);
    const between = (a: number, b: number) => a + (b - a) * share;
    heights.push([between(left.expectation, right.expectation), between(left.experience, right.experience)]);
  }
  return heights;
}

/** Diagonal strokes, kept only where they run between the curves. */
function hatch(slices: readonly Slice[]): readonly PathStep[] {
  const from = slices[0]?.x ?? 0;
  const heights = bandHeights(slices, from, slices.at(-1)?.x ?? 0);
  const ends = slices.flatMap(({ experience, expectation }) => [experience, expectation]);
  const top = ends.reduce((least, y) => Math.min(least, y), Infinity);
  const bottom = ends.reduce((most, y) => Math.max(most, y), -Infinity);
  const steps: PathStep[] = [];
  const lowest = Math.floor((from + top) / HATCH) * HATCH;
  for (let sum = lowest; sum <= from + heights.length + bottom; sum += HATCH) {
    let start: Point | null = null;
    let end: Point | null = null;
    const last = Math.min(heights.length - 1, Math.floor(sum - top - from));
    for (let index = Math.max(0, Math.ceil(sum - bottom - from)); index <= last; index += 1) {
      const [upper, lower] = heights[index] as readonly [number, number];
      const x = from + index;
      const y = sum - x;
      if (y >= upper && y <= lower) {
        end = { x, y };
        start ??= end;
      } else if (start && end) {
        if (start !== end) steps.push(...segment(start, end));
        start = end = null;
      }
    }
    if (start && end && start !== end) steps.push(...segment(start, end));
  }
  return steps;
}

/** The band between expectation and experience: warm and hatched where the experience is worse, cool and plain where it is better. */
export function gapBand(experience: readonly CubicPiece[], expectation: readonly CubicPiece[], tokens: BoardTokens): readonly SceneItem[] {
  return stretches(experience, expectation).flatMap((slices) => {
    if (slices.length < 2) return [];
    const shape = polygon(outline(slices));
    if (!isBelow(slices)) return [pathItem(shape, tokens.gapAbove, null)];
    const strokes = hatch(slices);
    return [pathItem(shape, tokens.gapBelow, null), ...(strokes.length > 0 ? [pathItem(strokes, null, solid(tokens.gapBelowHatch, 1))] : [])];
  });
}
