import { bottom, intersects, right, type Point, type Rect } from './rect.ts';

interface Wanted {
  readonly wanted: Rect;
  readonly others: readonly Rect[];
  /** Kept free around it, board units. */
  readonly gap: number;
}

/** One step out of the way of another one: where it no longer touches that. */
const WAYS: readonly ((rect: Rect, other: Rect, gap: number) => Point)[] = [
  ({ x }, other, gap) => ({ x, y: bottom(other) + gap }),
  ({ x, height }, other, gap) => ({ x, y: other.y - gap - height }),
  ({ y }, other, gap) => ({ x: right(other) + gap, y }),
  ({ y, width }, other, gap) => ({ x: other.x - gap - width, y }),
];

/**
 * The places a rectangle comes to when it goes straight down, up, right or left until it covers nothing, the nearest one first;
 * only its own where that is free. Whatever is nearer than the gap is in its way.
 */
export function clearPlaces({ wanted, others, gap }: Wanted): readonly Rect[] {
  const inWay = (rect: Rect): Rect | undefined =>
    others.find((other) => {
      const [apart, wide] = [gap - 1e-6, 2 * (gap - 1e-6)];
      return intersects({ x: rect.x - apart, y: rect.y - apart, width: rect.width + wide, height: rect.height + wide }, other);
    });
  if (!inWay(wanted)) return [wanted];
  const places = WAYS.map((out) => {
    let place = wanted;
    for (let other = inWay(place); other; other = inWay(place)) place = { ...place, ...out(place, other, gap) };
    return place;
  });
  const away = ({ x, y }: Rect): number => Math.hypot(x - wanted.x, y - wanted.y);
  return places.toSorted((a, b) => away(a) - away(b));
}
