import { intersects, type Point, type Rect } from '../geometry/rect.ts';
import type { ConnectorLayout, LayoutContext } from './board-layout.ts';
import { isClear, type Gutters } from './gutters.ts';
import { FONTS } from './metrics.ts';
import { placeLines } from './place-text.ts';
import { LINE_HEIGHT } from './text.ts';
import { wrapText } from './wrap.ts';

type Label = Pick<ConnectorLayout, 'label' | 'labelRect'>;

/** Longest line of a label, and the ground around its words; board units. */
export const LABEL = { width: 190, padX: 5, padY: 1 } as const;
/** Distance between the places that are tried along an arrow. */
const PACE = 4;
const MOST_PLACES = 400;

/** Points along a way, those nearest to its middle first. */
function placesAlong(points: readonly Point[]): readonly Point[] {
  const places: { readonly at: Point; readonly way: number }[] = [];
  let passed = 0;
  points.forEach((point, index) => {
    const before = points[index - 1];
    if (!before) return;
    const length = Math.abs(point.x - before.x) + Math.abs(point.y - before.y);
    const pace = Math.max(PACE, length / MOST_PLACES);
    for (let along = pace / 2; along < length; along += pace) {
      const share = along / length;
      places.push({ at: { x: before.x + (point.x - before.x) * share, y: before.y + (point.y - before.y) * share }, way: passed + along });
    }
    passed += length;
  });
  return places.toSorted((a, b) => Math.abs(a.way - passed / 2) - Math.abs(b.way - passed / 2)).map(({ at }) => at);
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
    const middle = places[0] ?? ways[index]?.[0] ?? { x: 0, y: 0 };
    const first = labelAt(text, middle, context);
    if (text.trim() === '') return first;
    const { width, height } = first.labelRect;
    const free = places.find(({ x, y }) => {
      const rect = { x: x - width / 2, y: y - height / 2, width, height };
      return [...placed, ...veils].every((other) => !intersects(rect, other)) && isClear(gutters, rect);
    });
    const label = free ? labelAt(text, free, context) : first;
    placed.push(label.labelRect);
    return label;
  });
}
