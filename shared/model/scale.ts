import { within } from '../base/within.ts';
import type { Curve } from './kinds.ts';

export type Scale = Pick<Curve, 'scaleMin' | 'scaleMax'>;

/** The scales people use; the first is what a new curve has. */
export const SCALES = [
  { scaleMin: -2, scaleMax: 2 },
  { scaleMin: 1, scaleMax: 5 },
  { scaleMin: 1, scaleMax: 10 },
  { scaleMin: -5, scaleMax: 5 },
] as const satisfies readonly Scale[];

/** A scale rises from its lower to its upper end. */
export const isScale = ({ scaleMin, scaleMax }: Scale): boolean => scaleMin < scaleMax;

/** Steps that are easy to say aloud. */
const ROUND_STEPS = [0.1, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500] as const;
/** More steps than this between two ends are no help to the hand. */
const MOST_STEPS = 12;

export const sameScale = (a: Scale, b: Scale): boolean => a.scaleMin === b.scaleMin && a.scaleMax === b.scaleMax;

/** Whether values carry a plus or minus. */
export const isSigned = ({ scaleMin, scaleMax }: Scale): boolean => scaleMin < 0 && scaleMax > 0;

/** The value called neutral: 0 where the scale holds it, else the middle. */
export const neutralOf = (scale: Scale): number => (isSigned(scale) ? 0 : (scale.scaleMin + scale.scaleMax) / 2);

/** What one press of an arrow key or one notch of a drag is: 0.5 on −2..2, 1 on 1..10; a tenth when it is to be fine. */
export function stepOf({ scaleMin, scaleMax }: Scale, fine = false): number {
  const range = scaleMax - scaleMin;
  const step = ROUND_STEPS.find((candidate) => range / candidate <= MOST_STEPS) ?? 500;
  if (!fine) return step;
  return step > 1 ? step / 10 : 0.1;
}

/** The nearest value the scale has. Plus zero turns −0, which no file can keep, into 0. */
export const onScale = ({ scaleMin, scaleMax }: Scale, value: number): number => within(value, scaleMin, scaleMax) + 0;

/** Hundredths are what is shown, so hundredths are what is kept: binary dust like 0.30000000000000004 is not. */
export const withoutDust = (value: number): number => Math.round(value * 100) / 100 + 0;

/** The nearest multiple of the scale's step, never past its ends. */
export const snapped = (scale: Scale, value: number, fine: boolean): number => {
  const step = stepOf(scale, fine);
  return onScale(scale, withoutDust(Math.round(value / step) * step));
};

/** A value of one scale where it lies on another, ends on ends, to the hundredth. */
export function converted(value: number, from: Scale, to: Scale): number {
  const share = (value - from.scaleMin) / (from.scaleMax - from.scaleMin);
  return withoutDust(to.scaleMin + share * (to.scaleMax - to.scaleMin));
}

/** False for a value kept from another scale that lies past an end. */
export const isOnScale = ({ scaleMin, scaleMax }: Scale, value: number): boolean => value >= scaleMin && value <= scaleMax;
