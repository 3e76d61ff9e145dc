import { curveName, dayText, entryName, numberText, shownWords } from '../../layout/names.ts';
import { gapsAt } from '../../model/gap.ts';
import type { Curve, CurvePoint, JourneyMap, Step } from '../../model/kinds.ts';
import { isSigned } from '../../model/scale.ts';
import { pointAt, stepsOf } from '../../model/structure.ts';
import { fullCell, ownerCell, timeCell, withoutEmptyColumns } from './card-cells.ts';
import { joined, titleOf, type ReportContext } from './context.ts';
import { importanceLines, placedCards, shownCurves } from './placed-cards.ts';
import { said, type Block, type Cell, type Fact, type Group, type Line, type Section } from './report.ts';

/** What stands at the head of a map. */
export function headerFacts(map: JourneyMap, { document, t }: ReportContext): readonly Fact[] {
  const persona = map.personaId === null ? undefined : document.find('persona', map.personaId);
  const facts: readonly Fact[] = [
    { label: t('map.persona'), text: joined([persona && entryName(persona, t), persona?.role, map.persona]) },
    { label: t('map.scenario'), text: map.scenario },
    { label: t('map.scope'), text: map.scope },
    { label: t('map.goal'), text: map.goal },
    { label: t('map.date'), text: map.date === null ? '' : dayText(map.date, t) },
    { label: t('map.status'), text: joined([t(`status.${map.status}`), map.phase && t(`phase.${map.phase}`)]) },
  ];
  return facts.filter(({ text }) => text.trim() !== '');
}

/** A value as it stands at a point: with its sign where the scale has one. */
export const valueText = (point: CurvePoint, curve: Curve, { t }: ReportContext): string => numberText(point.value, t, isSigned(curve));

/** Where a value comes from: "measured · n = 137 · 20 Apr 2026". */
export const basisText = ({ basis, sampleSize, measuredOn }: CurvePoint, { t }: ReportContext): string =>
  joined([
    t(`basis.${basis}`),
    sampleSize === null ? null : t('report.sample', { n: numberText(sampleSize, t) }),
    measuredOn === null ? null : dayText(measuredOn, t, 'medium'),
  ]);

/** The chapter of one map: its picture, its touchpoints, its emotions. `number` counts from 1. */
export function mapSections(map: JourneyMap, number: number, context: ReportContext): readonly Section[] {
  const title = titleOf(map, context);
  const over = context.t(`report.map.${map.form}`);
  const blocks: readonly Block[] = [
    { type: 'facts', facts: headerFacts(map, context) },
    { type: 'map', boardId: map.boardId, mapId: map.id },
  ];
  return [
    { id: `map-${number}`, title, over, wide: true, blocks },
    touchpointSection(map, number, title, context),
    ...emotionSection(map, number, title, context),
  ];
}

function touchpointSection(map: JourneyMap, number: number, over: string, context: ReportContext): Section {
  const { document, t } = context;
  const cards = placedCards(map, context);
  const groups = stepsOf(document, map.id).flatMap((step): readonly Group[] => {
    const there = cards.filter(({ card }) => card.stepId === step.id);
    const [first] = there;
    if (!first) return [];
    const rows = there.map((placed): readonly Cell[] => [
      { lines: [{ text: shownWords(document, placed.lane, t), quiet: true }] },
      fullCell(placed, context),
      // A card that is nothing but its channel has said so.
      said(placed.channel === placed.words ? '' : placed.channel),
      ownerCell(placed, context),
      { lines: importanceLines(placed, context) },
      timeCell(placed, context),
    ]);
    return [{ title: `${first.stage} › ${first.step}`, aside: emotionText(map, step, context), rows }];
  });
  const columns = [
    { label: t('table.column.lane'), share: 14 },
    { label: t('table.column.title'), share: 40 },
    { label: t('table.column.channel'), share: 14 },
    { label: t('table.column.owner'), share: 18 },
    { label: t('report.column.importance'), share: 13 },
    { label: t('report.column.time'), share: 15 },
  ];
  const blocks: readonly Block[] =
    groups.length === 0
      ? [{ type: 'text', text: t('report.empty.touchpoints') }]
      : [withoutEmptyColumns({ type: 'table', groupedBy: t('table.column.step'), columns, groups })];
  return { id: `touchpoints-${number}`, title: t('report.touchpoints'), over, wide: true, blocks };
}

/** "Experience (Elif) −1.8 · Expectation +1.4": what the curves say at a step. */
function emotionText(map: JourneyMap, step: Step, context: ReportContext): string {
  const { document, t } = context;
  return joined(
    shownCurves(map, document).map((curve) => {
      const point = pointAt(document, curve.id, step.id);
      return point ? `${curveName(curve, t, document)} ${valueText(point, curve, context)}` : null;
    }),
  );
}

/** More curves than these do not fit beside each other on a page that stands. */
const CURVES_UPRIGHT = 2;

function emotionSection(map: JourneyMap, number: number, over: string, context: ReportContext): readonly Section[] {
  const { document, t } = context;
  const curves = shownCurves(map, document).filter(({ id }) => document.children('curvePoint', id).length > 0);
  if (curves.length === 0) return [];
  const lanes = document.children('lane', map.id).filter(({ type, hidden }) => type === 'emotion' && !hidden);
  const groups = document.children('stage', map.id).flatMap((stage): readonly Group[] => {
    const rows = document.children('step', stage.id).map((step): readonly Cell[] => {
      const gaps = lanes.flatMap((lane) => gapsAt(document, lane.id, step.id));
      return [
        said(shownWords(document, step, t)),
        ...curves.map((curve) => pointCell(pointAt(document, curve.id, step.id), curve, context)),
        {
          lines: gaps.map(({ lived, value }): Line => ({
            text: numberText(value, t, true),
            ...(gaps.length > 1 && { label: ownerOf(lived, context) }),
          })),
        },
      ];
    });
    return rows.length === 0 ? [] : [{ title: shownWords(document, stage, t), aside: '', rows }];
  });
  const columns = [
    { label: t('table.column.step'), share: 26 },
    ...curves.map((curve) => ({ label: curveLabel(curve, context), share: 22 })),
    { label: t('point.gap'), share: 14 },
  ];
  const table = withoutEmptyColumns({ type: 'table', groupedBy: t('table.column.stage'), columns, groups });
  return [{ id: `emotion-${number}`, title: t('report.emotion'), over, wide: curves.length > CURVES_UPRIGHT, blocks: [table] }];
}

const scaleText = ({ scaleMin, scaleMax }: Curve, { t }: ReportContext): string =>
  t('report.range', { from: numberText(scaleMin, t, scaleMin < 0), to: numberText(scaleMax, t, scaleMin < 0) });

export const curveLabel = (curve: Curve, context: ReportContext): string =>
  `${curveName(curve, context.t, context.document)}, ${scaleText(curve, context)}`;

function ownerOf(curve: Curve, { document, t }: ReportContext): string {
  const persona = curve.personaId === null ? undefined : document.find('persona', curve.personaId);
  return persona ? entryName(persona, t) : t('curves.anybody');
}

function pointCell(point: CurvePoint | undefined, curve: Curve, context: ReportContext): Cell {
  if (!point) return { lines: [] };
  return {
    lines: [
      { text: valueText(point, curve, context) },
      { text: basisText(point, context), quiet: true },
      ...(point.quote.trim() === '' ? [] : [{ text: context.t('emotion.quoted', { quote: point.quote.trim() }), quiet: true as const }]),
    ],
  };
}
