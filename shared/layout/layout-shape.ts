import { boundsOfTurned } from '../geometry/turn.ts';
import { bottom, type Rect } from '../geometry/rect.ts';
import type { Shape } from '../model/kinds.ts';
import { linkMark } from './link-mark.ts';
import { placeLines, widestLine } from './place-text.ts';
import type { Font, Measure } from './text.ts';
import type { ShapeLayout } from './thing-layout.ts';
import { wrapText } from './wrap.ts';

/** Room between the edge of a shape and its words, board units; bare words have none. */
const PADDING = 10;
/** How much of its width and height a form leaves to words. */
const ROOM: Readonly<Record<Shape['form'], { readonly width: number; readonly height: number }>> = {
  text: { width: 1, height: 1 },
  rectangle: { width: 1, height: 1 },
  rounded: { width: 1, height: 1 },
  ellipse: { width: Math.SQRT1_2, height: Math.SQRT1_2 },
  diamond: { width: 0.5, height: 0.5 },
  triangle: { width: 0.5, height: 0.5 },
};
const ALIGN = { left: 'left', center: 'centre', right: 'right' } as const;

/** A shape with its words in its middle. Bare words are as high as they need; an outline stays as it was drawn, for it is what was drawn. */
export function layoutShape(shape: Shape, measure: Measure): ShapeLayout {
  const { form, x, y } = shape;
  const font: Font = { family: 'sans', weight: shape.bold ? 600 : 400, size: shape.fontSize };
  const bare = form === 'text';
  const padding = bare ? 0 : PADDING;
  const widest = bare && shape.autoWidth ? Infinity : Math.max(shape.width * ROOM[form].width - 2 * padding, font.size);
  const { lines } = wrapText(shape.text, font, widest, measure);
  const unplaced = placeLines(lines, font, { x: 0, y: 0, width: 0 });
  const own = bare && shape.autoWidth ? Math.max(widestLine(unplaced), font.size / 2) : shape.width;
  const box: Rect = { x, y, width: own, height: bare ? unplaced.height : shape.height };
  const textWidth = bare ? box.width : widest;
  // The words of a triangle stand where it is wide.
  const middle = box.y + box.height * (form === 'triangle' ? 2 / 3 : 0.5);
  const textRect: Rect = { x: box.x + (box.width - textWidth) / 2, y: middle - unplaced.height / 2, width: textWidth, height: unplaced.height };
  const text = placeLines(lines, font, textRect, ALIGN[shape.align]);
  const link = linkMark(shape.link, { x: box.x + 4, y: bottom(box) + 18 }, Math.max(box.width, 80), measure);
  return { kind: 'shape', id: shape.id, rect: boundsOfTurned(box, shape.rotation), box, rotation: shape.rotation, text, textRect, link, record: shape };
}
