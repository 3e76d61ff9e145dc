import { ordersBetween } from '../../../shared/base/order.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import type { AnyRecord, Curve, CurvePoint } from '../../../shared/model/kinds.ts';

export interface CurveSpec extends Partial<Pick<Curve, 'subject' | 'personaId' | 'hidden' | 'scaleMin' | 'scaleMax' | 'name'>> {
  /** One for each step; null where there is no point. */
  readonly points: readonly (({ readonly value: number } & Partial<Pick<CurvePoint, 'basis' | 'quote' | 'sampleSize' | 'measuredOn'>>) | null)[];
}

interface LaneSpec {
  readonly steps: number;
  readonly curves: readonly CurveSpec[];
  /** How many steps each stage has; all in one when not given. */
  readonly stages?: readonly { readonly steps: number; readonly collapsed?: boolean }[];
  readonly height?: number | null;
}

/** A map with one emotion lane. Ids are `step-0`, `curve-0`, `point-0-0` (curve, step). */
export function emotionMap({ steps, curves, stages = [{ steps }], height = null }: LaneSpec): readonly AnyRecord[] {
  const orders = ordersBetween(null, null, Math.max(steps, curves.length, stages.length));
  const order = (index: number): string => orders[index] ?? '';
  const records: AnyRecord[] = [
    { kind: 'board', id: 'board', name: null, order: order(0) },
    fresh('map', { id: 'map', boardId: 'board', x: 0, y: 0, form: 'journey', status: 'draft', order: order(0) }),
    fresh('lane', { id: 'lane', mapId: 'map', type: 'emotion', height, order: order(0) }),
  ];
  let at = 0;
  stages.forEach((stage, index) => {
    records.push(fresh('stage', { id: `stage-${index}`, mapId: 'map', collapsed: stage.collapsed ?? false, order: order(index) }));
    for (let step = 0; step < stage.steps; step += 1, at += 1)
      records.push(fresh('step', { id: `step-${at}`, stageId: `stage-${index}`, order: order(at) }));
  });
  curves.forEach(({ points, ...curve }, index) => {
    const curveId = `curve-${index}`;
    records.push(fresh('curve', { id: curveId, laneId: 'lane', subject: 'custom', scaleMin: -2, scaleMax: 2, ...curve, order: order(index) }));
    points.forEach((point, step) => {
      if (point) records.push(fresh('curvePoint', { id: `point-${index}-${step}`, curveId, stepId: `step-${step}`, basis: 'assumed', ...point }));
    });
  });
  return records;
}
