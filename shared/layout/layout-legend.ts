import type { Point } from '../geometry/rect.ts';
import type { MessageKey } from '../i18n/en.ts';
import { gapPairs } from '../model/gap.ts';
import type { ConnectorLayout, JumpLayout } from './arrow-layout.ts';
import type { CardLayout, CurveLayout, LaneLayout, LayoutContext } from './board-layout.ts';
import { LEGEND_MARKS, type LegendEntry, type LegendMark } from './legend-marks.ts';
import { FONTS, MAP } from './metrics.ts';
import { placeText, widestLine } from './place-text.ts';
import { LINE_HEIGHT } from './text.ts';

const MARK_WIDTH = 18;
/** A line needs some length to be seen as one. */
const LINE_WIDTH = 30;
const widthOf = (mark: LegendMark): number => (mark === 'jump' || mark.startsWith('arrow-') ? LINE_WIDTH : MARK_WIDTH);

const TEXTS: Readonly<Record<LegendMark, MessageKey>> = {
  assumed: 'basis.assumed',
  observed: 'basis.observed',
  measured: 'basis.measured',
  'gap-below': 'legend.gapBelow',
  'gap-above': 'legend.gapAbove',
  pain: 'mark.pain',
  opportunity: 'mark.opportunity',
  truth: 'mark.truth',
  fail: 'mark.fail',
  waiting: 'mark.waiting',
  planned: 'legend.planned',
  'arrow-one': 'legend.arrowOne',
  'arrow-two': 'legend.arrowTwo',
  jump: 'legend.jump',
};

/** What of a map its legend explains. */
interface Explained {
  readonly lanes: readonly LaneLayout[];
  readonly curves: readonly CurveLayout[];
  readonly cards: readonly CardLayout[];
  readonly connectors: readonly ConnectorLayout[];
  readonly jumps: readonly JumpLayout[];
}

const shownPairs = (lanes: readonly LaneLayout[], curves: readonly CurveLayout[]) =>
  lanes
    .flatMap((lane) => gapPairs(curves.filter(({ laneId }) => laneId === lane.id)))
    .filter(({ lived, against }) => lived.runs.length > 0 && against.runs.length > 0);

/** What is held against what differs from lane to lane; where it is both, the field's own pair is named. */
function textOf(mark: LegendMark, lanes: readonly LaneLayout[], curves: readonly CurveLayout[]): MessageKey {
  const inTime = shownPairs(lanes, curves).every(({ lived }) => lived.subject === 'after');
  if (mark === 'gap-below' && inTime) return 'legend.afterBelow';
  if (mark === 'gap-above' && inTime) return 'legend.afterAbove';
  return TEXTS[mark];
}

/** Only what is on this map needs explaining. */
function marksOf({ lanes, curves, cards, connectors, jumps }: Explained): ReadonlySet<LegendMark> {
  const marks = new Set<LegendMark>();
  for (const { type } of lanes) if (type === 'pain' || type === 'opportunity') marks.add(type);
  for (const { heads } of connectors) marks.add(`arrow-${heads}`);
  if (jumps.length > 0) marks.add('jump');
  for (const card of cards) for (const { mark } of card.marks) marks.add(mark);
  if (cards.some(({ planned }) => planned)) marks.add('planned');
  for (const curve of curves) for (const run of curve.runs) for (const point of run) marks.add(point.basis);
  if (shownPairs(lanes, curves).length > 0) marks.add('gap-below').add('gap-above');
  return marks;
}

/** The legend under the grid, in as many lines as it needs. */
export function layoutLegend(
  explained: Explained,
  at: Point,
  width: number,
  { measure, t }: LayoutContext,
): { readonly entries: readonly LegendEntry[]; readonly height: number } {
  const marks = marksOf(explained);
  const height = FONTS.aside.size * LINE_HEIGHT;
  const entries: LegendEntry[] = [];
  let { x, y } = at;
  for (const mark of LEGEND_MARKS) {
    if (!marks.has(mark)) continue;
    const markWidth = widthOf(mark);
    const room = width - markWidth - 8;
    const text = t(textOf(mark, explained.lanes, explained.curves));
    const wide = markWidth + 8 + Math.min(room, measure(text, FONTS.aside));
    if (x > at.x && x + wide > at.x + width) {
      x = at.x;
      y += height + 8;
    }
    const placed = placeText(text, FONTS.aside, { x: x + markWidth + 8, y, width: room }, measure);
    entries.push({ mark, rect: { x, y, width: markWidth, height }, text: placed });
    x += markWidth + 8 + widestLine(placed) + MAP.legendGap;
  }
  return { entries, height: entries.length === 0 ? 0 : y + height - at.y };
}
