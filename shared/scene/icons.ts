import type { Point } from '../geometry/rect.ts';
import type { Icon } from '../model/choices.ts';
import { ICON_PATHS } from './icon-paths.ts';
import { pathItem, solid } from './items.ts';
import type { Color, PathStep, SceneItem } from './scene.ts';

/** Side of the box the paths are drawn in, and the width of their strokes there. */
const BOX = 24;
const STROKE = 2;

/** Steps of a path in the box of 24, read once. */
const known = new Map<Icon, readonly PathStep[]>();

function stepsOf(icon: Icon): readonly PathStep[] {
  let steps = known.get(icon);
  if (!steps) known.set(icon, (steps = readPath(ICON_PATHS[icon])));
  return steps;
}

/** Path data of absolute M, L, C and Z. */
function readPath(data: string): readonly PathStep[] {
  return (data.match(/[MLCZ][^MLCZ]*/g) ?? []).map((piece): PathStep => {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = piece.slice(1).split(' ').map(Number);
    switch (piece[0]) {
      case 'M':
        return { to: 'move', at: { x: a, y: b } };
      case 'C':
        return { to: 'curve', c1: { x: a, y: b }, c2: { x: c, y: d }, at: { x: e, y: f } };
      case 'Z':
        return { to: 'close' };
      default:
        return { to: 'line', at: { x: a, y: b } };
    }
  });
}

/**
 * The sign of a persona, channel or function in a square of `size` board units around its centre. It becomes a plain
 * path, so that painters need not know of icons.
 */
export function iconItem(icon: Icon, centre: Point, size: number, color: Color): SceneItem {
  const scale = size / BOX;
  const left = centre.x - size / 2;
  const top = centre.y - size / 2;
  const place = ({ x, y }: Point): Point => ({ x: left + x * scale, y: top + y * scale });
  const steps = stepsOf(icon).map((step): PathStep => {
    if (step.to === 'close') return step;
    if (step.to === 'curve') return { to: 'curve', c1: place(step.c1), c2: place(step.c2), at: place(step.at) };
    return { to: step.to, at: place(step.at) };
  });
  return pathItem(steps, null, solid(color, STROKE * scale));
}
