import type { Point } from '../geometry/rect.ts';
import type { Mark } from '../model/card-marks.ts';
import { circle, pathItem, polygon, segment, solid } from './items.ts';
import type { Color, PathStep, SceneItem } from './scene.ts';
import type { BoardTokens } from './tokens.ts';

/**
 * The marks of a touchpoint are told apart by their outline alone, so that they survive greyscale, a poor printer and the
 * back row: triangle, spark, star, octagon, hourglass. All fit a circle of 8 board units around their middle.
 */
type Glyph = (at: Point, color: Color, ground: Color) => readonly SceneItem[];

/** Ray ends around a point, the first one straight up; `radii` are taken in turn. */
const rays = ({ x, y }: Point, count: number, radii: readonly number[], turn = 0): readonly Point[] =>
  Array.from({ length: count }, (_, index) => {
    const radius = radii[index % radii.length] ?? 0;
    const angle = turn + (index / count) * 2 * Math.PI;
    return { x: x + Math.sin(angle) * radius, y: y - Math.cos(angle) * radius };
  });

const body = (outline: readonly PathStep[], color: Color): SceneItem => pathItem(outline, color, solid(color, 1.5));

/** A warning triangle with its exclamation mark cut out. */
const pain: Glyph = ({ x, y }, color, ground) => [
  body(
    polygon([
      { x, y: y - 6 },
      { x: x + 6.5, y: y + 5 },
      { x: x - 6.5, y: y + 5 },
    ]),
    color,
  ),
  pathItem(segment({ x, y: y - 2.2 }, { x, y: y + 1 }), null, solid(ground, 1.7)),
  pathItem(circle({ x, y: y + 3.4 }, 1), ground, null),
];

/** A spark: four points with hollow sides. */
const opportunity: Glyph = ({ x, y }, color) => {
  const tips = rays({ x, y }, 4, [7.6]);
  const waist = 0.4;
  const near = (tip: Point): Point => ({ x: x + (tip.x - x) * waist, y: y + (tip.y - y) * waist });
  const sides = tips.map((tip, index): PathStep => {
    const next = tips[(index + 1) % 4] as Point;
    return { to: 'curve', c1: near(tip), c2: near(next), at: next };
  });
  return [body([{ to: 'move', at: tips[0] as Point }, ...sides, { to: 'close' }], color)];
};

const truth: Glyph = ({ x, y }, color) => [body(polygon(rays({ x, y: y + 0.5 }, 10, [7.2, 3.3])), color)];

/** A stop sign, crossed out. */
const fail: Glyph = (at, color, ground) => {
  const arm = 2.5;
  const cross = [
    ...segment({ x: at.x - arm, y: at.y - arm }, { x: at.x + arm, y: at.y + arm }),
    ...segment({ x: at.x - arm, y: at.y + arm }, { x: at.x + arm, y: at.y - arm }),
  ];
  return [body(polygon(rays(at, 8, [6.8], Math.PI / 8)), color), pathItem(cross, null, solid(ground, 1.8))];
};

/** An hourglass between two bars. */
const waiting: Glyph = ({ x, y }, color) => {
  const bar = (at: number) => segment({ x: x - 5.2, y: at }, { x: x + 5.2, y: at });
  const glass = polygon([
    { x: x - 3.8, y: y - 5 },
    { x: x + 3.8, y: y - 5 },
    { x: x + 0.4, y },
    { x: x + 3.8, y: y + 5 },
    { x: x - 3.8, y: y + 5 },
    { x: x - 0.4, y },
  ]);
  return [pathItem(glass, color, solid(color, 1.2)), pathItem([...bar(y - 6.3), ...bar(y + 6.3)], null, solid(color, 1.8))];
};

const GLYPHS: Readonly<Record<Mark, Glyph>> = { pain, opportunity, truth, fail, waiting };

export const markGlyph = (mark: Mark, at: Point, color: Color, ground: Color): readonly SceneItem[] => GLYPHS[mark](at, color, ground);

export const markItems = (mark: Mark, at: Point, tokens: BoardTokens, ground: Color): readonly SceneItem[] =>
  markGlyph(mark, at, tokens[mark], ground);
