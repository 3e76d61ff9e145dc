import { isDay } from '../base/day.ts';
import { newId, type Id } from '../base/id.ts';
import type { Diff } from '../model/diff.ts';
import type { DocumentReader } from '../model/document.ts';
import { change } from '../model/draft.ts';
import { KINDS, type Curve, type CurvePoint } from '../model/kinds.ts';
import { newCurve, type CurveSubject } from '../model/new-map.ts';
import { mapIdOf, pointAt } from '../model/structure.ts';
import { keyAt } from './place.ts';
import { fresh } from '../model/fresh.ts';

interface AddCurve {
  readonly laneId: Id;
  readonly subject: CurveSubject;
  readonly id?: Id;
}

/** Another curve on an emotion lane, on the scale of the first one. Experience and expectation stand once on a lane, own curves as often as one likes. */
export const addCurve = (document: DocumentReader, { laneId, subject, id = newId() }: AddCurve): Diff =>
  change(document, (draft) => {
    if (draft.find('lane', laneId)?.type !== 'emotion') return;
    const curves = draft.children('curve', laneId);
    if (subject !== 'custom' && curves.some((curve) => curve.subject === subject)) return;
    const curve = newCurve(id, laneId, subject, keyAt(draft, curves, curves.length));
    const first = curves[0];
    draft.add(first ? { ...curve, scaleMin: first.scaleMin, scaleMax: first.scaleMax } : curve);
  });

/** The nearest value the scale of a curve has. */
const onScale = ({ scaleMin, scaleMax }: Curve, value: number): number => Math.min(scaleMax, Math.max(scaleMin, value));

const NO_SOURCE = { sampleSize: null, measuredOn: null } as const;
const { min: FEWEST, max: MOST } = KINDS.curvePoint.sampleSize;

/** What is not given stays; what cannot be stored is left out. */
function sourceOf(old: CurvePoint | undefined, sampleSize: number | null | undefined, measuredOn: string | null | undefined) {
  const n = sampleSize === undefined ? (old?.sampleSize ?? null) : sampleSize;
  const day = measuredOn === undefined ? (old?.measuredOn ?? null) : measuredOn;
  return {
    sampleSize: n !== null && Number.isInteger(n) && n >= FEWEST && n <= MOST ? n : null,
    measuredOn: day !== null && isDay(day) ? day : null,
  };
}

interface SetPoint {
  readonly curveId: Id;
  readonly stepId: Id;
  /** On the scale of the curve; beyond its ends the end is taken. */
  readonly value: number;
  readonly basis?: CurvePoint['basis'];
  /** How many answers, and the day (YYYY-MM-DD); only a measured point has them. */
  readonly sampleSize?: number | null;
  readonly measuredOn?: string | null;
  readonly id?: Id;
}

/**
 * Sets the one point of a curve at a step. A measured point moved by hand is no measurement any more: unless a basis is
 * given with the new value it becomes assumed and loses its n and date.
 */
export const setPoint = (document: DocumentReader, { curveId, stepId, value, basis, sampleSize, measuredOn, id = newId() }: SetPoint): Diff =>
  change(document, (draft) => {
    const curve = draft.find('curve', curveId);
    const mapId = mapIdOf(draft, curveId);
    if (!curve || mapId === null || mapIdOf(draft, stepId) !== mapId || !draft.find('step', stepId) || !Number.isFinite(value)) return;
    // Plus zero turns −0, which no file can keep, into 0.
    const clamped = onScale(curve, value) + 0;
    const old = pointAt(draft, curveId, stepId);
    const kept = old && (old.basis !== 'measured' || old.value === clamped) ? old.basis : 'assumed';
    const next = basis ?? kept;
    const source = next === 'measured' ? sourceOf(old, sampleSize, measuredOn) : NO_SOURCE;
    if (old) draft.update('curvePoint', old.id, { value: clamped, basis: next, ...source });
    else draft.add(fresh('curvePoint', { id, curveId, stepId, value: clamped, basis: next, ...source }));
  });

/** Takes a point away; the curve is then broken there. */
export const removePoint = (document: DocumentReader, { curveId, stepId }: { readonly curveId: Id; readonly stepId: Id }): Diff =>
  change(document, (draft) => {
    const point = pointAt(draft, curveId, stepId);
    if (point) draft.remove(point.id);
  });
