import { faceOf, faceWords } from '../../layout/card-face.ts';
import { channelName, functionName, numberText, shownWords } from '../../layout/names.ts';
import { attachmentsOf } from '../../model/attachments.ts';
import { marksOf } from '../../model/card-marks.ts';
import { contributorsOf } from '../../model/hosted.ts';
import type { Id } from '../../base/id.ts';
import { within } from '../../base/within.ts';
import { OUR_LANES } from '../../model/actions-of.ts';
import { holdsCards, type Curve, type CurvePoint, type JourneyMap, type Lane, type Step, type Touchpoint } from '../../model/kinds.ts';
import { cardsIn, pointAt } from '../../model/structure.ts';
import { mapsOf, type ReportContext } from './context.ts';
import type { Cell } from './report.ts';

/** A touchpoint where it stands, and what a reader has to know of it wherever it is named. */
export interface PlacedCard {
  readonly card: Touchpoint;
  readonly lane: Lane;
  readonly map: JourneyMap;
  /** What its card says; a dash where it says nothing. */
  readonly words: string;
  readonly stage: string;
  readonly step: string;
  readonly channel: string;
  /** Empty for an ownerless one. */
  readonly owner: string;
  readonly contributors: readonly string[];
  readonly votes: number;
  /** How well the customer feels at its step, 0–1 on the scale it was given on, the worst of several; null where nobody said. */
  readonly emotion: number | null;
}

const NOTHING_SAID = '–';

/** Every touchpoint of a map that is shown, step by step, in each from top to bottom. What lies in hidden lanes is not. */
export function placedCards(map: JourneyMap, context: ReportContext): readonly PlacedCard[] {
  const { document, t, votes } = context;
  const lanes = document.children('lane', map.id).filter(({ type, hidden }) => holdsCards(type) && !hidden);
  return document.children('stage', map.id).flatMap((stage) => {
    const stageName = shownWords(document, stage, t);
    return document.children('step', stage.id).flatMap((step) => {
      const stepName = shownWords(document, step, t);
      const emotion = emotionAt(step, map, context);
      return lanes.flatMap((lane) =>
        cardsIn(document, step.id, lane.id).map((card): PlacedCard => {
          const channel = card.channelId === null ? undefined : document.find('channel', card.channelId);
          const owner = card.ownerId === null ? undefined : document.find('function', card.ownerId);
          return {
            card,
            lane,
            map,
            words: wordsOf(card, lane, context),
            stage: stageName,
            step: stepName,
            channel: channel ? channelName(channel, t) : '',
            owner: owner ? functionName(owner, t) : '',
            contributors: contributorsOf(document, card.id).map((each) => functionName(each, t)),
            votes: votes.get(card.id) ?? 0,
            emotion,
          };
        }),
      );
    });
  });
}

/** A card without words is told by what is attached to it. */
function wordsOf(card: Touchpoint, lane: Lane, { document, t }: ReportContext): string {
  const words = faceWords(faceOf(card, lane, document), t);
  if (words.trim() !== '') return words;
  const names = attachmentsOf(document, card.id).map(({ name }) => name);
  return names.length > 0 ? names.join(', ') : NOTHING_SAID;
}

function emotionAt(step: Step, map: JourneyMap, { document }: ReportContext): number | null {
  const shares = livedCurves(map, document).flatMap((curve) => shareOf(pointAt(document, curve.id, step.id), curve) ?? []);
  return shares.length > 0 ? Math.min(...shares) : null;
}

/** Where a value lies on its scale, 0–1; a value kept from another scale lies at the nearest end. */
export const shareOf = (point: CurvePoint | undefined, { scaleMin, scaleMax }: Curve): number | null =>
  point === undefined ? null : within((point.value - scaleMin) / (scaleMax - scaleMin), 0, 1);

/** The curves of a map that are shown and say how it was, not how it should be. */
export const livedCurves = (map: JourneyMap, document: ReportContext['document']) =>
  shownCurves(map, document).filter(({ subject }) => subject !== 'expectation');

export const shownCurves = (map: JourneyMap, document: ReportContext['document']) =>
  document
    .children('lane', map.id)
    .filter(({ type, hidden }) => type === 'emotion' && !hidden)
    .flatMap((lane) => document.children('curve', lane.id).filter(({ hidden }) => !hidden));

/** All touchpoints of the report. */
export const allCards = (context: ReportContext): readonly PlacedCard[] => mapsOf(context).flatMap((map) => placedCards(map, context));

/** What lies in the lane of pain points hurts, marked or not. */
export const hurts = ({ card, lane }: PlacedCard): boolean => card.isPainPoint || lane.type === 'pain';
export const isChance = ({ card, lane }: PlacedCard): boolean => card.isOpportunity || lane.type === 'opportunity';

/** Somebody has to be accountable for it: what hurts, what could be better, what is marked and what we do ourselves. */
export const needsOwner = (placed: PlacedCard): boolean =>
  hurts(placed) || isChance(placed) || marksOf(placed.card).length > 0 || OUR_LANES.has(placed.lane.type);

export const isOwnerless = (placed: PlacedCard): boolean => placed.owner === '' && needsOwner(placed);

/** By votes, then by importance to the customer, then by the emotion of its step, lowest first; what nobody rated comes last. */
export function byWeight(a: PlacedCard, b: PlacedCard): number {
  return (
    b.votes - a.votes ||
    (b.card.importanceToCustomer ?? 0) - (a.card.importanceToCustomer ?? 0) ||
    (a.emotion ?? Infinity) - (b.emotion ?? Infinity) ||
    0
  );
}

/** Where it stands, with the name of its map where there are several. */
export const placeCell = (placed: PlacedCard, mapNames: ReadonlyMap<Id, string>): Cell => ({
  lines: [
    { text: `${placed.stage} › ${placed.step}` },
    ...(mapNames.size > 1 ? [{ text: mapNames.get(placed.map.id) ?? '', quiet: true as const }] : []),
  ],
});

/** "5 customer, 3 organisation", a line each. */
export function importanceLines({ card }: PlacedCard, { t }: ReportContext): readonly { readonly text: string }[] {
  const { importanceToCustomer: customer, importanceToOrganisation: organisation } = card;
  return [
    ...(customer === null ? [] : [{ text: t('report.toCustomer', { n: numberText(customer, t) }) }]),
    ...(organisation === null ? [] : [{ text: t('report.toOrganisation', { n: numberText(organisation, t) }) }]),
  ];
}
