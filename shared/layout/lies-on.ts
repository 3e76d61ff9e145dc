import type { Id } from '../base/id.ts';
import type { Carriers } from '../geometry/carriers.ts';
import { holds } from '../geometry/outline.ts';
import { bottom, centre, contains, intersects, right, type Point, type Rect } from '../geometry/rect.ts';
import { cornersOf } from '../geometry/turn.ts';
import type { Stamp } from '../model/kinds.ts';
import type { BoardLayout, FrameLayout, MapLayout, PersonaCardLayout } from './board-layout.ts';
import { isHollow } from './hit-loose.ts';
import { outlineOf, outlineOfFrame } from './line-goals.ts';
import type { LooseLayout } from './thing-layout.ts';

type Board = Pick<BoardLayout, 'frames' | 'maps' | 'personaCards' | 'loose'>;
type Thing = LooseLayout | PersonaCardLayout | MapLayout | FrameLayout;
/** What lies loose and touches a rectangle, in drawing order. */
type LooseIn = (rect: Rect) => readonly LooseLayout[];

const lookedThrough =
  ({ loose }: Board): LooseIn =>
  (rect) =>
    loose.filter((one) => intersects(one.rect, rect));

/**
 * What goes along when something is moved. With an unlocked frame goes all that lies in it as a whole, whatever it is; of
 * lines it is the ends that count, and a group goes only where all of it does. A stamp sticks to the topmost thing under its
 * middle: a note, shape, image, table, persona card, map or card of a map. People vote with stamps, and a vote that falls off
 * is a wrong count. What is locked stays, and so do the stamps on it. Cards of a map that stamps lie on are named as going
 * along with it, though they have no place of their own. `looseIn` spares looking through everything for each stamp and frame.
 */
export function carriersOn(board: Board, looseIn: LooseIn = lookedThrough(board)): Carriers {
  const carriers = new Map<Id, Id[]>();
  const add = (id: Id, carrier: Id): void => {
    const known = carriers.get(id);
    if (known) known.push(carrier);
    else carriers.set(id, [carrier]);
  };
  const stuck = new Set<Id>();
  for (const stamp of board.loose) {
    if (stamp.kind !== 'stamp' || stamp.record.locked) continue;
    const under = thingUnder(board, centre(stamp.box), looseIn);
    if (!under) continue;
    stuck.add(stamp.id);
    if (under.locked) continue;
    add(stamp.id, under.id);
    if (under.mapId !== null && !carriers.has(under.id)) add(under.id, under.mapId);
  }
  const frames = board.frames.filter(({ record }) => !record.locked);
  if (frames.length === 0) return carriers;
  const isFree = (thing: Thing): boolean => !isLocked(thing) && !stuck.has(thing.id);
  const banded: readonly Thing[] = [...board.personaCards, ...board.maps].filter(isFree);
  const sizes = countOfGroups([...board.loose.filter(isFree), ...banded, ...frames]);
  frames.forEach((frame, at) => {
    // Of two that lie in each other the lower one takes the upper one along.
    const inner = frames.filter((other, above) => other !== frame && liesIn(other, frame) && (above > at || !liesIn(frame, other)));
    const loose = looseIn(frame.rect).filter(isFree);
    const inside: readonly Thing[] = [...[...loose, ...banded].filter((thing) => liesIn(thing, frame)), ...inner];
    const counts = sizes.size > 0 ? countOfGroups([...inside, frame]) : sizes;
    for (const thing of inside) {
      const groupId = groupOf(thing);
      if (groupId === null || counts.get(groupId) === sizes.get(groupId)) add(thing.id, frame.id);
    }
  });
  return carriers;
}

/**
 * The stamps on each thing, in drawing order: until a workshop votes in a session of its own, people vote with stamps. Those on
 * what was locked after the vote count as well; a stamp that is locked itself belongs to the board, and what lies on a map
 * beside its cards is a vote for nothing.
 */
export function stampsOn(board: Board): ReadonlyMap<Id, readonly Stamp[]> {
  const looseIn = lookedThrough(board);
  const stamps = new Map<Id, Stamp[]>();
  const maps = new Set(board.maps.map(({ id }) => id));
  for (const one of board.loose) {
    if (one.kind !== 'stamp' || one.record.locked) continue;
    const under = thingUnder(board, centre(one.box), looseIn);
    if (!under || maps.has(under.id)) continue;
    const known = stamps.get(under.id);
    if (known) known.push(one.record);
    else stamps.set(under.id, [one.record]);
  }
  return stamps;
}

/** The card of a map that each stamp lies on. Those that are locked, or lie on nothing of a map, are not named. */
export function cardsUnderStamps(board: Board): ReadonlyMap<Id, Id> {
  const looseIn = lookedThrough(board);
  const cards = new Map<Id, Id>();
  for (const stamp of board.loose) {
    if (stamp.kind !== 'stamp' || stamp.record.locked) continue;
    const middle = centre(stamp.box);
    if (!board.maps.some(({ rect }) => contains(rect, middle))) continue;
    const under = thingUnder(board, middle, looseIn);
    if (under && under.mapId !== null) cards.set(stamp.id, under.id);
  }
  return cards;
}

const groupOf = (thing: Thing): Id | null => ('record' in thing ? thing.record.groupId : thing.groupId);

/** How many of these are in each group. */
function countOfGroups(things: readonly Thing[]): ReadonlyMap<Id, number> {
  const counts = new Map<Id, number>();
  for (const thing of things) {
    const groupId = groupOf(thing);
    if (groupId !== null) counts.set(groupId, (counts.get(groupId) ?? 0) + 1);
  }
  return counts;
}

const isLocked = (thing: Thing): boolean => ('record' in thing ? thing.record.locked : thing.locked);

function liesIn(thing: Thing, frame: FrameLayout): boolean {
  const { rect } = thing;
  const ends: readonly Point[] = 'course' in thing ? [thing.from, thing.to] : [rect, { x: right(rect), y: bottom(rect) }];
  if (!ends.every((point) => contains(frame.rect, point))) return false;
  const outline = outlineOfFrame(frame);
  return outline.form === 'rectangle' || ('course' in thing ? ends : cornersOf(rect, 0)).every((point) => holds(outline, point));
}

interface Under {
  readonly id: Id;
  readonly locked: boolean;
  /** The map it is a card of. */
  readonly mapId: Id | null;
}

/** What a stamp with its middle at a point lies on. What is drawn around other things is meant only where nothing else is. */
function thingUnder({ personaCards, maps }: Board, point: Point, looseIn: LooseIn): Under | null {
  const found = looseIn({ ...point, width: 0, height: 0 }).filter((one) => one.kind !== 'stamp' && one.kind !== 'ink' && holdsPoint(one, point));
  const solid = found.findLast((one) => !isHollow(one)) ?? personaCards.findLast(({ rect }) => contains(rect, point));
  if (solid) return { id: solid.id, locked: solid.record.locked, mapId: null };
  const map = maps.findLast(({ rect }) => contains(rect, point));
  const card = map?.cards.findLast(({ rect }) => contains(rect, point));
  if (map && card) return { id: card.id, locked: map.locked, mapId: map.id };
  const hollow = found.at(-1);
  if (hollow) return { id: hollow.id, locked: hollow.record.locked, mapId: null };
  return map ? { id: map.id, locked: map.locked, mapId: null } : null;
}

function holdsPoint(one: LooseLayout, point: Point): boolean {
  const outline = outlineOf(one);
  return outline !== null && holds(outline, point);
}
