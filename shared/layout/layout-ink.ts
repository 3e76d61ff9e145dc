import { boxAround } from '../geometry/box-around.ts';
import { inflate, type Point, type Rect } from '../geometry/rect.ts';
import { boundsOfTurned } from '../geometry/turn.ts';
import { decodePoints, type InkPoint } from '../model/ink-points.ts';
import type { Ink } from '../model/kinds.ts';
import { inkOutline } from './ink-outline.ts';
import type { InkLayout } from './thing-layout.ts';

/** A stroke of a pen. Its points are read and its outline is drawn only when somebody looks at them, and then kept. */
export function layoutInk(ink: Ink): InkLayout {
  const box = { x: ink.x, y: ink.y, width: ink.width, height: ink.height };
  let points: readonly InkPoint[] | null = null;
  let outline: readonly Point[] | null = null;
  const pointsNow = () => (points ??= placed(decodePoints(ink.points), box));
  return {
    kind: 'ink',
    id: ink.id,
    rect: inflate(boundsOfTurned(box, ink.rotation), ink.thickness / 2),
    box,
    rotation: ink.rotation,
    get points() {
      return pointsNow();
    },
    get outline() {
      return (outline ??= ink.pen === 'pen' ? inkOutline(pointsNow(), ink.thickness) : []);
    },
    record: ink,
  };
}

/** Points as they were drawn, put into the box their stroke has now. */
function placed(points: readonly InkPoint[], box: Rect): readonly InkPoint[] {
  const drawn = boxAround(points);
  if (!drawn) return points;
  // What has no extent of its own stands in the middle.
  const along = (value: number, start: number, length: number, from: number, size: number) =>
    length > 0 ? from + ((value - start) / length) * size : from + size / 2;
  return points.map(({ x, y, pressure }) => ({
    x: along(x, drawn.x, drawn.width, box.x, box.width),
    y: along(y, drawn.y, drawn.height, box.y, box.height),
    pressure,
  }));
}
