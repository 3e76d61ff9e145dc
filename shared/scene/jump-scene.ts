import { boundsOf, inflate, type Point, type Rect } from '../geometry/rect.ts';
import type { AlternativesLayout, JumpLayout } from '../layout/arrow-layout.ts';
import { arrowHead, boundsOfLine, labelItems, roundedLine } from './connector-scene.ts';
import { pathItem, rectItem, solid, textItems } from './items.ts';
import type { SceneGroup, SceneItem } from './scene.ts';
import type { BoardTokens } from './tokens.ts';

/** Corners of an arc over the steps are rounder than those of arrows between cards, board units. */
export const JUMP_RADIUS = 9;
export const JUMP_DASH = [5, 4] as const;

/** Dashed, so that going elsewhere looks different from what one card hands to another. */
export function jumpGroup(jump: JumpLayout, tokens: BoardTokens): SceneGroup {
  const { id, points, labelRect } = jump;
  const [before, tip] = [points.at(-2), points.at(-1)];
  const line = roundedLine(points, JUMP_RADIUS);
  const items: SceneItem[] = [
    pathItem(line, null, { color: tokens.arrow, width: 1.5, dash: JUMP_DASH }),
    ...(before && tip ? [arrowHead(before, tip, tokens.arrow)] : []),
    ...labelItems(jump, tokens.paper, tokens.text),
  ];
  return { id, bounds: boundsOfLine(points, labelRect), items };
}

/** A bracket over steps that stand for the same moment, "or" between each two. */
export function alternativesItems({ y, ends, words }: AlternativesLayout, tokens: BoardTokens): readonly SceneItem[] {
  const [first, last] = [ends[0], ends.at(-1)];
  if (!first || !last) return [];
  const stroke = solid(tokens.arrow, 1.5);
  const foot = (end: Point): Point => ({ x: end.x, y: end.y - 1 });
  const outline = roundedLine([foot(first), { x: first.x, y }, { x: last.x, y }, foot(last)], JUMP_RADIUS);
  return [
    pathItem(outline, null, stroke),
    ...ends.slice(1, -1).map((end) => pathItem(roundedLine([{ x: end.x, y }, foot(end)], 0), null, stroke)),
    ...words.flatMap((word) => {
      const line = word.lines[0];
      if (!line) return [];
      const ground = { x: line.x - 6, y: y - word.height / 2 - 1, width: line.width + 12, height: word.height + 2 };
      return [rectItem(ground, tokens.paper, null, 4), ...textItems(word, tokens.textQuiet)];
    }),
  ];
}

/** Around a bracket and the header of its first step. */
export const boundsOfBracket = ({ y, ends }: AlternativesLayout, header: Rect): Rect =>
  boundsOf([header, ...ends.map(({ x, y: foot }) => inflate({ x, y, width: 0, height: foot - y }, 12))]) ?? header;
