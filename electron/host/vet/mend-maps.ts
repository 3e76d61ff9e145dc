import type { Id } from '../../../shared/base/id.ts';
import { orderBetween } from '../../../shared/base/order.ts';
import { cellOfPoint, lookupIn } from '../../../shared/model/belonging.ts';
import type { Curve, CurvePoint } from '../../../shared/model/kinds.ts';
import { isScale } from '../../../shared/model/scale.ts';
import { mapSome, type Mending } from './mending.ts';

/** Half the width given to a scale whose two ends are one value. */
const NARROWEST = 1;

/** Curves whose ends are swapped get them the right way round; ends that are one value move apart. Values stay as entered. */
export const mendScales: Mending = (records) =>
  mapSome(records, (record) => (record.kind === 'curve' && !isScale(record) ? withScale(record) : record));

function withScale(curve: Curve): Curve {
  const { scaleMin, scaleMax } = curve;
  if (scaleMin > scaleMax) return { ...curve, scaleMin: scaleMax, scaleMax: scaleMin };
  return { ...curve, scaleMin: Math.max(-1_000, scaleMin - NARROWEST), scaleMax: Math.min(1_000, scaleMax + NARROWEST) };
}

/** Of two points of one curve at one step only one could be seen: the others go to curves of their own on the same lane. */
export const setPointsApart: Mending = (records, { freshId }) => {
  const { find } = lookupIn(records);
  const taken = new Set<string>();
  const more: Curve[] = [];
  /** The curves that stand beside one, in the order they were needed. */
  const beside = new Map<Id, Id[]>();
  const placeFor = (point: CurvePoint): Id => {
    const curves = beside.get(point.curveId) ?? [point.curveId];
    const free = curves.find((curveId) => !taken.has(cellOfPoint({ curveId, stepId: point.stepId })));
    if (free !== undefined) return free;
    const curve = find('curve', point.curveId);
    if (!curve) throw new Error('a point without its curve is refused before anything is mended');
    const id = freshId();
    more.push({ ...curve, id, subject: 'custom', order: orderBetween(more.at(-1)?.order ?? null, null) });
    beside.set(point.curveId, [...curves, id]);
    return id;
  };
  const apart = mapSome(records, (record) => {
    if (record.kind !== 'curvePoint') return record;
    const curveId = placeFor(record);
    taken.add(cellOfPoint({ curveId, stepId: record.stepId }));
    return curveId === record.curveId ? record : { ...record, curveId };
  });
  return more.length === 0 ? apart : [...apart, ...more];
};
