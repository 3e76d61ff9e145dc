import type { Point } from '../../geometry/rect.ts';
import { COORDINATE_LIMIT } from '../../model/field.ts';

// What a stranger's JSON says, or what is usual where it says nothing that can be used.

export type Fields = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

export const numberOr = (value: unknown, usual: number): number => (typeof value === 'number' && Number.isFinite(value) ? value : usual);
export const textOr = (value: unknown, usual: string): string => (typeof value === 'string' ? value : usual);
export const flag = (value: unknown): boolean => value === true;

/** The texts of a list; none where it is none. */
export const textsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? (value as unknown[]).filter((one): one is string => typeof one === 'string') : [];

/** Points written as [x, y]. Of more than `most` every so many are left out, evenly; those without a place are, too. */
export function pointsIn(value: unknown, most: number): readonly Point[] {
  if (!Array.isArray(value)) return [];
  const all = value as readonly unknown[];
  const step = Math.max(1, (all.length - 1) / Math.max(1, most - 1));
  const points: Point[] = [];
  for (let at = 0; Math.round(at) < all.length; at += step) {
    const one: unknown = all[Math.round(at)];
    const [x, y] = Array.isArray(one) ? (one as readonly unknown[]) : [];
    if (isNear(x) && isNear(y)) points.push({ x, y });
  }
  return points;
}

const isNear = (value: unknown): value is number => typeof value === 'number' && Math.abs(value) <= COORDINATE_LIMIT;
