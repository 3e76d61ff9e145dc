import type { Id } from '../base/id.ts';
import { heightAt, monotoneCurve, type CubicPiece } from '../geometry/monotone.ts';
import { bottom, inflate, intersects, right, type Point, type Rect } from '../geometry/rect.ts';
import type { DocumentReader } from '../model/document.ts';
import type { Curve, CurvePoint, Lane } from '../model/kinds.ts';
import type { CurveLayout, CurvePointLayout, EmotionScale, LayoutContext } from './board-layout.ts';
import { FONTS, MAP } from './metrics.ts';
import { curveName, dayText, numberText } from './names.ts';
import { placeLines, placeText, type TextBox } from './place-text.ts';
import { LINE_HEIGHT, type PlacedText } from './text.ts';

/** Every new emotion lane goes from very bad to very good. */
const DEFAULT_SCALE = { min: -2, max: 2 } as const;
const KEY_SAMPLE = 26;

/** Where `value` on a scale lies; a value outside is shown at the end it passed. */
function heightOfValue(value: number, min: number, max: number, yMin: number, yMax: number): number {
  const share = max === min ? 0.5 : Math.min(1, Math.max(0, (value - min) / (max - min)));
  return yMin + (yMax - yMin) * share;
}

const straddlesZero = (min: number, max: number): boolean => min < 0 && max > 0;

/** The scale of a lane is that of its first curve; other curves keep their own values and are drawn against their own ends. */
export function layoutScale(curves: readonly Curve[], row: Rect, { measure, t }: LayoutContext): EmotionScale {
  const first = curves[0];
  const min = Math.min(first?.scaleMin ?? DEFAULT_SCALE.min, first?.scaleMax ?? DEFAULT_SCALE.max);
  const max = Math.max(first?.scaleMin ?? DEFAULT_SCALE.min, first?.scaleMax ?? DEFAULT_SCALE.max);
  const yMax = row.y + MAP.emotionPadding;
  const yMin = row.y + row.height - MAP.emotionPadding;
  const neutral = straddlesZero(min, max) ? 0 : (min + max) / 2;
  const zeroY = heightOfValue(neutral, min, max, yMin, yMax);
  const box: TextBox = { x: row.x + MAP.nameColumn - MAP.scaleColumn, y: 0, width: MAP.scaleColumn - 8 };
  const ends = [
    [max, yMax, t('emotion.high')],
    [neutral, zeroY, t('emotion.neutral')],
    [min, yMin, t('emotion.low')],
  ] as const;
  const labels = ends.flatMap(([value, y, name]) => {
    const number = numberText(value, t, straddlesZero(min, max));
    const half = (FONTS.caption.size * LINE_HEIGHT) / 2;
    return [
      placeText(number, FONTS.caption, { ...box, y: y - 2 * half + 1 }, measure, 'right'),
      placeText(name, FONTS.small, { ...box, y: y + 1 }, measure, 'right'),
    ];
  });
  return { min, max, yMin, yMax, zeroY, labels };
}

/** Curve names under the lane's name, each with room for a piece of its line. */
export function layoutKeys(
  curves: readonly Curve[],
  box: TextBox,
  { measure, t }: LayoutContext,
): { readonly keys: readonly CurveLayout['key'][]; readonly height: number } {
  const keys: CurveLayout['key'][] = [];
  let y = box.y;
  for (const curve of curves) {
    const name = placeText(curveName(curve, t), FONTS.aside, { x: box.x + KEY_SAMPLE + 6, y, width: box.width - KEY_SAMPLE - 6 }, measure);
    keys.push({ sample: { x: box.x, y, width: KEY_SAMPLE, height: FONTS.aside.size * LINE_HEIGHT }, name });
    y += name.height + 4;
  }
  return { keys, height: y - box.y };
}

interface Placed {
  readonly curve: Curve;
  readonly point: CurvePoint;
  readonly at: Point;
}

function labelLines(curve: Curve, point: CurvePoint, { t }: LayoutContext): readonly string[] {
  const value = numberText(point.value, t, straddlesZero(Math.min(curve.scaleMin, curve.scaleMax), Math.max(curve.scaleMin, curve.scaleMax)));
  if (point.basis !== 'measured') return [value];
  const source = [
    point.sampleSize === null ? '' : `n = ${numberText(point.sampleSize, t)}`,
    point.measuredOn === null ? '' : dayText(point.measuredOn, t, 'medium'),
  ];
  return [value, source.filter((text) => text !== '').join(', ')].filter((text) => text !== '');
}

const within = (outer: Rect, inner: Rect): boolean =>
  inner.x >= outer.x && inner.y >= outer.y && right(inner) <= right(outer) && bottom(inner) <= bottom(outer);

/** How much of a label's rectangle lies on a curve, counted in looks 4 board units apart. */
function crossings(rect: Rect, lines: readonly (readonly CubicPiece[])[]): number {
  let count = 0;
  for (const line of lines) {
    for (let x = rect.x; x <= rect.x + rect.width; x += 4) {
      const y = heightAt(line, x);
      if (y !== null && y >= rect.y - 1 && y <= rect.y + rect.height + 1) count += 1;
    }
  }
  return count;
}

