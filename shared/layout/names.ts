import type { Translate } from '../i18n/translate.ts';
import { en } from '../i18n/en.ts';
import type { Curve, JourneyMap, Lane, LineType, Stage, Step } from '../model/kinds.ts';

// What a record is called on screen: what was typed, or the name we gave it, in the reader's language.
// `index` counts from 0 among its siblings; steps count through the whole map.

export const mapTitle = (map: JourneyMap, t: Translate): string => map.title ?? t(`map.${map.form}`);
export const stageName = (stage: Stage, index: number, t: Translate): string => stage.name ?? t('stage.default', { number: index + 1 });
export const stepName = (step: Step, index: number, t: Translate): string => step.name ?? t('step.default', { number: index + 1 });
export const laneName = (lane: Lane, t: Translate): string => lane.name ?? t(`lane.${lane.type}`);
export const curveName = (curve: Curve, t: Translate): string => curve.name ?? t(`curve.${curve.subject}`);

/** The field's own English word for a line, which stays beside every other language. */
export const englishLineName = (type: LineType): string => en[`lane.${type}`];

/** A number as the language writes it, with a true minus sign; `signed` puts a plus before positive ones. */
export const numberText = (value: number, t: Translate, signed = false): string =>
  new Intl.NumberFormat(t('format.locale'), { maximumFractionDigits: 2, signDisplay: signed ? 'exceptZero' : 'auto' })
    .format(value)
    .replace('-', '−');

/** A day stored as YYYY-MM-DD, written out; `medium` shortens the month. */
export const dayText = (day: string, t: Translate, style: 'long' | 'medium' = 'long'): string =>
  new Intl.DateTimeFormat(t('format.locale'), { dateStyle: style, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
