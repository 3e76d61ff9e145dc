import type { Id } from '../../shared/base/id.ts';
import { centre, type Point, type Rect } from '../../shared/geometry/rect.ts';
import type { BoardLayout } from '../../shared/layout/board-layout.ts';
import { cardsUnderStamps } from '../../shared/layout/lies-on.ts';

const rectsOf = ({ maps }: BoardLayout): ReadonlyMap<Id, Rect> => new Map(maps.flatMap(({ cards }) => cards.map(({ id, rect }) => [id, rect])));

/** How far something at a place of `before` goes to be at the same place of `after`, or as near to it as that reaches. */
const wayAlong = (at: number, [before, after]: readonly [number, number], size: number): number => after + Math.min(at - before, size - 1) - at;

/**
 * How far stamps have to go to stay on their cards, by their ids: a card moves within its map when others come, go or grow, and
 * a vote that stayed behind would count for whatever lies there now.
 */
export function stampsFollowing(before: BoardLayout, after: BoardLayout): ReadonlyMap<Id, Point> {
  const moves = new Map<Id, Point>();
  const under = cardsUnderStamps(before);
  if (under.size === 0) return moves;
  const [was, is] = [rectsOf(before), rectsOf(after)];
  for (const stamp of before.loose) {
    const cardId = under.get(stamp.id) ?? '';
    const [from, to] = [was.get(cardId), is.get(cardId)];
    if (stamp.kind !== 'stamp' || !from || !to) continue;
    const middle = centre(stamp.box);
    const x = Math.round(wayAlong(middle.x, [from.x, to.x], to.width));
    const y = Math.round(wayAlong(middle.y, [from.y, to.y], to.height));
    if (x !== 0 || y !== 0) moves.set(stamp.id, { x, y });
  }
  return moves;
}
