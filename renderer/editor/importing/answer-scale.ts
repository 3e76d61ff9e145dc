import { SCALES, type Scale } from '../../../shared/model/scale.ts';

/** Scales of surveys, besides those of curves: 1–7 is that of CES 2.0, 0–10 that of NPS. The narrowest first. */
export const ANSWER_SCALES: readonly Scale[] = [
  { scaleMin: 1, scaleMax: 5 },
  { scaleMin: 1, scaleMax: 7 },
  { scaleMin: 1, scaleMax: 10 },
  { scaleMin: 0, scaleMax: 10 },
];
export const EMOTION_SCALES: readonly Scale[] = [...SCALES, { scaleMin: 1, scaleMax: 7 }, { scaleMin: 0, scaleMax: 10 }];

/** The first of `scales` that holds every value; the widest where none does. */
export function scaleFor(scales: readonly Scale[], values: readonly number[]): Scale {
  const found = scales.find(({ scaleMin, scaleMax }) => values.every((value) => value >= scaleMin && value <= scaleMax));
  const widest = scales.toSorted((a, b) => b.scaleMax - b.scaleMin - (a.scaleMax - a.scaleMin))[0];
  return found ?? widest ?? SCALES[0];
}

/** A question is no longer than this; a pattern looks at no more of it. */
const LOOKED_AT = 400;
const NUMBER = String.raw`[+\-−]?\d{1,3}`;
/** Two ends: 1-5, 0–10, -2..+2, 1 to 7, 1'den 5'e. */
const RANGE = new RegExp(
  String.raw`(?<![\p{L}\d.,/])(${NUMBER})['’]?\s{0,3}(?:[-–—−]|\.{2,3}|…|to|ile|ila|den|dan|ten|tan)\s{0,3}(${NUMBER})(?![-–.,/]?\d)`,
  'iu',
);
/** What the ends mean: 1 = bad, 5 = good. */
const NAMED_ENDS = new RegExp(String.raw`(?<![\p{L}\d.,/])(${NUMBER})\s{0,3}[=:][^=:\d]{1,80}(?<!\d)(${NUMBER})\s{0,3}[=:]`, 'u');

const endOf = (words: string | undefined): number => Number((words ?? '').replace('−', '-')) + 0;

/** The scale that the name of a column tells, "Importance (1-5)"; null where it tells none. */
export function scaleInName(name: string): Scale | null {
  const looked = name.slice(0, LOOKED_AT);
  const ends = RANGE.exec(looked) ?? NAMED_ENDS.exec(looked);
  if (!ends) return null;
  const scale = { scaleMin: endOf(ends[1]), scaleMax: endOf(ends[2]) };
  // Years, numbers of questions and the like are no scales.
  return scale.scaleMin >= -100 && scale.scaleMin <= 1 && scale.scaleMax >= 2 && scale.scaleMax <= 100 && scale.scaleMax - scale.scaleMin >= 2
    ? scale
    : null;
}

/** What was asked, without the scale in brackets behind it and without a colon. */
export function askedIn(name: string): string {
  const asked = name
    .replace(/\s{0,9}[([]([^()[\]]{1,100})[)\]]\s{0,9}:?\s{0,9}$/, (all, words: string) => (scaleInName(words) ? '' : all))
    .replace(/\s{0,9}[:*]{1,3}\s{0,9}$/, '')
    .trim();
  return asked === '' ? name.trim() : asked;
}
