import { monotoneCurve } from '../geometry/monotone.ts';
import type { CurveLayout, LaneLayout, MapLayout } from '../layout/board-layout.ts';
import type { PlacedText } from '../layout/text.ts';
import { faded } from './color.ts';
import { gapBand } from './gap-band.ts';
import { curveSteps, pathItem, rectItem, segment, solid, textItems } from './items.ts';
import { pointItems } from './marks.ts';
import type { Color, SceneItem, Stroke } from './scene.ts';
import type { BoardTokens } from './tokens.ts';

/** Experience is one strong line; expectation is dashed; other curves follow in turn, each with its own colour and dash. */
function strokeOf(curve: CurveLayout, among: readonly CurveLayout[], tokens: BoardTokens): Stroke {
  if (curve.subject === 'experience') return solid(tokens.experience, 3);
  if (curve.subject === 'expectation') return { color: tokens.expectation, width: 2.5, dash: [8, 5] };
  const turn = among.filter(({ subject }) => subject === 'custom').indexOf(curve);
  const color = tokens.curves[turn % tokens.curves.length] ?? tokens.textQuiet;
  return { color, width: 2.5, dash: turn === 0 ? [] : [2 + 3 * (turn % 3), 4] };
}

/** Keeps a value readable where it has to lie on a hatch or a line. */
function labelGround({ font, lines, height }: PlacedText, fill: Color): SceneItem {
  const x = Math.min(...lines.map((line) => line.x));
  const width = Math.max(...lines.map((line) => line.width));
  const y = (lines[0]?.baseline ?? 0) - font.size * 1.038;
  return rectItem({ x: x - 2, y, width: width + 4, height }, fill, null, 3);
}

/** Scale, bands, curves, points and their values of one emotion lane. */
export function emotionItems(lane: LaneLayout, map: MapLayout, tokens: BoardTokens): readonly SceneItem[] {
  const { scale } = lane;
  if (!scale) return [];
  const left = lane.nameRect.x + lane.nameRect.width;
  const right = lane.rect.x + lane.rect.width;
  const across = (y: number, stroke: Stroke) => pathItem(segment({ x: left, y }, { x: right, y }), null, stroke);
  const curves = map.curves.filter(({ laneId }) => laneId === lane.id);
  const pieces = (curve: CurveLayout) => curve.runs.map((run) => monotoneCurve(run.map(({ at }) => at)));
  const [experience, expectation] = (['experience', 'expectation'] as const).map((subject) => curves.find((curve) => curve.subject === subject));

  const items: SceneItem[] = [
    across(scale.yMax, solid(tokens.scaleLine, 1)),
    across(scale.yMin, solid(tokens.scaleLine, 1)),
    across(scale.zeroY, { color: tokens.zeroLine, width: 1, dash: [2, 3] }),
    ...scale.labels.flatMap((label) => textItems(label, tokens.textQuiet)),
  ];
  if (experience && expectation) {
    for (const own of pieces(experience)) for (const other of pieces(expectation)) items.push(...gapBand(own, other, tokens));
  }
  for (const curve of curves) {
    const stroke = strokeOf(curve, curves, tokens);
    const { sample, name } = curve.key;
    const y = sample.y + sample.height / 2;
    items.push(pathItem(segment({ x: sample.x, y }, { x: sample.x + sample.width, y }), null, stroke), ...textItems(name, tokens.text));
    for (const run of pieces(curve)) if (run.length > 0) items.push(pathItem(curveSteps(run), null, stroke));
  }
  for (const curve of curves) {
    const { color } = strokeOf(curve, curves, tokens);
    for (const point of curve.runs.flat()) {
      items.push(labelGround(point.label, faded(tokens.lanes[lane.type].row, 0.8)), ...textItems(point.label, color));
      items.push(...pointItems(point.at, point.basis, color, tokens.paper, curve.subject === 'expectation'));
    }
  }
  return items;
}
