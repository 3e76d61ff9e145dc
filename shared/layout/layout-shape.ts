import { boundsOfTurned, turned, turnOf } from '../geometry/turn.ts';
import { bottom, type Rect } from '../geometry/rect.ts';
import type { Shape } from '../model/kinds.ts';
import { linkMark, movedLink } from './link-mark.ts';
import { placeLines, widestLine } from './place-text.ts';
import type { Font, Measure } from './text.ts';
import type { ShapeLayout } from './thing-layout.ts';
import { wrapText } from './wrap.ts';

/** How much of its width and height a form leaves to words, and the room between these and its edge, board units. */
const ROOM: Readonly<Record<Shape['form'], { readonly width: number; readonly height: number; readonly padding: number }>> = {
  text: { width: 1, height: 1, padding: 0 },
  rectangle: { width: 1, height: 1, padding: 10 },
  rounded: { width: 1, height: 1, padding: 12 },
  ellipse: { width: Math.SQRT1_2, height: Math.SQRT1_2, padding: 4 },
  diamond: { width: 0.5, height: 0.5, padding: 2 },
  triangle: { width: 0.5, height: 0.5, padding: 4 },
};
const ALIGN = { left: 'left', center: 'centre', right: 'right' } as const;
const SHARE = { left: 0, center: 0.5, right: 1 } as const;
/** The line that says where a link leads, below the words. */
const LINK = 18;

/** A shape with its words in its middle. Where these need more height than it was drawn with it grows downward. */
export function layoutShape(shape: Shape, measure: Measure): ShapeLayout {
  const { form, align } = shape;
  const font: Font = { family: 'sans', weight: shape.bold ? 600 : 400, size: shape.fontSize };
  const { width: share, height: heightShare, padding } = ROOM[form];
  const free = form === 'text' && shape.autoWidth;
  const widest = free ? Infinity : Math.max(shape.width * share - 2 * padding, font.size);
  const { lines } = wrapText(shape.text, font, widest, measure);
  const unplaced = placeLines(lines, font, { x: 0, y: 0, width: 0 });
  const textWidth = free ? Math.max(widestLine(unplaced), font.size / 2) : widest;
  const link = linkMark(shape.link, { x: 0, y: 0 }, Math.max(textWidth, 80), measure);
  const below = link ? LINK : 0;
  const needed = (Math.max(unplaced.height, form === 'text' ? font.size : 0) + below + 2 * padding) / heightShare;
  const empty = shape.text === '' && !link;
  const box = grown(shape, free ? textWidth : shape.width, form === 'text' ? needed : empty ? shape.height : Math.max(shape.height, needed));
  const content = unplaced.height + below;
  const top = form === 'triangle' ? Math.max(box.y + box.height / 2 + padding, box.y + (box.height * 2) / 3 - content / 2) : box.y + (box.height - content) / 2;
  const textRect: Rect = { x: box.x + (box.width - textWidth) / 2, y: form === 'text' ? box.y : top, width: textWidth, height: unplaced.height };
  const mark = link && movedLink(link, textRect.x + (textRect.width - link.rect.width) * SHARE[align], bottom(textRect) + LINK - 2);
  return {
    kind: 'shape',
    id: shape.id,
    rect: boundsOfTurned(box, shape.rotation),
    box,
    rotation: shape.rotation,
    text: placeLines(lines, font, textRect, ALIGN[align]),
    textRect,
    link: mark,
    record: shape,
  };
}

/** The box of a shape with another size; its upper left corner, as it is seen, stays where it is. */
function grown({ x, y, width, height, rotation }: Shape, newWidth: number, newHeight: number): Rect {
  const upright: Rect = { x, y, width: newWidth, height: newHeight };
  if (rotation % 360 === 0 || (newWidth === width && newHeight === height)) return upright;
  const corner = turned({ x, y }, turnOf({ x, y, width, height }, rotation));
  const after = turned({ x, y }, turnOf(upright, rotation));
  return { ...upright, x: x + corner.x - after.x, y: y + corner.y - after.y };
}
