import { intersects, type Point, type Rect } from '../geometry/rect.ts';
import type { ConnectorLayout } from './arrow-layout.ts';
import type { LayoutContext } from './board-layout.ts';
import { isClear, middleOf, type Gutters } from './gutters.ts';
import { FONTS } from './metrics.ts';
import { placeLines } from './place-text.ts';
import { lengthOf } from './route.ts';
import { LINE_HEIGHT } from './text.ts';
import { wrapText } from './wrap.ts';

type Label = Pick<ConnectorLayout, 'label' | 'labelRect'>;

/** Longest line of a label, and the ground around its words; board units. */
export const LABEL = { width: 190, padX: 5, padY: 1 } as const;
/** Distance between the places that are tried along an arrow. */
const PACE = 4;
const MOST_PLACES = 400;

/** A place on a straight piece of a way. */
interface Place {
  readonly at: Point;
  /** How far it is from the middles of the way and of its piece, the first counting less. */
  readonly away: number;
  /** To the nearer end of its piece. */
  readonly toEnd: number;
  readonly level: boolean;
}

/** Places along a way, those in the middle of things first. */
function placesAlong(points: readonly Point[]): readonly Place[] {
  const places: Place[] = [];
  const middle = lengthOf(points) / 2;
  let passed = 0;
  points.forEach((point, index) => {
    const before = points[index - 1];
    if (!before) return;
    const length = Math.abs(point.x - before.x) + Math.abs(point.y - before.y);
    const level = point.y === before.y;
    const pace = Math.max(PACE, length / MOST_PLACES);
    for (let along = pace / 2; along < length; along += pace) {
      const share = along / length;
      const at = { x: before.x + (point.x - before.x) * share, y: before.y + (point.y - before.y) * share };
      places.push({ at, away: Math.abs(passed + along - middle) / 2 + Math.abs(along - length / 2), toEnd: Math.min(along, length - along), level });
    }
    passed += length;
  });
  return places.toSorted((a, b) => a.away - b.away);
}

/** An arrow whose label hides it says nothing: this much of a straight piece stays in sight on either side, board units. */
const IN_SIGHT = 13;

const leavesSight = ({ toEnd, level }: Place, { width, height }: Rect): boolean => toEnd - (level ? width : height) / 2 >= IN_SIGHT;

/** Above and below a place, where the next gutters between rows are: for a line too short to carry its words. */
function besides({ at }: Place, gutters: Gutters): readonly Point[] {
  const middles = gutters.horizontal.map(middleOf);
  const above = middles.findLast((y) => y < at.y);
  const below = middles.find((y) => y > at.y);
  return [above, below].flatMap((y) => (y === undefined ? [] : [{ x: at.x, y }])).toSorted((a, b) => Math.abs(a.y - at.y) - Math.abs(b.y - at.y));
}

/** Puts words on a ground of their own, its middle at a point. */
export function labelAt(text: string, { x, y }: Point, { measure }: Pick<LayoutContext, 'measure'>): Label {
  const { lines } = wrapText(text, FONTS.caption, LABEL.width, measure);
  const width = lines.reduce((widest, line) => Math.max(widest, line.width), 0);
  const height = lines.length * FONTS.caption.size * LINE_HEIGHT;
  const box = { x: x - width / 2, y: y - height / 2, width };
  return {
    label: placeLines(lines, FONTS.caption, box, 'centre'),
    labelRect: { x: box.x - LABEL.padX, y: box.y - LABEL.padY, width: width + 2 * LABEL.padX, height: height + 2 * LABEL.padY },
  };
}

/** A label that fits nowhere begins as it does and breaks off: better than words over a card. The inspector has all of it. */
const shortened = (text: string): readonly string[] =>
  [0.7, 0.45, 0.25, 0].map(
    (share) =>
      `${[...text.trim()]
        .slice(0, Math.floor(text.length * share))
        .join('')
        .trimEnd()}…`,
  );

/** Labels on their arrows, as near to the middle as cards, names of lines and other labels allow. */
export function layoutLabels(
  texts: readonly string[],
  ways: readonly (readonly Point[])[],
  gutters: Gutters,
  veils: readonly Rect[],
  context: Pick<LayoutContext, 'measure'>,
): readonly Label[] {
  const placed: Rect[] = [];
  return texts.map((text, index) => {
    const places = placesAlong(ways[index] ?? []);
    const first = labelAt(text, places[0]?.at ?? ways[index]?.[0] ?? { x: 0, y: 0 }, context);
    if (text.trim() === '') return first;
    const freeFor = ({ labelRect: { width, height }, labelRect }: Label): Point | undefined => {
      const isFree = ({ x, y }: Point): boolean => {
        const rect = { x: x - width / 2, y: y - height / 2, width, height };
        return [...placed, ...veils].every((other) => !intersects(rect, other)) && isClear(gutters, rect);
      };
      const carrying = places.find((place) => leavesSight(place, labelRect) && isFree(place.at));
      const beside = carrying
        ? undefined
        : places
            .slice(0, 1)
            .flatMap((place) => besides(place, gutters))
            .find(isFree);
      return carrying?.at ?? beside ?? places.find(({ at }) => isFree(at))?.at;
    };
    let label = first;
    for (const words of [text, ...shortened(text)]) {
      const free = freeFor(labelAt(words, { x: 0, y: 0 }, context));
      if (!free) continue;
      label = labelAt(words, free, context);
      break;
    }
    placed.push(label.labelRect);
    return label;
  });
}
