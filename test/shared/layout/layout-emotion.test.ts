import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heightAt, monotoneCurve } from '../../../shared/geometry/monotone.ts';
import { bottom, inflate, intersects, right, type Rect } from '../../../shared/geometry/rect.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import type { CurveLayout, MapLayout } from '../../../shared/layout/board-layout.ts';
import { layoutMap } from '../../../shared/layout/layout-map.ts';
import { MAP } from '../../../shared/layout/metrics.ts';
import type { PlacedText } from '../../../shared/layout/text.ts';
import { Document } from '../../../shared/model/document.ts';
import type { AnyRecord, JourneyMap } from '../../../shared/model/kinds.ts';
import { emotionMap, type CurveSpec } from './emotion-lane.ts';
import { tableMeasure } from './table-measure.ts';

const context = { measure: tableMeasure, t: translator('tr') };

function layout(records: readonly AnyRecord[]): MapLayout {
  const document = new Document(records);
  return layoutMap(document.find('map', 'map') as JourneyMap, document, context);
}

const SLACK = 1e-6;
const inside = (inner: Rect, outer: Rect): boolean =>
  inner.x >= outer.x - SLACK && inner.y >= outer.y - SLACK && right(inner) <= right(outer) + SLACK && bottom(inner) <= bottom(outer) + SLACK;
const overlap = (a: Rect, b: Rect): boolean => a.x < right(b) - SLACK && b.x < right(a) - SLACK && a.y < bottom(b) - SLACK && b.y < bottom(a) - SLACK;
const crosses = (rects: readonly Rect[]): boolean => rects.some((a, index) => rects.slice(index + 1).some((b) => overlap(a, b)));

function boxOf({ lines, height, font }: PlacedText): Rect {
  const x = Math.min(...lines.map((line) => line.x));
  return { x, y: (lines[0]?.baseline ?? 0) - font.size * 1.038, width: Math.max(...lines.map((line) => line.x + line.width)) - x, height };
}

const pointsOf = (curves: readonly CurveLayout[]) => curves.flatMap(({ runs }) => runs.flat());
const plotOf = (map: MapLayout): Rect => {
  const [lane] = map.lanes;
  if (!lane) throw new Error('the map has a lane');
  return { ...lane.rect, x: lane.rect.x + MAP.nameColumn, width: lane.rect.width - MAP.nameColumn };
};

const BASES = ['assumed', 'observed', 'measured'] as const;
const curve = (steps: number, quoted: boolean): fc.Arbitrary<CurveSpec> =>
  fc.record({
    points: fc.array(
      fc.option(
        fc.record({
          value: fc.constantFrom(-2, -1.5, -1, -0.5, 0, 0.3, 0.5, 1, 1.5, 2),
          basis: fc.constantFrom(...BASES),
          sampleSize: fc.constantFrom(null, 12, 1_240),
          measuredOn: fc.constantFrom(null, '2026-04-20'),
          quote: quoted
            ? fc.constantFrom('', '', 'Nihayet!', 'Bir saat boyunca kimse telefonu açmadı, sonra da numaramı sordular 😀')
            : fc.constant(''),
        }),
        { nil: null, freq: 8 },
      ),
      { minLength: steps, maxLength: steps },
    ),
  });

