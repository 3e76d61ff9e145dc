import type { Id } from '../base/id.ts';
import { centre, type Rect } from '../geometry/rect.ts';
import type { DocumentReader } from '../model/document.ts';
import type { Jump } from '../model/kinds.ts';
import { mapIdOf } from '../model/structure.ts';
import type { AlternativesLayout, JumpLayout } from './arrow-layout.ts';
import type { LayoutContext, MapLayout } from './board-layout.ts';
import { labelAt } from './layout-labels.ts';
import { FONTS } from './metrics.ts';
import { movedText, placeText } from './place-text.ts';
import { LINE_HEIGHT } from './text.ts';

type Columns = Pick<MapLayout, 'stages' | 'steps'>;

export interface JumpBand {
  readonly jumps: readonly JumpLayout[];
  readonly alternatives: readonly AlternativesLayout[];
  /** 0 where there is neither: the band is reserved only when it is needed. */
  readonly height: number;
}

/** Least height of one level of jumps, room around it, and the strip of the brackets; board units. */
const LEVEL = 22;
const GAP = 6;
const PAD = 8;
const BRACKET = 26;
/** Between two jumps that begin or end at one step. */
const PORTS = 14;

/** Jumps whose arcs are level with each other, the shortest at the bottom so that the longer ones pass over them. */
interface Arc {
  readonly jump: Jump;
  readonly from: Rect;
  readonly to: Rect;
  readonly low: number;
  readonly high: number;
  level: number;
}

const byId = (a: { readonly id: Id }, b: { readonly id: Id }): number => (a.id < b.id ? -1 : 1);

export const jumpsOf = (document: DocumentReader, mapId: Id): readonly Jump[] =>
  document
    .all('jump')
    .filter(({ fromId }) => mapIdOf(document, fromId) === mapId)
    .toSorted(byId);

/** Jumps and brackets over the steps of a map, in a band whose top is `y`; only the columns' x and width are looked at. */
export function layoutJumps(document: DocumentReader, mapId: Id, { stages, steps }: Columns, y: number, context: LayoutContext): JumpBand {
  const columns = new Map(steps.map(({ id, rect }) => [id, rect]));
  const folded = new Map(stages.map(({ id, rect }) => [id, rect]));
  const rectOf = (stepId: Id): Rect | undefined => columns.get(stepId) ?? folded.get(document.find('step', stepId)?.stageId ?? '');
  const arcs = arcsOf(jumpsOf(document, mapId), rectOf, context);
  const brackets = steps.flatMap(({ id }) => {
    const ends = steps.filter((step) => step.id === id || document.find('step', step.id)?.alternativeToId === id);
    return ends.length > 1 ? [{ stepId: id, xs: ends.map(({ rect }) => centre(rect).x) }] : [];
  });
  const heights = levelHeights(arcs, context);
  const arcsHeight = heights.length === 0 ? 0 : PAD + heights.reduce((sum, height) => sum + height, 0);
  const height = arcsHeight + (brackets.length > 0 ? BRACKET : 0);
  const foot = y + height;
  const ports = portsOf(arcs, new Set(brackets.flatMap(({ xs }) => xs)));
  return {
    height,
    jumps: arcs.map((arc, index): JumpLayout => {
      const above = heights.slice(arc.level + 1).reduce((sum, each) => sum + each, 0);
      const level = y + PAD + above + (heights[arc.level] ?? LEVEL) / 2;
      const { start, end } = ports[index] as (typeof ports)[number];
      const points = [
        { x: start, y: foot },
        { x: start, y: level },
        { x: end, y: level },
        { x: end, y: foot },
      ];
      return { id: arc.jump.id, points, ...labelAt(arc.jump.label, { x: (start + end) / 2, y: level }, context) };
    }),
    alternatives: brackets.map(({ stepId, xs }) => bracketOf(stepId, xs, foot, context)),
  };
}

