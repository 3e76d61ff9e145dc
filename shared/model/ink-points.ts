import { within } from '../base/within.ts';

/** Where a pen was, board units, and how hard it pressed there, 0 to 1. */
export interface InkPoint {
  readonly x: number;
  readonly y: number;
  readonly pressure: number;
}

/** RFC 4648 §5: no quote, ampersand, space or line end among them. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUES: ReadonlyMap<string, number> = new Map(DIGITS.split('').map((digit, value) => [digit, value]));
/** A digit carries five bits; this one says that more follow. */
const MORE = 32;
/** Tenths: board units are CSS px at 100 %, and nobody sees less. */
const UNITS = 10;
const PRESSURES = 255;
/** Further out, in tenths, a point is not believed: five times what a box may be wide. */
const FAR = 5_000_000;

/**
 * The text the `points` of a stroke are kept as: for each point x, y (tenths of a board unit) and pressure (0–255), as the
 * difference to the point before (the first one to 0, 0, 0). Each number is folded (0, −1, 1, −2 … become 0, 1, 2, 3 …)
 * and written five bits a character, the lowest first, +32 while more follow; the alphabet is that of base64url.
 */
export function encodePoints(points: readonly InkPoint[]): string {
  let text = '';
  let before: readonly number[] = [0, 0, 0];
  for (const { x, y, pressure } of points) {
    const now = [Math.round(x * UNITS), Math.round(y * UNITS), Math.round(within(pressure, 0, 1) * PRESSURES)];
    for (const [at, value] of now.entries()) text += encoded(value - (before[at] ?? 0));
    before = now;
  }
  return text;
}

function encoded(value: number): string {
  let rest = value < 0 ? -2 * value - 1 : 2 * value;
  let text = '';
  do {
    const low = rest % MORE;
    rest = (rest - low) / MORE;
    text += DIGITS[rest > 0 ? low + MORE : low] ?? '';
  } while (rest > 0);
  return text;
}

/** The points of a text, as far as it can be read: what follows a fault is left out. Always finite, pressure 0 to 1. */
export function decodePoints(text: string): readonly InkPoint[] {
  const points: InkPoint[] = [];
  const now = [0, 0, 0];
  let field = 0;
  let value = 0;
  let worth = 1;
  for (const digit of text) {
    const bits = VALUES.get(digit);
    if (bits === undefined || worth > FAR * MORE) break;
    value += (bits % MORE) * worth;
    worth *= MORE;
    if (bits >= MORE) continue;
    now[field] = (now[field] ?? 0) + (value % 2 === 1 ? -(value + 1) / 2 : value / 2);
    value = 0;
    worth = 1;
    field = (field + 1) % 3;
    if (field !== 0) continue;
    const [x = 0, y = 0, pressure = 0] = now;
    if (Math.max(Math.abs(x), Math.abs(y)) > FAR || pressure < 0 || pressure > PRESSURES) break;
    points.push({ x: x / UNITS, y: y / UNITS, pressure: pressure / PRESSURES });
  }
  return points;
}
