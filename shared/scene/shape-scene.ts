import { bottom, centre, right, type Rect } from '../geometry/rect.ts';
import type { ShapeLayout } from '../layout/thing-layout.ts';
import type { Shape } from '../model/kinds.ts';
import type { SceneContext } from './board-scene.ts';
import { inkOf, strokeOf } from './drawing-style.ts';
import { ellipse, linkItems, pathItem, polygon, rectItem, textItems } from './items.ts';
import type { Color, SceneItem, Stroke } from './scene.ts';
import type { BoardTokens } from './tokens.ts';

const RADIUS = 16;

export function shapeItems({ box, text, link, record }: ShapeLayout, { tokens: { board } }: SceneContext): readonly SceneItem[] {
  const fill = record.fill === null ? null : board.notes[record.fill].fill;
  const outline = outlineOf(record.form, box, fill, strokeOf(record, board));
  const ink = wordsInk(record, board);
  return [...outline, ...textItems(text, ink), ...(link ? linkItems(link, record.fill === null ? board.link : ink) : [])];
}

/** What the words of a shape are written in: on a coloured ground black keeps the contrast a sticky note has. */
export const wordsInk = ({ fill, color }: Shape, board: BoardTokens): Color =>
  fill !== null && color === 'black' ? board.notes[fill].text : inkOf(color, board);

function outlineOf(form: Shape['form'], box: Rect, fill: Color | null, stroke: Stroke | null): readonly SceneItem[] {
  const { x, y } = centre(box);
  switch (form) {
    case 'text':
      return fill === null ? [] : [rectItem(box, fill)];
    case 'rectangle':
      return [rectItem(box, fill, stroke)];
    case 'rounded':
      return [rectItem(box, fill, stroke, RADIUS)];
    case 'ellipse':
      return [pathItem(ellipse({ x, y }, box.width / 2, box.height / 2), fill, stroke)];
    case 'diamond':
      return [
        pathItem(
          polygon([
            { x, y: box.y },
            { x: right(box), y },
            { x, y: bottom(box) },
            { x: box.x, y },
          ]),
          fill,
          stroke,
        ),
      ];
    case 'triangle':
      return [
        pathItem(
          polygon([
            { x, y: box.y },
            { x: right(box), y: bottom(box) },
            { x: box.x, y: bottom(box) },
          ]),
          fill,
          stroke,
        ),
      ];
  }
}
