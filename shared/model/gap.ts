import type { Id } from '../base/id.ts';
import { withoutDust, sameScale } from './scale.ts';
import { pointAt } from './structure.ts';
import type { DocumentReader } from './document.ts';
import type { Curve } from './kinds.ts';

type Compared = Pick<Curve, 'subject' | 'personaId' | 'hidden' | 'scaleMin' | 'scaleMax'>;

/** What was lived, and what it is held against. */
interface GapPair<C> {
  readonly lived: C;
  readonly against: C;
}

/**
 * The curves of a lane between which a gap is shown: expectation and experience of the same persona; a persona without
 * an expectation of her own is held against the one that is nobody's. Where nothing is expected, after is held against
 * before. Hidden curves and those on other scales cannot be compared.
 */
export function gapPairs<C extends Compared>(curves: readonly C[]): readonly GapPair<C>[] {
  const shown = curves.filter(({ hidden }) => !hidden);
  const has = (subject: Curve['subject']) => shown.some((curve) => curve.subject === subject);
  const [livedAs, againstAs] = has('expectation') || !has('before') ? (['experience', 'expectation'] as const) : (['after', 'before'] as const);
  const seen = new Set<Id | null>();
  return shown.flatMap((lived) => {
    if (lived.subject !== livedAs || seen.has(lived.personaId)) return [];
    seen.add(lived.personaId);
    const others = shown.filter((curve) => curve.subject === againstAs && sameScale(curve, lived));
    const against = others.find(({ personaId }) => personaId === lived.personaId) ?? others.find(({ personaId }) => personaId === null);
    return against ? [{ lived, against }] : [];
  });
}

export interface Gap extends GapPair<Curve> {
  /** What was lived less what it is held against: −2 is two below. */
  readonly value: number;
}

/** The gaps of a lane at a step; none where either curve misses its point. */
export const gapsAt = (document: DocumentReader, laneId: Id, stepId: Id): readonly Gap[] =>
  gapPairs(document.children('curve', laneId)).flatMap((pair) => {
    const [lived, against] = [pointAt(document, pair.lived.id, stepId), pointAt(document, pair.against.id, stepId)];
    return lived && against ? [{ ...pair, value: withoutDust(lived.value - against.value) }] : [];
  });
