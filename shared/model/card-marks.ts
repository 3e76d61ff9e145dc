import type { Touchpoint } from './kinds.ts';

/** The marks a touchpoint can carry, in the order they are always listed and drawn in. */
export const MARKS = ['pain', 'opportunity', 'truth', 'fail', 'waiting'] as const;
export type Mark = (typeof MARKS)[number];

/** The field that says whether a touchpoint carries it. */
export const MARK_FIELDS = {
  pain: 'isPainPoint',
  opportunity: 'isOpportunity',
  truth: 'isMomentOfTruth',
  fail: 'isFailPoint',
  waiting: 'isWaitingPoint',
} as const satisfies Record<Mark, keyof Touchpoint>;

export const marksOf = (card: Touchpoint): readonly Mark[] => MARKS.filter((mark) => card[MARK_FIELDS[mark]]);
