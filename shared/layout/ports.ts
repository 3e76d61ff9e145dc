import type { Id } from '../base/id.ts';
import { bottom, centre, right, type Rect } from '../geometry/rect.ts';
import type { Gutters } from './gutters.ts';
import { commonStretch, isClearWay, isSideways, isStraight, middleOfSide, portAt, type Route, type RouteEnd, type Side } from './route.ts';

/** Between two arrows at one side of a card, board units; less where many meet. */
const SPACING = 12;
/** Arrows keep this far from a card's corners. */
const CORNER = 7;

export interface RoutedArrow {
  readonly route: Route;
  readonly from: RouteEnd;
  readonly to: RouteEnd;
}

/** Where an arrow leaves and enters, along the sides of its cards. */
interface Ports {
  start: number;
  end: number;
}

const sideKey = (id: Id, side: Side): string => `${id} ${side}`;

function stretchOf(rect: Rect, side: Side): { readonly low: number; readonly high: number } {
  const sideways = isSideways(side);
  const [low, high] = sideways ? [rect.y, bottom(rect)] : [rect.x, right(rect)];
  const corner = Math.min(CORNER, (high - low) / 4);
  return { low: low + corner, high: high - corner };
}

/** The middle, then places to both sides of it, as far as they go. */
function placesAround(middle: number, low: number, high: number, spacing: number): readonly number[] {
  const places = [middle];
  for (let by = spacing; middle - by >= low || middle + by <= high; by += spacing) {
    if (middle - by >= low) places.push(middle - by);
    if (middle + by <= high) places.push(middle + by);
  }
  return places;
}

/**
 * Gives every arrow its own place at the sides of its cards: straight ones first, for they need the same height at both
 * ends, then the others in the order in which they go on, so that they do not cross right there.
 */
export function assignPorts(arrows: readonly RoutedArrow[], gutters: Gutters): readonly Ports[] {
  const ports: Ports[] = arrows.map(({ route, from, to }) => ({ start: middleOfSide(from.rect, route.from), end: middleOfSide(to.rect, route.to) }));
  const taken = new Map<string, number[]>();
  const takenAt = (id: Id, side: Side): number[] => {
    const key = sideKey(id, side);
    let places = taken.get(key);
    if (!places) taken.set(key, (places = []));
    return places;
  };
  arrows.forEach(({ route, from, to }, index) => {
    if (!isStraight(route)) return;
    const { low, high } = commonStretch(from.rect, to.rect, route.from);
    const both = [takenAt(from.id, route.from), takenAt(to.id, route.to)];
    const free = placesAround((low + high) / 2, low + 4, high - 4, SPACING).find(
      (place) =>
        both.every((places) => places.every((other) => Math.abs(other - place) >= SPACING / 2)) &&
        isClearWay(gutters, [portAt(from.rect, route.from, place), portAt(to.rect, route.to, place)]),
    );
    const place = free ?? (low + high) / 2;
    for (const places of both) places.push(place);
    ports[index] = { start: place, end: place };
  });
  for (const [key, ends] of endsBySide(arrows)) {
    const places = spread(ends, taken.get(key) ?? []);
    ends.forEach((end, at) => {
      const own = ports[end.index];
      if (own) own[end.which] = places[at] as number;
    });
  }
  return ports;
}

interface SideEnd {
  readonly index: number;
  readonly which: keyof Ports;
  readonly rect: Rect;
  readonly side: Side;
  /** Where the arrow goes on to, along this side. */
  readonly towards: number;
}

function endsBySide(arrows: readonly RoutedArrow[]): ReadonlyMap<string, readonly SideEnd[]> {
  const sides = new Map<string, SideEnd[]>();
  const put = (end: RouteEnd, side: Side, other: RouteEnd, index: number, which: keyof Ports) => {
    const { x, y } = centre(other.rect);
    const found: SideEnd = { index, which, rect: end.rect, side, towards: isSideways(side) ? y : x };
    const key = sideKey(end.id, side);
    const ends = sides.get(key);
    if (ends) ends.push(found);
    else sides.set(key, [found]);
  };
  arrows.forEach(({ route, from, to }, index) => {
    if (isStraight(route)) return;
    put(from, route.from, to, index, 'start');
    put(to, route.to, from, index, 'end');
  });
  for (const [key, ends] of sides)
    sides.set(
      key,
      ends.toSorted((a, b) => a.towards - b.towards),
    );
  return sides;
}

/** Places for the ends at one side, in their order, around its middle and clear of what is taken. */
function spread(ends: readonly SideEnd[], taken: readonly number[]): readonly number[] {
  const [first] = ends;
  if (!first) return [];
  const { low, high } = stretchOf(first.rect, first.side);
  const middle = (low + high) / 2;
  const spacing = Math.max(1, Math.min(SPACING, (high - low) / (ends.length + taken.length)));
  const free = placesAround(middle, low, high, taken.length > 0 || ends.length % 2 === 1 ? spacing : spacing / 2).filter((place) =>
    taken.every((other) => Math.abs(other - place) >= spacing * 0.7),
  );
  const chosen: number[] = [];
  for (const place of free) if (chosen.length < ends.length && chosen.every((other) => Math.abs(other - place) >= spacing * 0.95)) chosen.push(place);
  while (chosen.length < ends.length) chosen.push(middle);
  return chosen.toSorted((a, b) => a - b);
}
