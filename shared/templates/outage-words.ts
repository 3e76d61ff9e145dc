import type { Language } from '../i18n/translate.ts';
import type { OurChannel, OurFunction } from '../model/default-lists.ts';
import type { CurvePoint, LaneType, Touchpoint } from '../model/kinds.ts';

/** What stands on the board, in both languages, side by side. */
export type Wording = Readonly<Record<Language, string>>;

export const t = (tr: string, en: string): Wording => ({ tr, en });

export type Who = 'elif' | 'mehmet';
export type TagName = 'quick' | 'proof';

type Measures = Pick<
  Touchpoint,
  | 'importanceToCustomer'
  | 'importanceToOrganisation'
  | 'promisedMinutes'
  | 'expectedMinutes'
  | 'actualMinutes'
  | 'isPainPoint'
  | 'isOpportunity'
  | 'isMomentOfTruth'
  | 'isFailPoint'
  | 'isWaitingPoint'
  | 'state'
>;

/** What a card of the demo carries besides its words. */
export interface Details extends Partial<Measures> {
  /** `home` is a channel of the demo's own. */
  readonly channel?: OurChannel | 'home';
  readonly owner?: OurFunction;
  readonly contributors?: readonly OurFunction[];
  readonly tags?: readonly TagName[];
  readonly feeling?: Wording;
  readonly afterEffect?: Wording;
  readonly evidence?: Wording;
  /** What the room says about it. */
  readonly comments?: readonly { readonly author: Wording; readonly text: Wording; readonly at: string; readonly resolved?: true }[];
}

export interface OutageCard extends Details {
  /** Null in a lane of channels: the channel's own name shows. */
  readonly words: Wording | null;
}

export const card = (words: Wording, details: Details): OutageCard => ({ words, ...details });
/** A card that is nothing but its channel. */
export const on = (channel: OurChannel | 'home'): OutageCard => ({ words: null, channel });

export type Point = Pick<CurvePoint, 'value' | 'basis'> & Partial<Pick<CurvePoint, 'sampleSize' | 'measuredOn'>> & { readonly quote?: Wording };

export const assumed = (value: number, quote?: Wording): Point => ({ value, basis: 'assumed', ...(quote ? { quote } : {}) });
export const observed = (value: number, quote?: Wording): Point => ({ value, basis: 'observed', ...(quote ? { quote } : {}) });
export const measured = (value: number, sampleSize: number, measuredOn: string, quote?: Wording): Point => ({
  value,
  basis: 'measured',
  sampleSize,
  measuredOn,
  ...(quote ? { quote } : {}),
});

type Cells = Readonly<Partial<Record<LaneType, readonly (Wording | OutageCard)[]>>>;

/** From the first card of a lane to the first of another, in the same column unless it says the next; both ways for an agreement. */
export interface OutageArrow {
  readonly from: LaneType;
  readonly to: LaneType;
  readonly next?: true;
  readonly both?: true;
  readonly label?: Wording;
}

export interface OutageStep {
  readonly name: Wording;
  /** On the journey map, from the customer's side. */
  readonly journey: Cells;
  readonly experience: Point;
  /** Null where she had no expectation at all: the curve stops. */
  readonly expectation: Point | null;
  /** The neighbour, who has nothing but his landline; null where he is cut off. */
  readonly neighbour: Point | null;
  /** On the blueprint: what shows, and what is behind it. */
  readonly blueprint: Cells;
  readonly arrows: readonly OutageArrow[];
}

export interface OutageStage {
  readonly name: Wording;
  readonly steps: readonly OutageStep[];
}