/**
 * Value labels in one column. The upper of two points has its label above, the lower below, unless another place
 * keeps it off the other points, labels and lines better. `plot` is where labels may lie, `lines` are all curves of
 * the lane, `taken` its points and the labels so far; new ones are added there.
 */
function placeLabels(
  column: readonly Placed[],
  plot: Rect,
  lines: readonly (readonly CubicPiece[])[],
  taken: Rect[],
  context: LayoutContext,
): ReadonlyMap<Id, PlacedText> {
  const labels = new Map<Id, PlacedText>();
  const fromTop = [...column].sort((a, b) => a.at.y - b.at.y);
  for (const [rank, { curve, point, at }] of fromTop.entries()) {
    const texts = labelLines(curve, point, context).map((text) => ({ text, width: context.measure(text, FONTS.caption) }));
    const width = Math.max(...texts.map((line) => line.width));
    const height = texts.length * FONTS.caption.size * LINE_HEIGHT;
    const above = { x: at.x - width / 2, y: at.y - 8 - height, width, height };
    const below = { ...above, y: at.y + 8 };
    const aside = [12, -12 - width].flatMap((dx) => [above, { ...above, y: at.y - height / 2 }, below].map((rect) => ({ ...rect, x: at.x + dx })));
    const far = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((n) =>
      [0, 12 + width / 2, -12 - width / 2].flatMap((dx) => [
        { ...above, x: above.x + dx, y: above.y - n * 16 },
        { ...below, x: below.x + dx, y: below.y + n * 16 },
      ]),
    );
    const wanted = rank === 0 ? [above, below, ...aside, ...far] : [below, above, ...aside, ...far];
    const cost = (rect: Rect, preference: number): number => {
      const overlaps = taken.filter((other) => intersects(rect, other)).length;
      return overlaps * 1000 + (within(plot, rect) ? 0 : 2000) + crossings(rect, lines) * 8 + preference * 3;
    };
    let rect = above;
    let least = Infinity;
    for (const [preference, candidate] of wanted.entries()) {
      // Later places cost at least their rank, so most labels need one look.
      if (least <= preference * 3) break;
      const own = cost(candidate, preference);
      if (own < least) [rect, least] = [candidate, own];
    }
    taken.push(rect);
    labels.set(point.id, placeLines(texts, FONTS.caption, rect, 'centre'));
  }
  return labels;
}

/** Curves of one emotion lane. `columns` are the map's steps from left to right. */
export function layoutCurves(
  document: DocumentReader,
  lane: Lane,
  row: Rect,
  scale: EmotionScale,
  keys: readonly CurveLayout['key'][],
  columns: readonly { readonly id: Id; readonly rect: Rect }[],
  context: LayoutContext,
): readonly CurveLayout[] {
  const curves = document.children('curve', lane.id);
  const placed = new Map<Id, Placed[]>(columns.map(({ id }) => [id, []]));
  for (const curve of curves) {
    const points = new Map(document.children('curvePoint', curve.id).map((point) => [point.stepId, point]));
    for (const { id, rect } of columns) {
      const point = points.get(id);
      if (!point) continue;
      const [min, max] = [Math.min(curve.scaleMin, curve.scaleMax), Math.max(curve.scaleMin, curve.scaleMax)];
      const y = heightOfValue(point.value, min, max, scale.yMin, scale.yMax);
      placed.get(id)?.push({ curve, point, at: { x: rect.x + rect.width / 2, y } });
    }
  }
  const runsOf = (curve: Curve): readonly (readonly Placed[])[] => {
    const runs: Placed[][] = [];
    let run: Placed[] | null = null;
    for (const { id } of columns) {
      const found = placed.get(id)?.find((candidate) => candidate.curve.id === curve.id);
      if (found && !run) runs.push((run = []));
      if (found) run?.push(found);
      else run = null;
    }
    return runs;
  };
  const lines = curves.flatMap((curve) => runsOf(curve).map((run) => monotoneCurve(run.map(({ at }) => at))));
  const taken = [...placed.values()].flat().map(({ at }) => inflate({ ...at, width: 0, height: 0 }, 7));
  const plot = inflate({ ...row, x: row.x + MAP.nameColumn, width: row.width - MAP.nameColumn }, -3);
  const labels = new Map([...placed.values()].flatMap((column) => [...placeLabels(column, plot, lines, taken, context)]));
  return curves.map((curve, index): CurveLayout => {
    const runs = runsOf(curve).map((run) =>
      run.map(({ point: { id, stepId, basis }, at }): CurvePointLayout => ({ id, stepId, at, basis, label: labels.get(id) as PlacedText })),
    );
    return { id: curve.id, laneId: lane.id, subject: curve.subject, key: keys[index] as CurveLayout['key'], runs };
  });
}
