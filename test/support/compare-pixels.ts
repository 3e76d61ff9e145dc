import type { Pixels } from './png.ts';

/** A channel may be so much darker or lighter than those around its place, of 255: what soft edges are rounded by. */
const TOLERANCE = 28;

/** The darkest or lightest value of each channel among a pixel and the eight around it. */
function around({ width, height, rgb }: Pixels, pick: (a: number, b: number) => number): Uint8Array {
  const stride = width * 3;
  const along = new Uint8Array(rgb.length);
  const all = new Uint8Array(rgb.length);
  for (let at = 0; at < rgb.length; at++) {
    const x = at % stride;
    const own = rgb[at] ?? 0;
    along[at] = pick(own, pick(x >= 3 ? (rgb[at - 3] ?? own) : own, x < stride - 3 ? (rgb[at + 3] ?? own) : own));
  }
  for (let at = 0; at < rgb.length; at++) {
    const own = along[at] ?? 0;
    all[at] = pick(own, pick(at >= stride ? (along[at - stride] ?? own) : own, at < stride * (height - 1) ? (along[at + stride] ?? own) : own));
  }
  return all;
}

/** Pixels of `one` that are darker or lighter than anything at or beside their place in `other`. */
function strangers(one: Pixels, other: Pixels): Set<number> {
  const [darkest, lightest] = [around(other, Math.min), around(other, Math.max)];
  const found = new Set<number>();
  for (const [at, value] of one.rgb.entries())
    if (value < (darkest[at] ?? 0) - TOLERANCE || value > (lightest[at] ?? 0) + TOLERANCE) found.add(Math.floor(at / 3));
  return found;
}

/**
 * Which pixels of two pictures differ, by their number row by row; all of them when the sizes do. What is only rounded
 * another way, or lies half a pixel aside, is no difference; what is there in one picture only is, however thin.
 */
export function differingPixels(a: Pixels, b: Pixels): readonly number[] {
  if (a.width !== b.width || a.height !== b.height) return Array.from({ length: a.width * a.height }, (_, at) => at);
  if (a.rgb.every((value, at) => value === b.rgb[at])) return [];
  return [...new Set([...strangers(a, b), ...strangers(b, a)])];
}

/** The picture, pale, with these pixels in red. */
export function paintDifference({ width, height, rgb }: Pixels, differing: readonly number[]): Pixels {
  const pale = rgb.map((value) => 255 - (255 - value) / 4);
  for (const at of differing) pale.set([220, 0, 0], at * 3);
  return { width, height, rgb: pale };
}
