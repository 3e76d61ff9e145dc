import { monotoneCurve } from '../geometry/monotone.ts';
import type { CurveLayout, CurvePointLayout, LaneLayout, MapLayout } from '../layout/board-layout.ts';
import type { PlacedText } from '../layout/text.ts';
import { gapPairs } from '../model/gap.ts';
import { faded } from './color.ts';
import { keyItems } from './curve-key-scene.ts';
import { curveStyles, type CurveStyle } from './curve-style.ts';
import { gapBand } from './gap-band.ts';
import { curveSteps, pathItem, rectItem, segment, solid, textItems } from './items.ts';
import { pointItems } from './point-marks.ts';
import type { Color, SceneItem, Stroke } from './scene.ts';
import type { BoardTokens } from './tokens.ts';

const piecesOf = (curve: CurveLayout) => curve.runs.map((run) => monotoneCurve(run.map(({ at }) => at)));

/** Keeps words readable where they have to lie on a hatch or a line. */
function ground({ font, lines, height }: PlacedText, fill: Color): SceneItem {
  const x = Math.min(...lines.map((line) => line.x));
  const width = Math.max(...lines.map((line) => line.width));
  const y = (lines[0]?.baseline ?? 0) - font.size * 1.038;
  return rectItem({ x: x - 2, y, width: width + 4, height }, fill, null, 3);
}

/** One band for each expectation: several on top of each other could not be told apart. */
function bandItems(curves: readonly CurveLayout[], tokens: BoardTokens): readonly SceneItem[] {
  const pairs = gapPairs(curves);
  return pairs
    .filter(({ against }, index) => pairs.findIndex((pair) => pair.against === against) === index)
    .flatMap(({ lived, against }) => piecesOf(lived).flatMap((own) => piecesOf(against).flatMap((other) => gapBand(own, other, tokens))));
}

/** The thin lines from labels and callouts to their points. */
const threads = ({ at, leader, quote }: CurvePointLayout, color: Color): readonly SceneItem[] =>
  [leader, quote?.tail ?? null].flatMap((end) => (end ? [pathItem(segment(at, end), null, solid(faded(color, 0.6), 1))] : []));

function pointWithWords(point: CurvePointLayout, { stroke: { color }, shape }: CurveStyle, row: Color, tokens: BoardTokens): readonly SceneItem[] {
  const { label, quote } = point;
  return [
    ground(label, faded(row, 0.8)),
    ...textItems(label, color),
    ...(quote ? [rectItem(quote.rect, tokens.paper, solid(faded(color, 0.6), 1), 7), ...textItems(quote.text, tokens.text)] : []),
    ...pointItems(point.at, point.basis, color, tokens.paper, shape),
  ];
}

/** Scale, bands, curves, points and their words of one emotion lane. */
export function emotionItems(lane: LaneLayout, map: MapLayout, tokens: BoardTokens): readonly SceneItem[] {
  const { scale } = lane;
  if (!scale) return [];
  const left = lane.nameRect.x + lane.nameRect.width;
  const right = lane.rect.x + lane.rect.width;
  const across = (y: number, stroke: Stroke) => pathItem(segment({ x: left, y }, { x: right, y }), null, stroke);
  const curves = map.curves.filter(({ laneId }) => laneId === lane.id);
  const styles = curveStyles(curves, tokens);
  const styled = curves.map((curve) => ({ curve, style: styles.get(curve.id) as CurveStyle, points: curve.runs.flat() }));
  const row = tokens.lanes[lane.type].row;
  return [
    across(scale.yMax, solid(tokens.scaleLine, 1)),
    across(scale.yMin, solid(tokens.scaleLine, 1)),
    across(scale.zeroY, solid(tokens.zeroLine, 1)),
    ...scale.labels.flatMap((label) => textItems(label, tokens.textQuiet)),
    ...bandItems(curves, tokens),
    ...styled.flatMap(({ style, points }) => points.flatMap((point) => threads(point, style.stroke.color))),
    ...styled.flatMap(({ curve, style }) => [
      ...keyItems(curve, style, tokens),
      ...piecesOf(curve).flatMap((run) => (run.length > 0 ? [pathItem(curveSteps(run), null, style.stroke)] : [])),
    ]),
    ...styled.flatMap(({ curve, style, points }) => [
      ...(curve.endName ? [ground(curve.endName, faded(row, 0.8)), ...textItems(curve.endName, style.stroke.color)] : []),
      ...points.flatMap((point) => pointWithWords(point, style, row, tokens)),
    ]),
  ];
}
