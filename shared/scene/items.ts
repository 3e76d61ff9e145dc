import type { Point, Rect } from '../geometry/rect.ts';
import type { CubicPiece } from '../geometry/monotone.ts';
import type { LinkMark } from '../layout/board-layout.ts';
import type { PlacedText } from '../layout/text.ts';
import type { Color, PathStep, SceneItem, Stroke } from './scene.ts';

export const solid = (color: Color, width: number): Stroke => ({ color, width, dash: [] });

export const rectItem = (rect: Rect, fill: Color | null, stroke: Stroke | null = null, radius = 0): SceneItem => ({
  type: 'rect',
  rect,
  radius,
  fill,
  stroke,
});

/** A picture that fills its rectangle. */
export const imageItem = (rect: Rect, sha256: string, radius = 0): SceneItem => ({ type: 'image', rect, radius, sha256 });

export const pathItem = (steps: readonly PathStep[], fill: Color | null, stroke: Stroke | null): SceneItem => ({ type: 'path', steps, fill, stroke });

export const segment = (from: Point, to: Point): readonly PathStep[] => [
  { to: 'move', at: from },
  { to: 'line', at: to },
];

export const polygon = (points: readonly Point[]): readonly PathStep[] => [
  ...points.map((at, index): PathStep => ({ to: index === 0 ? 'move' : 'line', at })),
  { to: 'close' },
];

/** Control points this far out, as a share of the radius, make four cubics a circle to 0.03 %. */
export const KAPPA = 0.5523;

/** A full circle, or only its lower half. */
export const circle = (at: Point, radius: number, half = false): readonly PathStep[] => ellipse(at, radius, radius, half);

/** A full ellipse, or only its lower half. */
export function ellipse({ x, y }: Point, rx: number, ry: number, half = false): readonly PathStep[] {
  const kx = rx * KAPPA;
  const ky = ry * KAPPA;
  const lower: PathStep[] = [
    { to: 'move', at: { x: x + rx, y } },
    { to: 'curve', c1: { x: x + rx, y: y + ky }, c2: { x: x + kx, y: y + ry }, at: { x, y: y + ry } },
    { to: 'curve', c1: { x: x - kx, y: y + ry }, c2: { x: x - rx, y: y + ky }, at: { x: x - rx, y } },
  ];
  if (half) return [...lower, { to: 'close' }];
  return [
    ...lower,
    { to: 'curve', c1: { x: x - rx, y: y - ky }, c2: { x: x - kx, y: y - ry }, at: { x, y: y - ry } },
    { to: 'curve', c1: { x: x + kx, y: y - ry }, c2: { x: x + rx, y: y - ky }, at: { x: x + rx, y } },
    { to: 'close' },
  ];
}

export function curveSteps(pieces: readonly CubicPiece[]): readonly PathStep[] {
  const first = pieces[0];
  if (!first) return [];
  return [{ to: 'move', at: first.from }, ...pieces.map(({ c1, c2, to }): PathStep => ({ to: 'curve', c1, c2, at: to }))];
}

/** One item a line; lines of nothing but spaces draw nothing. */
export const textItems = (text: PlacedText, color: Color): readonly SceneItem[] =>
  text.lines
    .filter((line) => line.text.trim() !== '')
    .map((line) => ({
      type: 'text',
      x: line.x,
      y: line.baseline,
      text: line.text,
      font: text.font,
      color,
      width: line.width,
      ...(text.turned && { turned: true }),
    }));

/** A link shows as underlined text and is a clickable area in exports. */
export function linkItems(link: LinkMark, color: Color): readonly SceneItem[] {
  const line = link.text.lines[0];
  const y = (line?.baseline ?? link.rect.y) + 2;
  return [
    ...textItems(link.text, color),
    pathItem(segment({ x: link.rect.x, y }, { x: link.rect.x + link.rect.width, y }), null, solid(color, 1)),
    { type: 'link', rect: link.rect, href: link.href },
  ];
}

/** A paper clip around a point, 14 board units high. */
export function clipItems({ x, y }: Point, color: Color): readonly SceneItem[] {
  const at = (dx: number, dy: number): Point => ({ x: x + dx, y: y + dy });
  const wire: readonly PathStep[] = [
    { to: 'move', at: at(2.2, -2.6) },
    { to: 'line', at: at(2.2, 2.6) },
    { to: 'curve', c1: at(2.2, 5.4), c2: at(-2.2, 5.4), at: at(-2.2, 2.6) },
    { to: 'line', at: at(-2.2, -3.8) },
    { to: 'curve', c1: at(-2.2, -7.4), c2: at(4.6, -7.4), at: at(4.6, -3.8) },
    { to: 'line', at: at(4.6, 2.8) },
    { to: 'curve', c1: at(4.6, 8.4), c2: at(-4.8, 8.4), at: at(-4.8, 2.8) },
    { to: 'line', at: at(-4.8, -2.6) },
  ];
  return [pathItem(wire, null, solid(color, 1.3))];
}