function arcsOf(jumps: readonly Jump[], rectOf: (stepId: Id) => Rect | undefined, context: LayoutContext): readonly Arc[] {
  const arcs = jumps.flatMap((jump): readonly Arc[] => {
    const [from, to] = [rectOf(jump.fromId), rectOf(jump.toId)];
    if (!from || !to || from.x === to.x) return [];
    const [a, b] = [centre(from).x, centre(to).x];
    const half = Math.max(Math.abs(a - b), jump.label === '' ? 0 : labelAt(jump.label, { x: 0, y: 0 }, context).labelRect.width) / 2;
    return [{ jump, from, to, low: (a + b) / 2 - half, high: (a + b) / 2 + half, level: 0 }];
  });
  const placed: Arc[] = [];
  for (const arc of arcs.toSorted((a, b) => a.high - a.low - (b.high - b.low) || byId(a.jump, b.jump))) {
    const under = placed.filter(({ low, high }) => low <= arc.high && arc.low <= high);
    arc.level = under.reduce((level, other) => Math.max(level, other.level + 1), 0);
    placed.push(arc);
  }
  return arcs;
}

function levelHeights(arcs: readonly Arc[], context: LayoutContext): readonly number[] {
  const heights: number[] = [];
  for (const { jump, level } of arcs) {
    const own = jump.label === '' ? 0 : labelAt(jump.label, { x: 0, y: 0 }, context).labelRect.height;
    heights[level] = Math.max(heights[level] ?? LEVEL, own + GAP);
  }
  return heights;
}

/** Where each arc leaves and enters the top of its steps, so that arcs of one step do not cross there. The `taken` middles belong to brackets. */
function portsOf(arcs: readonly Arc[], taken: ReadonlySet<number>): readonly { readonly start: number; readonly end: number }[] {
  const ports = arcs.map(({ from, to }) => ({ start: centre(from).x, end: centre(to).x }));
  const sides = new Map<number, { readonly index: number; readonly which: 'start' | 'end'; readonly rect: Rect; readonly rank: number }[]>();
  arcs.forEach(({ from, to, level }, index) => {
    for (const which of ['start', 'end'] as const) {
      const [rect, other] = which === 'start' ? [from, to] : [to, from];
      // To the left the higher arc stands nearer to the middle, to the right the lower one further out.
      const rank = other.x < rect.x ? -1_000 + level : 1_000 - level;
      const ends = sides.get(rect.x) ?? [];
      ends.push({ index, which, rect, rank });
      sides.set(rect.x, ends);
    }
  });
  for (const ends of sides.values()) {
    const [first] = ends;
    if (!first) continue;
    const middle = centre(first.rect).x;
    const leftward = ends.filter(({ rank }) => rank < 0).length;
    const places = taken.has(middle)
      ? ends.map((_, at) => (at < leftward ? at - leftward : at - leftward + 1))
      : ends.map((_, at) => at - (ends.length - 1) / 2);
    const spacing = Math.max(0, Math.min(PORTS, (first.rect.width - 16) / (2 * Math.max(1, ends.length))));
    ends
      .toSorted((a, b) => a.rank - b.rank || a.index - b.index)
      .forEach(({ index, which }, at) => {
        const own = ports[index];
        if (own) own[which] = middle + (places[at] ?? 0) * spacing;
      });
  }
  return ports;
}

function bracketOf(stepId: Id, xs: readonly number[], foot: number, { measure, t }: LayoutContext): AlternativesLayout {
  const y = foot - BRACKET / 2;
  const text = t('step.or');
  const width = measure(text, FONTS.caption) + 2;
  const half = (FONTS.caption.size * LINE_HEIGHT) / 2;
  const words = xs
    .slice(1)
    .map((x, index) => placeText(text, FONTS.caption, { x: ((xs[index] ?? x) + x) / 2 - width / 2, y: y - half, width }, measure, 'centre'));
  return { stepId, y, ends: xs.map((x) => ({ x, y: foot })), words };
}

/** The band once its height on the board is known. */
export function movedBand(band: JumpBand, dy: number): JumpBand {
  const down = <P extends { readonly x: number; readonly y: number }>(at: P): P => ({ ...at, y: at.y + dy });
  return {
    height: band.height,
    jumps: band.jumps.map((jump) => ({
      ...jump,
      points: jump.points.map(down),
      label: movedText(jump.label, 0, dy),
      labelRect: down(jump.labelRect),
    })),
    alternatives: band.alternatives.map(({ stepId, y, ends, words }) => ({
      stepId,
      y: y + dy,
      ends: ends.map(down),
      words: words.map((word) => movedText(word, 0, dy)),
    })),
  };
}
