import { isDay } from '../base/day.ts';
import { storableText } from '../base/text.ts';
import { newId, type Id } from '../base/id.ts';
import type { Diff } from '../model/diff.ts';
import type { DocumentReader } from '../model/document.ts';
import { change } from '../model/draft.ts';
import { KINDS, type Curve, type CurvePoint } from '../model/kinds.ts';
import { newCurve, type CurveSubject } from '../model/new-map.ts';
import { mapIdOf, pointAt } from '../model/structure.ts';
import { converted, isScale, onScale, sameScale, type Scale } from '../model/scale.ts';
import { keyAt, reorder } from './place.ts';
import { fresh } from '../model/fresh.ts';

interface AddCurve {
  readonly laneId: Id;
  readonly subject: CurveSubject;
  readonly personaId?: Id | null;
  readonly id?: Id;
}

/**
 * Another curve on an emotion lane, on the scale of the first one. What is not a curve of one's own stands once on a
 * lane for each persona, own curves as often as one likes.
 */
export const addCurve = (document: DocumentReader, { laneId, subject, personaId = null, id = newId() }: AddCurve): Diff =>
  change(document, (draft) => {
    if (draft.find('lane', laneId)?.type !== 'emotion' || (personaId !== null && !draft.find('persona', personaId))) return;
    const curves = draft.children('curve', laneId);
    if (subject !== 'custom' && curves.some((curve) => curve.subject === subject && curve.personaId === personaId)) return;
    const curve = { ...newCurve(id, laneId, subject, keyAt(draft, curves, curves.length)), personaId };
    const first = curves[0];
    draft.add(first ? { ...curve, scaleMin: first.scaleMin, scaleMax: first.scaleMax } : curve);
  });

type CurvePatch = Partial<Pick<Curve, 'subject' | 'personaId' | 'color' | 'hidden'>>;

/** Changes what curves are about, whose they are, their colour, and whether they can be seen. */
export const setCurves = (document: DocumentReader, { ids, patch }: { readonly ids: Iterable<Id>; readonly patch: CurvePatch }): Diff =>
  change(document, (draft) => {
    if (patch.personaId && !draft.find('persona', patch.personaId)) return;
    for (const id of ids) draft.update('curve', id, patch);
  });

interface MoveCurve {
  readonly curveId: Id;
  readonly direction: 'up' | 'down';
}

interface CurvePlace {
  readonly curve: Curve;
  readonly siblings: readonly Curve[];
  readonly before: Id | null;
}

function placeBeside(document: DocumentReader, { curveId, direction }: MoveCurve): CurvePlace | null {
  const curve = document.find('curve', curveId);
  const siblings = curve ? document.children('curve', curve.laneId) : [];
  const at = siblings.findIndex(({ id }) => id === curveId);
  if (!curve || (direction === 'up' ? at <= 0 : at === siblings.length - 1)) return null;
  return { curve, siblings, before: siblings[direction === 'up' ? at - 1 : at + 2]?.id ?? null };
}

export const canMoveCurve = (document: DocumentReader, move: MoveCurve): boolean => placeBeside(document, move) !== null;

/** One place up or down among the curves of its lane. The first one's scale is the one drawn beside the lane. */
export const moveCurve = (document: DocumentReader, move: MoveCurve): Diff =>
  change(document, (draft) => {
    const place = placeBeside(draft, move);
    if (place) reorder(draft, place.siblings, [place.curve], place.before);
  });

interface SetScale extends Scale {
  readonly ids: Iterable<Id>;
  /** What becomes of values: they stay as entered (past an end they are drawn at it), or are converted end to end, to the hundredth. */
  readonly values: 'keep' | 'convert';
}

/** Puts curves on another scale. Ends that are no scale change nothing. */
export const setScale = (document: DocumentReader, { ids, scaleMin, scaleMax, values }: SetScale): Diff =>
  change(document, (draft) => {
    const to = { scaleMin, scaleMax };
    const { min, max } = KINDS.curve.scaleMin;
    if (!isScale(to) || scaleMin < min || scaleMax > max) return;
    for (const id of ids) {
      const curve = draft.find('curve', id);
      if (!curve || sameScale(curve, to)) continue;
      draft.update('curve', id, to);
      if (values === 'keep') continue;
      for (const point of draft.children('curvePoint', id))
        draft.update('curvePoint', point.id, { value: onScale(to, converted(point.value, curve, to)) });
    }
  });

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
  /** What somebody said there. */
  readonly quote?: string;
  readonly id?: Id;
}

/**
 * Sets the one point of a curve at a step. A measured point moved by hand is no measurement any more: unless a basis is
 * given with the new value it becomes assumed and loses its n and date.
 */
export const setPoint = (document: DocumentReader, { curveId, stepId, value, basis, sampleSize, measuredOn, quote, id = newId() }: SetPoint): Diff =>
  change(document, (draft) => {
    const curve = draft.find('curve', curveId);
    const mapId = mapIdOf(draft, curveId);
    if (!curve || mapId === null || mapIdOf(draft, stepId) !== mapId || !draft.find('step', stepId) || !Number.isFinite(value)) return;
    const old = pointAt(draft, curveId, stepId);
    // A value kept from another scale may lie past an end: it stays until somebody gives another.
    const clamped = old?.value === value ? value : onScale(curve, value);
    const kept = old && (old.basis !== 'measured' || old.value === clamped) ? old.basis : 'assumed';
    const next = basis ?? kept;
    const source = next === 'measured' ? sourceOf(old, sampleSize, measuredOn) : NO_SOURCE;
    const words = quote === undefined ? {} : { quote: storableText(quote, KINDS.curvePoint.quote.max) };
    if (old) draft.update('curvePoint', old.id, { value: clamped, basis: next, ...source, ...words });
    else draft.add(fresh('curvePoint', { id, curveId, stepId, value: clamped, basis: next, ...source, ...words }));
  });

/** Takes a point away; the curve is then broken there. */
export const removePoint = (document: DocumentReader, { curveId, stepId }: { readonly curveId: Id; readonly stepId: Id }): Diff =>
  change(document, (draft) => {
    const point = pointAt(draft, curveId, stepId);
    if (point) draft.remove(point.id);
  });
