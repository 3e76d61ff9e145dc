import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addCurve, canMoveCurve, moveCurve, setCurves, setPoint, setScale } from '../../../shared/commands/curves.ts';
import { Document } from '../../../shared/model/document.ts';
import { gapsAt } from '../../../shared/model/gap.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import type { Diff } from '../../../shared/model/diff.ts';
import { converted, isOnScale, neutralOf, snapped, stepOf } from '../../../shared/model/scale.ts';
import { emotionMap, type CurveSpec } from '../layout/emotion-lane.ts';

const persona = fresh('persona', { id: 'elif', name: 'Elif', color: 'teal', icon: 'user', order: 'a0' });

function lane(...curves: readonly CurveSpec[]) {
  const document = new Document([...emotionMap({ steps: 3, curves }), persona]);
  return {
    document,
    run: (diff: Diff) => document.apply(diff),
    values: () =>
      document
        .all('curvePoint')
        .toSorted((a, b) => (a.id < b.id ? -1 : 1))
        .map(({ value }) => value),
  };
}

const points = (...list: readonly (number | null)[]) => list.map((value) => (value === null ? null : { value }));

describe('curves of a lane', () => {
  it('stand once for each subject and persona, own ones as often as one likes', () => {
    const { document, run } = lane();
    for (const personaId of [null, null, 'elif', 'elif', 'nobody']) run(addCurve(document, { laneId: 'lane', subject: 'experience', personaId }));
    for (let time = 0; time < 2; time += 1) run(addCurve(document, { laneId: 'lane', subject: 'custom' }));
    expect(document.children('curve', 'lane').map(({ subject, personaId }) => [subject, personaId])).toEqual([
      ['experience', null],
      ['experience', 'elif'],
      ['custom', null],
      ['custom', null],
    ]);
  });

  it('change places one by one, and no further than the ends', () => {
    const { document, run } = lane({ points: [] }, { points: [] }, { points: [] });
    run(moveCurve(document, { curveId: 'curve-2', direction: 'up' }));
    run(moveCurve(document, { curveId: 'curve-0', direction: 'down' }));
    expect(document.children('curve', 'lane').map(({ id }) => id)).toEqual(['curve-2', 'curve-0', 'curve-1']);
    expect([
      canMoveCurve(document, { curveId: 'curve-2', direction: 'up' }),
      canMoveCurve(document, { curveId: 'curve-1', direction: 'down' }),
    ]).toEqual([false, false]);
  });
});

describe('another scale', () => {
  const to = { scaleMin: 1, scaleMax: 5 };

  it('keeps values as entered, also past its ends, until somebody gives another', () => {
    const { document, run, values } = lane({ points: points(-2, 0, 2) });
    run(setScale(document, { ids: ['curve-0'], ...to, values: 'keep' }));
    expect([document.find('curve', 'curve-0'), values()]).toMatchObject([to, [-2, 0, 2]]);
    run(setPoint(document, { curveId: 'curve-0', stepId: 'step-0', value: -2, basis: 'observed' }));
    expect(values()).toEqual([-2, 0, 2]);
    run(setPoint(document, { curveId: 'curve-0', stepId: 'step-0', value: -3 }));
    expect(values()).toEqual([1, 0, 2]);
  });

  it('converts values end to end when asked, and keeps what they rest on', () => {
    const { document, run, values } = lane({ points: [{ value: -2, basis: 'measured', sampleSize: 12 }, { value: 0 }, { value: 1.5 }] });
    run(setScale(document, { ids: ['curve-0'], ...to, values: 'convert' }));
    expect(values()).toEqual([1, 3, 4.5]);
    expect(document.all('curvePoint')[0]).toMatchObject({ basis: 'measured', sampleSize: 12 });
  });

  it('is refused when it rises nowhere or leads out of what a file holds', () => {
    const { document } = lane({ points: points(1, 1, 1) });
    for (const [scaleMin, scaleMax] of [
      [2, 2],
      [5, 1],
      [0, 5_000],
      [Number.NaN, 1],
    ] as const) {
      expect(setScale(document, { ids: ['curve-0'], scaleMin, scaleMax, values: 'convert' }).updated).toEqual([]);
    }
  });

  it('leads back to where it came from, to the hundredth', () => {
    fc.assert(
      fc.property(fc.integer({ min: -8, max: 8 }), (quarters) => {
        const [from, value] = [{ scaleMin: -2, scaleMax: 2 }, quarters / 4];
        expect(converted(converted(value, from, { scaleMin: 1, scaleMax: 10 }), { scaleMin: 1, scaleMax: 10 }, from)).toBeCloseTo(value, 2);
      }),
    );
  });
});

describe('steps of a scale', () => {
  it('are halves on −2..+2, ones on 1..10, and tenths when they are to be fine', () => {
    const scales = [
      [-2, 2],
      [1, 5],
      [1, 10],
      [-5, 5],
      [0, 100],
      [0, 1],
    ].map(([scaleMin = 0, scaleMax = 0]) => ({ scaleMin, scaleMax }));
    expect(scales.map((scale) => [stepOf(scale), stepOf(scale, true)])).toEqual([
      [0.5, 0.1],
      [0.5, 0.1],
      [1, 0.1],
      [1, 0.1],
      [10, 1],
      [0.1, 0.1],
    ]);
  });

  it('never lead past its ends or leave dust behind', () => {
    const ends = fc
      .tuple(fc.integer({ min: -100, max: 100 }), fc.integer({ min: 1, max: 200 }))
      .map(([scaleMin, range]) => ({ scaleMin, scaleMax: scaleMin + range }));
    fc.assert(
      fc.property(ends, fc.double({ min: -500, max: 500, noNaN: true }), fc.boolean(), (scale, value, fine) => {
        const found = snapped(scale, value, fine);
        expect(isOnScale(scale, found) && isOnScale(scale, neutralOf(scale))).toBe(true);
        expect(Math.round(found * 100)).toBeCloseTo(found * 100, 9);
      }),
    );
  });
});

describe('the gap of a step', () => {
  it('is experience less expectation, of one persona, on one scale, where both have a point', () => {
    const { document, run } = lane(
      { subject: 'experience', points: points(-1, 0.3, null) },
      { subject: 'expectation', points: points(1, 0, 1) },
      { subject: 'experience', personaId: 'elif', points: points(2, 2, 2) },
    );
    const gaps = (step: number) => gapsAt(document, 'lane', `step-${step}`).map(({ value }) => value);
    expect([gaps(0), gaps(1), gaps(2)]).toEqual([[-2, 1], [0.3, 2], [1]]);
    run(setCurves(document, { ids: ['curve-2'], patch: { hidden: true } }));
    expect(gaps(0)).toEqual([-2]);
    run(setScale(document, { ids: ['curve-1'], scaleMin: 1, scaleMax: 5, values: 'keep' }));
    expect(gaps(0)).toEqual([]);
  });

  it('is between before and after where nothing is expected', () => {
    const curves: readonly CurveSpec[] = [
      { subject: 'before', points: points(-1) },
      { subject: 'after', points: points(1) },
    ];
    const value = (...more: readonly CurveSpec[]) =>
      gapsAt(lane(...curves, ...more).document, 'lane', 'step-0').map((gap) => [gap.lived.subject, gap.value]);
    expect(value()).toEqual([['after', 2]]);
    expect(value({ subject: 'expectation', points: points(0) }, { subject: 'experience', points: points(-2) })).toEqual([['experience', -2]]);
  });
});
