import type { Id } from '../base/id.ts';
import { monotoneCurve } from '../geometry/monotone.ts';
import { inflate, type Rect } from '../geometry/rect.ts';
import type { DocumentReader } from '../model/document.ts';
import type { Curve, Lane } from '../model/kinds.ts';
import { SCALES, type Scale } from '../model/scale.ts';
import type { CurveLayout, CurvePointLayout, EmotionScale, LayoutContext, QuoteLayout } from './board-layout.ts';
import { placeEndName } from './curve-ends.ts';
import { layoutKeys } from './curve-keys.ts';
import { heightOfValue, layoutScale } from './emotion-scale.ts';
import { MAP } from './metrics.ts';
import { curveName } from './names.ts';
import type { TextBox } from './place-text.ts';
import { placeLabels, type PlacedLabel, type PlacedPoint } from './point-labels.ts';
import { placeQuotes } from './quote-callouts.ts';
import { TakenSpace } from './taken-space.ts';

/** What labels keep away from around a point. */
const POINT_ROOM = 7;

interface Column {
  readonly id: Id;
  readonly rect: Rect;
}

interface EmotionPlace {
  /** The row of the lane, its name column included; its height is what is wanted at least. */
  readonly row: Rect;
  /** Below the lane's name, where the keys of its curves begin. */
  readonly keys: TextBox;
  /** The steps that can be seen and the stages folded away, from left to right. */
  readonly columns: readonly Column[];
}

interface EmotionLayout {
  readonly scale: EmotionScale;
  readonly curves: readonly CurveLayout[];
  /** Of the whole plot, and how high it has to be at least; board units. */
  readonly height: number;
  readonly least: number;
}

/** The scale drawn beside a lane is that of the first curve that can be seen. */
function scaleOfLane(curves: readonly Curve[]): Scale {
  const { scaleMin, scaleMax } = curves.find(({ hidden }) => !hidden) ?? curves[0] ?? SCALES[0];
  return scaleMin <= scaleMax ? { scaleMin, scaleMax } : { scaleMin: scaleMax, scaleMax: scaleMin };
}

/** Points of neighbouring columns. A missing point breaks the line, and so does a stage folded away, whose column holds no point. */
function runsOf(columns: readonly Column[], pointIn: (stepId: Id) => PlacedPoint | undefined): readonly (readonly PlacedPoint[])[] {
  const runs: PlacedPoint[][] = [];
  let run: PlacedPoint[] | null = null;
  for (const { id } of columns) {
    const found = pointIn(id);
    if (found && !run) runs.push((run = []));
    if (found) run?.push(found);
    else run = null;
  }
  return runs;
}

/** Scale, curves, value labels, names and quotes of one emotion lane. */
export function layoutEmotion(
  document: DocumentReader,
  lane: Lane,
  { row, keys: keyBox, columns }: EmotionPlace,
  context: LayoutContext,
): EmotionLayout {
  const curves = document.children('curve', lane.id);
  const drawn = scaleOfLane(curves);
  const keys = layoutKeys(document, curves, drawn, keyBox, context);
  const needed = Math.max(MAP.emotionHeight, keyBox.y + keys.height + 10 - row.y);
  const height = Math.max(needed, row.height);
  const whole = { x: row.x + MAP.nameColumn, y: row.y, width: row.width - MAP.nameColumn, height };
  const scale = layoutScale(drawn, whole, context);
  const plot = inflate(whole, -3);

  const byColumn = new Map<Id, PlacedPoint[]>(columns.map(({ id }) => [id, []]));
  const runs = curves.map((curve) => {
    if (curve.hidden) return [];
    const points = new Map(document.children('curvePoint', curve.id).map((point) => [point.stepId, point]));
    const placed = new Map<Id, PlacedPoint>();
    for (const { id, rect } of columns) {
      const point = points.get(id);
      if (!point) continue;
      const found = { curve, point, at: { x: rect.x + rect.width / 2, y: heightOfValue(point.value, curve, scale) } };
      placed.set(id, found);
      byColumn.get(id)?.push(found);
    }
    return runsOf(columns, (stepId) => placed.get(stepId));
  });

  const taken = new TakenSpace();
  for (const run of runs.flat()) {
    taken.addLine(monotoneCurve(run.map(({ at }) => at)));
    for (const { at } of run) taken.add(inflate({ ...at, width: 0, height: 0 }, POINT_ROOM));
  }
  const labels = new Map<Id, PlacedLabel>();
  for (const column of byColumn.values()) for (const [id, label] of placeLabels(column, plot, taken, context)) labels.set(id, label);
  const several = runs.filter((own) => own.length > 0).length > 1;
  const endNames = curves.map((curve, index) => {
    const last = runs[index]?.at(-1)?.at(-1);
    return several && last ? placeEndName(curveName(curve, context.t, document), last, plot, taken, context) : null;
  });
  const quotes = new Map<Id, QuoteLayout>();
  let band = 0;
  for (const { id, rect } of columns) {
    const found = placeQuotes(byColumn.get(id) ?? [], plot, rect, taken, context);
    for (const [pointId, quote] of found.quotes) quotes.set(pointId, quote);
    band = Math.max(band, found.used);
  }

  const pointOf = ({ point: { id, stepId, value, basis }, at }: PlacedPoint): CurvePointLayout => {
    const { text, leader } = labels.get(id) as PlacedLabel;
    return { id, stepId, at, value, basis, label: text, leader, quote: quotes.get(id) ?? null };
  };
  return {
    scale,
    curves: curves.map((curve, index): CurveLayout => {
      const { id, subject, personaId, color, hidden, scaleMin, scaleMax } = curve;
      const key = keys.keys[index] as CurveLayout['key'];
      return {
        id,
        laneId: lane.id,
        subject,
        personaId,
        color,
        hidden,
        scaleMin,
        scaleMax,
        key,
        endName: endNames[index] ?? null,
        runs: (runs[index] ?? []).map((run) => run.map(pointOf)),
      };
    }),
    height: height + band,
    least: needed + band,
  };
}
