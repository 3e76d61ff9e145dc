import type { Id } from '../base/id.ts';
import { bottom, centre, contains, covers, inflate, intersects, right, type Point, type Rect } from './rect.ts';

/** Something on a board, as it lay before an edit and as the edit leaves it. Only maps make room for themselves. */
export interface Thing {
  readonly id: Id;
  readonly kind: 'map' | 'frame' | 'other';
  readonly before: Rect;
  readonly after: Rect;
}

/** What lay nearer than this stays as near; of more room no more than this is kept, board units. */
const ROOM = 40;
/** Notes and frames nearer to each other than this belong together and move as one, board units. */
const NEAR = 24;
/** So many pushes a thing settle any board; more means that groups lie inside each other like the teeth of two combs. */
const PUSHES_EACH = 20;

const isMap = ({ kind }: Thing): boolean => kind === 'map';
const hasGrown = ({ before, after }: Thing): boolean => after.width > before.width || after.height > before.height;
const besides = (a: Rect, b: Rect): boolean => a.y < bottom(b) && b.y < bottom(a);
const above = (a: Rect, b: Rect): boolean => a.x < right(b) && b.x < right(a);
const overlap = (a: Rect, b: Rect): boolean => besides(a, b) && above(a, b);

/** How far `q` has to go so that it lies right of or below `p` as it did before; null when it need not. `a` and `b` are where they lie now. */
function wayOut(p: Thing, q: Thing, a: Rect, b: Rect): Point | null {
  const gapX = q.before.x - right(p.before);
  const gapY = q.before.y - bottom(p.before);
  if ((gapX < 0 && gapY < 0) || (gapX < 0 && !above(a, b)) || (gapY < 0 && !besides(a, b))) return null;
  if (gapX >= 0 && gapY >= 0 && !overlap(a, b)) return null;
  const dx = gapX < 0 ? Infinity : Math.ceil(right(a) + Math.min(gapX, ROOM) - b.x);
  const dy = gapY < 0 ? Infinity : Math.ceil(bottom(a) + Math.min(gapY, ROOM) - b.y);
  if (Math.min(dx, dy) <= 0) return null;
  return dx < dy ? { x: dx, y: 0 } : { x: 0, y: dy };
}

/** Pushes things about until nothing lies nearer than it did. */
class Room {
  readonly #things: readonly Thing[];
  /** Without it everything moves by itself. */
  readonly #inGroups: boolean;
  readonly #moved = new Map<Id, Point>();
  /** Where what was moved lies by now. */
  readonly #now = new Map<Thing, Rect>();
  /** The map that something lies on. */
  readonly #under = new Map<Thing, Thing>();

  constructor(things: readonly Thing[], inGroups: boolean) {
    this.#things = things;
    this.#inGroups = inGroups;
    const maps = things.filter(isMap);
    for (const thing of things) {
      const map = isMap(thing) ? undefined : maps.find(({ before }) => contains(before, centre(thing.before)) && !covers(thing.before, before));
      if (map) this.#under.set(thing, map);
    }
  }

  /** Null when groups get into each other's way for ever. */
  settle(grown: readonly Thing[]): ReadonlyMap<Id, Point> | null {
    const queue = new Set(grown);
    let left = PUSHES_EACH * this.#things.length;
    for (const pusher of queue) {
      queue.delete(pusher);
      for (const thing of this.#things) {
        const pushed = this.#push(pusher, thing, queue) || this.#push(thing, pusher, queue);
        if (pushed && --left < 0 && this.#inGroups) return null;
      }
    }
    return this.#moved;
  }

  #push(pusher: Thing, thing: Thing, queue: Set<Thing>): boolean {
    const by = wayOut(pusher, thing, this.#place(pusher), this.#place(thing));
    if (!by) return false;
    for (const each of this.#inGroups ? this.#groupOf(thing, pusher) : [thing]) {
      const { x, y } = this.#moved.get(each.id) ?? { x: 0, y: 0 };
      this.#moved.set(each.id, { x: x + by.x, y: y + by.y });
      const now = this.#place(each);
      this.#now.set(each, { ...now, x: now.x + by.x, y: now.y + by.y });
      queue.add(each);
    }
    return true;
  }

  #place(thing: Thing): Rect {
    return this.#now.get(thing) ?? thing.after;
  }

  /** What moves along: what lies on a map with the map; notes and frames near each other with the maps inside those frames. */
  #groupOf(first: Thing, pusher: Thing): ReadonlySet<Thing> {
    const group = new Set([this.#under.get(first) ?? first]);
    // What the pusher lies in or on is no part of what it pushes.
    let rest = this.#things.filter((thing) => thing !== pusher && !group.has(thing) && !overlap(thing.before, pusher.before));
    for (const member of group) {
      const others: Thing[] = [];
      const wide = inflate(member.before, NEAR);
      for (const thing of rest) {
        if (this.#goesAlong(thing, member, wide)) group.add(thing);
        else others.push(thing);
      }
      rest = others;
    }
    return group;
  }

  /** `wide` is what counts as near the member. */
  #goesAlong(thing: Thing, member: Thing, wide: Rect): boolean {
    if (isMap(member)) return this.#under.get(thing) === member;
    if (isMap(thing)) return member.kind === 'frame' && covers(member.before, thing.before);
    return intersects(wide, thing.before) && !this.#under.has(thing);
  }
}

/**
 * How far things have to move because maps have grown, by their ids: what lay below a map goes down, what lay right of
 * it to the right, as far as needed, and so on with what is in their way. What overlapped before may go on doing so.
 */
export function makeRoom(things: readonly Thing[]): ReadonlyMap<Id, Point> {
  const grown = things.filter((thing) => isMap(thing) && hasGrown(thing));
  if (grown.length === 0) return new Map();
  return new Room(things, true).settle(grown) ?? new Room(things, false).settle(grown) ?? new Map();
}
