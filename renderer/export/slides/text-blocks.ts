import type { Rect } from '../../../shared/geometry/rect.ts';
import { LINE_HEIGHT } from '../../../shared/layout/text.ts';
import type { SceneItem } from '../../../shared/scene/scene.ts';

export type TextLine = Extract<SceneItem, { type: 'text' }>;

/** Lines of a scene that were one text: what somebody wants to change as one. */
export interface TextBlock {
  readonly first: TextLine;
  /** An empty one is a blank line. */
  readonly lines: readonly string[];
  readonly align: 'left' | 'center' | 'right';
  /** What goes on in the last line in another face, as a second name does; null without it. */
  readonly beside: TextLine | null;
  /** Around all lines with their leading, board units. */
  readonly rect: Rect;
}

/** From the upper edge of a line to its baseline, of its size; as texts are placed on the board. */
const BASELINE = 1.035;
/** So far from the end of a line something still goes on with it. Of the size. */
const GAP = 1;
/** How far off a line may be and still be in line. Board units. */
const NEAR = 0.6;

const near = (a: number, b: number): boolean => Math.abs(a - b) < NEAR;
const middle = ({ x, width }: TextLine): number => x + width / 2;
const end = ({ x, width }: TextLine): number => x + width;

/** How some lines stand beneath each other; null when they do not. */
function alignOf(lines: readonly TextLine[]): TextBlock['align'] | null {
  const [first] = lines;
  if (!first || lines.every(({ x }) => near(x, first.x))) return 'left';
  if (lines.every((line) => near(middle(line), middle(first)))) return 'center';
  return lines.every((line) => near(end(line), end(first))) ? 'right' : null;
}

const sameFace = (a: TextLine, b: TextLine): boolean =>
  a.font.family === b.font.family && a.font.weight === b.font.weight && a.font.size === b.font.size && a.color === b.color && a.turned === b.turned;

/** How many lines further down one stands under another; 0 when it is not a line of the same text. */
function linesBelow(upper: TextLine, lower: TextLine): number {
  if (!sameFace(upper, lower) || upper.turned) return 0;
  const steps = (lower.y - upper.y) / (upper.font.size * LINE_HEIGHT);
  const whole = Math.round(steps);
  return whole >= 1 && whole <= 3 && Math.abs(steps - whole) < 0.05 ? whole : 0;
}

/** Whether a text goes on in another face where one ends. Those of one face are parts of a row, each with its own place. */
function goesOn(before: TextLine, after: TextLine): boolean {
  if (before.turned || after.turned || before.font.family !== after.font.family || !near(before.y, after.y)) return false;
  if (before.font.weight === after.font.weight && before.font.size === after.font.size) return false;
  const gap = after.x - end(before);
  return gap >= 0 && gap <= GAP * before.font.size;
}

/** Puts the lines of a group's items together again; anything drawn in between parts them. */
export function blocksOf(items: readonly SceneItem[]): readonly { readonly at: number; readonly block: TextBlock }[] {
  const found: { at: number; lines: TextLine[]; beside: TextLine | null }[] = [];
  items.forEach((item, at) => {
    if (item.type !== 'text') return;
    const last = found.at(-1);
    const above = last?.lines.at(-1);
    const isNext = last && above && last.beside === null && items[at - 1] === above;
    if (isNext && linesBelow(above, item) > 0 && alignOf([...last.lines, item]) !== null) last.lines.push(item);
    else if (isNext && goesOn(above, item)) last.beside = item;
    else found.push({ at, lines: [item], beside: null });
  });
  return found.map(({ at, lines, beside }) => ({ at, block: blockOf(lines, beside) }));
}

function blockOf(lines: readonly TextLine[], beside: TextLine | null): TextBlock {
  const [first] = lines;
  if (!first) throw new Error('a block begins with a line');
  const { size } = first.font;
  const texts = lines.flatMap((line, index) => {
    const above = lines[index - 1];
    const blank = above ? linesBelow(above, line) - 1 : 0;
    return [...Array.from({ length: blank }, () => ''), line.text];
  });
  const left = Math.min(...lines.map(({ x }) => x));
  const rect: Rect = first.turned
    ? { x: first.x + size * (0.36 - LINE_HEIGHT / 2), y: first.y, width: size * LINE_HEIGHT, height: first.width }
    : {
        x: left,
        y: first.y - size * BASELINE,
        width: Math.max(...[...lines, ...(beside ? [beside] : [])].map(end)) - left,
        height: texts.length * size * LINE_HEIGHT,
      };
  // Two names stand at the end of a line they name.
  return { first, lines: texts, align: beside ? 'right' : (alignOf(lines) ?? 'left'), beside, rect };
}
