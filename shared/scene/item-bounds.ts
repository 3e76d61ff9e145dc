import { sampled } from '../geometry/cubic.ts';
import { boundsOf, inflate, type Point, type Rect } from '../geometry/rect.ts';
import { cornersOf, turned, type Turn } from '../geometry/turn.ts';
import type { PathStep, SceneItem, Stroke } from './scene.ts';

/** Of its size, how far letters reach over and under their baseline at most. */
const LETTERS = { over: 1, under: 0.27 } as const;

const around = (points: readonly Point[]): Rect | null => boundsOf(points.map(({ x, y }) => ({ x, y, width: 0, height: 0 })));
const withStroke = (rect: Rect | null, stroke: Stroke | null): Rect | null => rect && (stroke ? inflate(rect, stroke.width / 2) : rect);

const endOf = (step: PathStep | undefined, other: Point): Point => (step && step.to !== 'close' ? step.at : other);

/** Curves are followed: their control points may lie far outside. */
const pointsOf = (steps: readonly PathStep[]): readonly Point[] =>
  steps.flatMap((step, at) => {
    if (step.to === 'close') return [];
    return step.to === 'curve' ? sampled({ from: endOf(steps[at - 1], step.at), c1: step.c1, c2: step.c2, to: step.at }) : [step.at];
  });

/** Around what an item paints, before it is turned; null for what paints nothing. */
function boundsOfItem(item: SceneItem): Rect | null {
  switch (item.type) {
    case 'rect':
      return withStroke(item.rect, item.stroke);
    case 'path':
      return withStroke(around(pointsOf(item.steps)), item.stroke);
    case 'text': {
      const { size } = item.font;
      const [over, under] = [size * LETTERS.over, size * LETTERS.under];
      return item.turned
        ? { x: item.x - under, y: item.y, width: over + under, height: item.width }
        : { x: item.x, y: item.y - over, width: item.width, height: over + under };
    }
    case 'image':
      return item.rect;
    case 'link':
      return null;
  }
}

/** The upright rectangle around everything that items paint, turned as their group is. */
export function boundsOfItems(items: readonly SceneItem[], turn?: Turn): Rect | null {
  const bounds = boundsOf(items.flatMap((item) => boundsOfItem(item) ?? []));
  return bounds && turn ? around(cornersOf(bounds, 0).map((corner) => turned(corner, turn))) : bounds;
}
