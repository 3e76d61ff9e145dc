import { boundsOfTurned, turned, turnOf } from '../geometry/turn.ts';
import { bottom, right, type Rect } from '../geometry/rect.ts';
import type { Shape } from '../model/kinds.ts';
import { linkMark, movedLink } from './link-mark.ts';
import { placeLines, widestLine } from './place-text.ts';
import { LINE_HEIGHT, type Font, type Measure } from './text.ts';
import type { ShapeLayout } from './thing-layout.ts';
import { wrapText, type WrappedLine } from './wrap.ts';

interface Room {
  /** Shares of its width that words may take, the widest first. With the last it grows when they need more height. */
  readonly widths: readonly number[];
  /** What of its height is left to words that take that share of its width. */
  readonly height: (width: number) => number;
  /** Between the words and its edge, board units. */
  readonly padding: number;
}

const WHOLE: Pick<Room, 'widths' | 'height'> = { widths: [1], height: () => 1 };

/** What a form leaves to words: few of them may be wide where a form is, many are narrower. */
const ROOM: Readonly<Record<Shape['form'], Room>> = {
  text: { ...WHOLE, padding: 0 },
  rectangle: { ...WHOLE, padding: 10 },
  rounded: { ...WHOLE, padding: 12 },
  ellipse: { widths: [0.9, 0.8, Math.SQRT1_2], height: (width) => Math.sqrt(1 - width * width), padding: 4 },
  diamond: { widths: [0.75, 0.65, 0.5], height: (width) => 1 - width, padding: 2 },
  triangle: { widths: [0.75, 0.65, 0.5], height: (width) => 1 - width, padding: 4 },
};
const ALIGN = { left: 'left', center: 'centre', right: 'right' } as const;
const SHARE = { left: 0, center: 0.5, right: 1 } as const;
/** Lines of words are a little higher than their letters; board units. */
const TOLERANCE = 4;
/** The line that says where a link leads, below the words. */
const LINK = 18;

/** A shape with its words in its middle. Where these need more height than it was drawn with it grows downward. */
export function layoutShape(shape: Shape, measure: Measure): ShapeLayout {
  const { form, align } = shape;
  const font: Font = { family: 'sans', weight: shape.bold ? 600 : 400, size: shape.fontSize };
  const { padding } = ROOM[form];
  const free = form === 'text' && shape.autoWidth;
  const below = linkMark(shape.link, { x: 0, y: 0 }, 80, measure) ? LINK : 0;
  const { share, widest, lines, needed } = fitWords(shape, font, below, measure);
  const unplaced = placeLines(lines, font, { x: 0, y: 0, width: 0 });
  const textWidth = free ? Math.max(widestLine(unplaced), font.size / 2) : widest;
  const link = linkMark(shape.link, { x: 0, y: 0 }, Math.max(textWidth, 80), measure);
  const empty = shape.text === '' && !link;
  const box = grown(shape, free ? textWidth : shape.width, form === 'text' ? needed : empty ? shape.height : Math.max(shape.height, needed));
  const content = unplaced.height + below;
  const top =
    form === 'triangle'
      ? Math.max(box.y + box.height * share + padding, box.y + (box.height * 2) / 3 - content / 2)
      : box.y + (box.height - content) / 2;
  const textRect: Rect = { x: box.x + (box.width - textWidth) / 2, y: form === 'text' ? box.y : top, width: textWidth, height: unplaced.height };
  const mark = link && movedLink(link, textRect.x + (textRect.width - link.rect.width) * SHARE[align], bottom(textRect) + LINK - 2);
  const text = placeLines(lines, font, textRect, ALIGN[align]);
  const words: readonly Rect[] = [
    ...text.lines.map(({ x, baseline, width }) => ({ x, y: baseline - font.size, width, height: font.size * LINE_HEIGHT })),
    ...(mark ? [mark.rect] : []),
  ];
  return {
    kind: 'shape',
    id: shape.id,
    rect: boundsOfTurned(
      box,
      shape.rotation,
      words.filter((one) => right(one) > right(box) || one.x < box.x || bottom(one) > bottom(box) + TOLERANCE),
    ),
    box,
    rotation: shape.rotation,
    text,
    textRect,
    link: mark,
    record: shape,
  };
}

interface Fit {
  /** Of the width. */
  readonly share: number;
  readonly widest: number;
  readonly lines: readonly WrappedLine[];
  /** How high the shape has to be for them, board units. */
  readonly needed: number;
}

/** Words in the widest room of a form that is high enough for them; past that in its narrowest. */
function fitWords({ form, autoWidth, width, height, text }: Shape, font: Font, below: number, measure: Measure): Fit {
  const room = ROOM[form];
  const atShare = (share: number, enough?: number): Fit => {
    const widest = form === 'text' && autoWidth ? Infinity : Math.max(width * share - 2 * room.padding, font.size);
    const { lines } = wrapText(text, font, widest, measure, enough);
    const words = Math.max(lines.length * font.size * LINE_HEIGHT, form === 'text' ? font.size : 0);
    return { share, widest, lines, needed: (words + below + 2 * room.padding) / room.height(share) };
  };
  const narrowest = room.widths.at(-1) ?? 1;
  for (const share of room.widths.slice(0, -1)) {
    const tried = atShare(share, Math.ceil(height / (font.size * LINE_HEIGHT)));
    if (tried.needed <= height) return tried;
  }
  return atShare(narrowest);
}

/** The box of a shape with another size; its upper left corner, as it is seen, stays where it is. */
function grown({ x, y, width, height, rotation }: Shape, newWidth: number, newHeight: number): Rect {
  const upright: Rect = { x, y, width: newWidth, height: newHeight };
  if (rotation % 360 === 0 || (newWidth === width && newHeight === height)) return upright;
  const corner = turned({ x, y }, turnOf({ x, y, width, height }, rotation));
  const after = turned({ x, y }, turnOf(upright, rotation));
  return { ...upright, x: x + corner.x - after.x, y: y + corner.y - after.y };
}
