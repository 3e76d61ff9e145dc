import type { Id } from '../base/id.ts';
import type { Translate } from '../i18n/translate.ts';
import type { DocumentReader } from '../model/document.ts';
import type { Lane, Touchpoint } from '../model/kinds.ts';
import { durationText, parseDuration, TIMES } from './duration-text.ts';
import { stageName } from './names.ts';

type Time = (typeof TIMES)[number][0];

/** More stages than this would make the name of a lane a table. */
const MOST_STAGES = 6;

/**
 * What the cards of a time lane come to, a line each: every kind of time that somebody gave, for the whole map; then the
 * most real of these for each stage. Empty for every other lane, and where no time was given.
 */
export function laneTotals(document: DocumentReader, lane: Lane, t: Translate): string {
  if (lane.type !== 'time') return '';
  const cards = document.children('touchpoint', lane.id);
  const totals = TIMES.flatMap(([field, key]) => {
    const minutes = sum(cards, field);
    return minutes === null ? [] : [{ field, text: t(key, { time: durationText(minutes, t) }) }];
  });
  const real = totals.at(-1);
  if (!real) return '';
  return [t('duration.total'), ...totals.map(({ text }) => text), ...stageTotals(document, lane.mapId, cards, real.field, t)].join('\n');
}

function stageTotals(document: DocumentReader, mapId: Id, cards: readonly Touchpoint[], field: Time, t: Translate): readonly string[] {
  const stages = document.children('stage', mapId);
  if (stages.length === 1 || stages.length > MOST_STAGES) return [];
  return stages.flatMap((stage, index) => {
    const minutes = sum(
      cards.filter(({ stepId }) => document.find('step', stepId)?.stageId === stage.id),
      field,
    );
    return minutes === null ? [] : [`${stageName(stage, index, t, document)} · ${durationText(minutes, t)}`];
  });
}

/** Reading words as a time costs more than laying the card out, and the same card is asked at every letter typed elsewhere. */
const writtenTimes = new WeakMap<Touchpoint, number | null>();

/** What somebody wrote on a card of a time lane, "45 dk", and gave no time besides, is how long it takes. */
function timeOf(card: Touchpoint, field: Time): number | null {
  if (field !== 'actualMinutes' || TIMES.some(([name]) => card[name] !== null)) return card[field];
  const known = writtenTimes.get(card);
  if (known !== undefined) return known;
  const written = parseDuration(card.title) ?? null;
  writtenTimes.set(card, written);
  return written;
}

/** Null when nobody gave any: that is not the same as no time at all. */
function sum(cards: readonly Touchpoint[], field: Time): number | null {
  const given = cards.flatMap((card) => timeOf(card, field) ?? []);
  return given.length === 0 ? null : given.reduce((total, minutes) => total + minutes, 0);
}
