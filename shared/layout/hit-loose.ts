import { centre, contains, inflate, type Point, type Rect } from '../geometry/rect.ts';
import { distanceToSegment } from '../geometry/segment.ts';
import { turnOf, unturned } from '../geometry/turn.ts';
import { pointsOf } from './layout-line.ts';
import type { LineLayout, LooseLayout, ShapeLayout } from './thing-layout.ts';
import { STROKE_UNITS } from './stroke-units.ts';

/** True when a press at a point means that thing, `reach` board units of slack for what is thin. */
export function hitsLoose(one: LooseLayout, point: Point, reach: number): boolean {
  if (!contains(inflate(one.rect, reach), point)) return false;
  switch (one.kind) {
    case 'note':
    case 'grid':
      return contains(one.rect, point);
    case 'image':
    case 'stamp':
      return contains(one.box, unturned(point, turnOf(one.box, one.rotation)));
    case 'shape':
      return hitsShape(one, unturned(point, turnOf(one.box, one.rotation)), reach);
    case 'ink': {
      const at = unturned(point, turnOf(one.box, one.rotation));
      return isNear(one.points, at, reach + one.record.thickness / 2);
    }
    case 'line':
      return hitsLine(one, point, reach);
  }
}

/** A line is hit so far beside its stroke, for who aims at its edge; board units. */
const BESIDE_STROKE = 1.25;

function hitsLine({ course, label, labelRect, record }: LineLayout, point: Point, reach: number): boolean {
  if (record.label !== '' && label.lines.length > 0 && contains(labelRect, point)) return true;
  return isNear(pointsOf(course), point, reach + STROKE_UNITS[record.strokeWidth] / 2 + BESIDE_STROKE);
}

/** A filled shape is hit anywhere inside, an empty one by its edge and its words, so that what lies in it can be reached. */
function hitsShape({ box, record, textRect }: ShapeLayout, point: Point, reach: number): boolean {
  if (record.form === 'text') return contains(inflate(box, reach), point);
  if (record.text !== '' && contains(textRect, point)) return true;
  const outer = depth(record.form, inflate(box, reach), point);
  if (outer > 1) return false;
  if (record.fill !== null) return true;
  const inner = inflate(box, -reach);
  return inner.width <= 0 || inner.height <= 0 || depth(record.form, inner, point) >= 1;
}

/** True for a shape with nothing in it but perhaps words: it is drawn around other things. */
export const isHollow = (one: LooseLayout): boolean => one.kind === 'shape' && one.record.fill === null && one.record.form !== 'text';

/** True within the outline of a shape, filled or not. */
export const isInsideShape = ({ box, record, rotation }: ShapeLayout, point: Point): boolean =>
  record.form !== 'text' && depth(record.form, box, unturned(point, turnOf(box, rotation))) <= 1;

/** How far out a point lies, as a share of the way from the middle of a form to its edge. */
function depth(form: ShapeLayout['record']['form'], box: Rect, point: Point): number {
  const middle = centre(box);
  const x = (point.x - middle.x) / (box.width / 2);
  const y = (point.y - middle.y) / (box.height / 2);
  switch (form) {
    case 'ellipse':
      return Math.hypot(x, y);
    case 'diamond':
      return Math.abs(x) + Math.abs(y);
    case 'triangle':
      return Math.max(y, Math.abs(x) * 2 - y);
    case 'text':
    case 'rectangle':
    case 'rounded':
      return Math.max(Math.abs(x), Math.abs(y));
  }
}

/** True when a point is not further than `reach` from what joins these points. */
export function isNear(points: readonly Point[], point: Point, reach: number): boolean {
  return points.some((to, at) => distanceToSegment(points[at - 1] ?? to, to, point) <= reach);
}
