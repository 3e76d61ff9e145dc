import { piecesOf } from '../../base/pieces.ts';
import { gapsAt } from '../../model/gap.ts';
import { numberText, shownWords, curveName } from '../../layout/names.ts';
import { stepsOf } from '../../model/structure.ts';
import { mapsOf, type ReportContext } from './context.ts';
import { valueText } from './map-sections.ts';
import { allCards, byWeight, hurts, isChance, isOwnerless, livedCurves, shareOf, shownCurves } from './placed-cards.ts';
import type { Block, Fact, Section } from './report.ts';

/** Of what hurts, as many as somebody reads standing. */
const WORST = 5;
const LONGEST_GLIMPSE = 200;

/** One page for who reads no other. */
export function glance(context: ReportContext): readonly Section[] {
  const { document, t } = context;
  const maps = mapsOf(context);
  if (maps.length === 0) return [];
  const cards = allCards(context);
  const measured = maps
    .flatMap((map) => shownCurves(map, document))
    .flatMap(({ id }) => document.children('curvePoint', id))
    .filter(({ basis }) => basis === 'measured');
  const counts: readonly (readonly [key: 'touchpoints' | 'pains' | 'opportunities' | 'truths' | 'ownerless' | 'measured', count: number])[] = [
    ['touchpoints', cards.length],
    ['pains', cards.filter(hurts).length],
    ['opportunities', cards.filter(isChance).length],
    ['truths', cards.filter(({ card }) => card.isMomentOfTruth).length],
    ['ownerless', cards.filter(isOwnerless).length],
    ['measured', measured.length],
  ];
  const facts = [factOf(t('report.lowest'), lowestPoint(context)), factOf(t('report.widest'), widestGap(context))].flat();
  const worst = cards.filter(hurts).toSorted(byWeight).slice(0, WORST);
  const voted = worst.some(({ votes }) => votes > 0);
  const blocks: readonly Block[] = [
    { type: 'counts', counts: counts.map(([key, count]) => ({ label: t(`report.count.${key}`), text: numberText(count, t) })) },
    ...(facts.length === 0 ? [] : [{ type: 'facts', facts } as const]),
    ...(worst.length === 0
      ? []
      : [{ type: 'list', title: t(voted ? 'report.worstVotes' : 'report.worst'), items: worst.map(({ words }) => glimpse(words)) } as const]),
  ];
  return [{ id: 'glance', title: t('report.glance'), over: '', wide: false, blocks }];
}

const factOf = (label: string, text: string | undefined): readonly Fact[] => (text === undefined ? [] : [{ label, text }]);

/** Where what was lived falls furthest behind what was expected. */
function widestGap(context: ReportContext): string | undefined {
  const { document, t } = context;
  let widest: { readonly value: number; readonly text: string } | undefined;
  for (const map of mapsOf(context)) {
    const lanes = document.children('lane', map.id).filter(({ type, hidden }) => type === 'emotion' && !hidden);
    for (const step of stepsOf(document, map.id)) {
      for (const { lived, value } of lanes.flatMap((lane) => gapsAt(document, lane.id, step.id))) {
        if (value >= (widest?.value ?? 0)) continue;
        widest = { value, text: `${shownWords(document, step, t)}: ${numberText(value, t, true)} (${curveName(lived, t, document)})` };
      }
    }
  }
  return widest?.text;
}

interface Extreme {
  readonly text: string;
  /** 0–1 on its scale. */
  readonly share: number;
}

/** The step where the customer feels worst. */
function lowestPoint(context: ReportContext): string | undefined {
  const { document, t } = context;
  const found = mapsOf(context).flatMap((map) =>
    livedCurves(map, document).flatMap((curve) =>
      document.children('curvePoint', curve.id).flatMap((point): readonly Extreme[] => {
        const step = document.find('step', point.stepId);
        if (!step) return [];
        const text = `${shownWords(document, step, t)}: ${valueText(point, curve, context)} (${curveName(curve, t, document)})`;
        return [{ text, share: shareOf(point, curve) ?? 1 }];
      }),
    ),
  );
  return found.reduce<Extreme | undefined>((least, each) => (least === undefined || each.share < least.share ? each : least), undefined)?.text;
}

/** The tables say all of it. */
function glimpse(words: string): string {
  const plain = words.replaceAll(/\s+/g, ' ').trim();
  return plain.length <= LONGEST_GLIMPSE ? plain : `${piecesOf(plain, LONGEST_GLIMPSE)[0] ?? ''} …`;
}