describe('an emotion lane', () => {
  it('keeps the labels of 5 curves over 40 steps off each other, off points and inside the lane', () => {
    fc.assert(
      fc.property(fc.array(curve(40, false), { minLength: 5, maxLength: 5 }), (curves) => {
        const map = layout(emotionMap({ steps: 40, curves }));
        const points = pointsOf(map.curves);
        const labels = points.map(({ label }) => boxOf(label));
        expect(labels.every((label) => inside(label, plotOf(map)))).toBe(true);
        expect(crosses([...labels, ...map.curves.flatMap(({ endName }) => (endName ? [boxOf(endName)] : []))])).toBe(false);
        for (const { at } of points) expect(labels.filter((label) => intersects(label, inflate({ ...at, width: 0, height: 0 }, 4)))).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  it('shows every quote beside labels, points and curves, never on them', () => {
    fc.assert(
      fc.property(fc.array(curve(12, true), { minLength: 1, maxLength: 4 }), (curves) => {
        const map = layout(emotionMap({ steps: 12, curves }));
        const points = pointsOf(map.curves);
        const quotes = points.flatMap(({ quote }) => (quote ? [quote.rect] : []));
        expect(quotes.length).toBe(curves.flatMap((each) => each.points).filter((point) => point && point.quote !== '').length);
        expect(crosses([...quotes, ...points.map(({ label }) => boxOf(label))])).toBe(false);
        const lines = map.curves.flatMap(({ runs }) => runs.map((run) => monotoneCurve(run.map(({ at }) => at))));
        for (const rect of quotes) {
          expect(inside(rect, plotOf(map))).toBe(true);
          expect(points.filter(({ at }) => intersects(rect, { ...at, width: 0, height: 0 }))).toEqual([]);
          for (let x = rect.x; x <= right(rect); x += 1) {
            const on = lines.map((line) => heightAt(line, x)).filter((y) => y !== null && y > rect.y && y < bottom(rect));
            expect(on).toEqual([]);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('cuts a long quote after two lines, inside its quotation marks', () => {
    const [point] = pointsOf(
      layout(emotionMap({ steps: 1, curves: [{ points: [{ value: 0, quote: 'kimse telefonu açmadı '.repeat(200) }] }] })).curves,
    );
    expect(point?.quote?.text.lines).toHaveLength(2);
    expect(point?.quote?.text.lines[1]?.text).toMatch(/\S…”$/);
  });

  it('finds a free place for a label however crowded its column is, and a line tells whose it is', () => {
    const crowd = Array.from({ length: 7 }, (): CurveSpec => ({
      points: [{ value: 0, basis: 'measured', sampleSize: 1_000_000, measuredOn: '2026-04-20' }],
    }));
    const points = pointsOf(layout(emotionMap({ steps: 1, curves: crowd, height: 400 })).curves);
    expect(crosses(points.map(({ label }) => boxOf(label)))).toBe(false);
    expect(points.some(({ leader }) => leader !== null)).toBe(true);
  });

  it('draws curves of other scales against their own ends, and says so beside them', () => {
    const map = layout(
      emotionMap({ steps: 2, curves: [{ points: [{ value: 2 }] }, { scaleMin: 1, scaleMax: 10, points: [{ value: 10 }, { value: 1 }] }] }),
    );
    const [first, second] = map.curves;
    const scale = map.lanes[0]?.scale;
    expect(pointsOf(second ? [second] : []).map(({ at }) => at.y)).toEqual([scale?.yMax, scale?.yMin]);
    expect([first?.key.scale, second?.key.scale?.lines.map((line) => line.text).join(' ')]).toEqual([null, 'ölçek 1 … 10']);
  });

  it('draws a value kept from another scale at the end it lies past, with its own number', () => {
    const map = layout(emotionMap({ steps: 1, curves: [{ scaleMin: 1, scaleMax: 5, points: [{ value: -2 }] }] }));
    const [point] = pointsOf(map.curves);
    expect(point?.at.y).toBe(map.lanes[0]?.scale?.yMin);
    expect(point?.label.lines[0]?.text).toBe('−2');
  });

  it('shows of a hidden curve only its key, and takes the scale of the first that can be seen', () => {
    const map = layout(
      emotionMap({
        steps: 2,
        curves: [{ hidden: true, scaleMin: 1, scaleMax: 5, points: [{ value: 3 }, { value: 3 }] }, { points: [{ value: 1 }, null] }],
      }),
    );
    expect(map.curves.map(({ runs, hidden }) => [hidden, runs.length])).toEqual([
      [true, 0],
      [false, 1],
    ]);
    expect(map.lanes[0]?.scale).toMatchObject({ min: -2, max: 2 });
  });

  it('breaks the line at a missing point and at a collapsed stage', () => {
    const points = [0, 1, null, 1, 1, 1].map((value) => (value === null ? null : { value }));
    const stages = [{ steps: 4 }, { steps: 1, collapsed: true }, { steps: 1 }];
    const [own] = layout(emotionMap({ steps: 6, stages, curves: [{ points }] })).curves;
    expect(own?.runs.map((run) => run.map(({ stepId }) => stepId))).toEqual([['step-0', 'step-1'], ['step-3'], ['step-5']]);
  });

  it('never draws a curve past its scale', () => {
    fc.assert(
      fc.property(fc.array(curve(8, false), { minLength: 1, maxLength: 3 }), (curves) => {
        const map = layout(emotionMap({ steps: 8, curves }));
        const scale = map.lanes[0]?.scale;
        for (const run of map.curves.flatMap(({ runs }) => runs)) {
          for (const { from, c1, c2, to } of monotoneCurve(run.map(({ at }) => at))) {
            for (const { y } of [from, c1, c2, to]) {
              expect(y).toBeGreaterThanOrEqual((scale?.yMax ?? 0) - SLACK);
              expect(y).toBeLessThanOrEqual((scale?.yMin ?? 0) + SLACK);
            }
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
