import { heightAt, type CubicPiece } from '../geometry/monotone.ts';
import { bottom, intersects, right, type Rect } from '../geometry/rect.ts';

/** Board units of one strip: about the width of a label. */
const STRIP = 64;
/** Board units between two looks at a line. */
const LOOK = 4;

/** Edges that only touch leave both readable. */
const overlap = (a: Rect, b: Rect): boolean => a.x < right(b) - 0.01 && b.x < right(a) - 0.01 && a.y < bottom(b) - 0.01 && b.y < bottom(a) - 0.01;

/** Heights of one run of a curve, sampled once. */
interface Line {
  readonly from: number;
  readonly heights: Float64Array;
}

/**
 * What is taken in the plot of an emotion lane: rectangles in vertical strips, lines as samples. A question about a
 * place then costs what lies near it, however long the lane is. Lives for one layout.
 */
export class TakenSpace {
  readonly #strips = new Map<number, Rect[]>();
  readonly #lines: Line[] = [];

  add(rect: Rect): void {
    for (let strip = Math.floor(rect.x / STRIP); strip <= Math.floor(right(rect) / STRIP); strip += 1) {
      const there = this.#strips.get(strip);
      if (there) there.push(rect);
      else this.#strips.set(strip, [rect]);
    }
  }

  addLine(pieces: readonly CubicPiece[]): void {
    const [from, to] = [pieces[0]?.from.x, pieces.at(-1)?.to.x];
    if (from === undefined || to === undefined) return;
    const heights = Float64Array.from(
      { length: Math.ceil((to - from) / LOOK) + 1 },
      (_, index) => heightAt(pieces, Math.min(to, from + index * LOOK)) ?? NaN,
    );
    this.#lines.push({ from, heights });
  }

  /** Every rectangle that meets an area, each once. */
  near(area: Rect): ReadonlySet<Rect> {
    const found = new Set<Rect>();
    for (let strip = Math.floor(area.x / STRIP); strip <= Math.floor(right(area) / STRIP); strip += 1) {
      for (const rect of this.#strips.get(strip) ?? []) if (intersects(rect, area)) found.add(rect);
    }
    return found;
  }

  /** How many rectangles lie under one. A rectangle in two strips may count twice: what matters is none, some, or more. */
  overlaps(rect: Rect): number {
    let count = 0;
    for (let strip = Math.floor(rect.x / STRIP); strip <= Math.floor(right(rect) / STRIP); strip += 1) {
      for (const other of this.#strips.get(strip) ?? []) if (overlap(rect, other)) count += 1;
    }
    return count;
  }

  /** How much of a rectangle lies on lines, in pieces between two looks, counted up to `most`: none means that no line touches it. */
  crossings(rect: Rect, most: number): number {
    const [top, low] = [rect.y - 1, bottom(rect) + 1];
    let count = 0;
    for (const { from, heights } of this.#lines) {
      const last = Math.min(heights.length - 2, Math.floor((right(rect) - from) / LOOK));
      for (let index = Math.max(0, Math.floor((rect.x - from) / LOOK)); index <= last; index += 1) {
        const [here, next] = [heights[index] as number, heights[index + 1] as number];
        if ((here < top && next < top) || (here > low && next > low)) continue;
        count += 1;
        if (count >= most) return count;
      }
    }
    return count;
  }
}
