import { dayText, functionName, numberText, shownWords } from '../../layout/names.ts';
import { actionReason } from '../../model/actions-of.ts';
import { marksOf } from '../../model/card-marks.ts';
import { listOf } from '../../model/structure.ts';
import type { Id } from '../../base/id.ts';
import { fullCell, ownerCell, timeCell, titleCell, withoutEmptyColumns } from './card-cells.ts';
import { mapsOf, titleOf, type ReportContext } from './context.ts';
import { curveLabel, valueText } from './map-sections.ts';
import {
  allCards,
  byWeight,
  hurts,
  importanceLines,
  isChance,
  isOwnerless,
  needsOwner,
  placeCell,
  shownCurves,
  type PlacedCard,
} from './placed-cards.ts';
import { said, type Block, type Cell, type Group, type Section } from './report.ts';

// What a reader comes for: where it hurts, what could be better, whose it is, what was counted.

/** Maps by their titles, for tables that hold things of several. */
const mapNames = (context: ReportContext): ReadonlyMap<Id, string> => new Map(mapsOf(context).map((map) => [map.id, titleOf(map, context)]));

export function findingSections(context: ReportContext): readonly Section[] {
  const cards = allCards(context);
  return [
    ...weighed('pains', cards.filter(hurts), context),
    ...weighed('opportunities', cards.filter(isChance), context),
    ...moments(cards, context),
    ...owners(cards, context),
    ...actions(cards, context),
    ...measures(cards, context),
  ];
}

/** Things in the order of their weight, numbered. */
function weighed(id: 'pains' | 'opportunities', cards: readonly PlacedCard[], context: ReportContext): readonly Section[] {
  if (cards.length === 0) return [];
  const { t } = context;
  const names = mapNames(context);
  const rows = cards
    .toSorted(byWeight)
    .map((placed, at): readonly Cell[] => [
      said(numberText(at + 1, t)),
      titleCell(placed),
      placeCell(placed, names),
      { lines: importanceLines(placed, context) },
      ownerCell(placed, context),
      said(placed.votes > 0 ? numberText(placed.votes, t) : ''),
    ]);
  const table = withoutEmptyColumns({
    type: 'table',
    groupedBy: '',
    columns: [
      { label: '', share: 5, numeric: true },
      { label: t(id === 'pains' ? 'mark.pain' : 'mark.opportunity'), share: 36 },
      { label: t('report.column.place'), share: 28 },
      { label: t('report.column.importance'), share: 15 },
      { label: t('table.column.owner'), share: 20 },
      { label: t('report.column.votes'), share: 8, numeric: true },
    ],
    groups: [{ title: '', aside: '', rows }],
  });
  const voted = cards.some(({ votes }) => votes > 0);
  return [
    { id, title: t(`report.${id}`), over: '', wide: false, blocks: [{ type: 'text', text: t(voted ? 'report.byVotes' : 'report.noVotes') }, table] },
  ];
}

const MOMENTS = ['truth', 'fail', 'waiting'] as const;

/** Where it is decided, where it breaks, where people wait. */
function moments(cards: readonly PlacedCard[], context: ReportContext): readonly Section[] {
  const { t } = context;
  const names = mapNames(context);
  const groups = MOMENTS.flatMap((mark): readonly Group[] => {
    const marked = cards.filter(({ card }) => marksOf(card).includes(mark));
    if (marked.length === 0) return [];
    const rows = marked.map((placed): readonly Cell[] => [
      { lines: titleCell(placed).lines },
      placeCell(placed, names),
      timeCell(placed, context),
      ownerCell(placed, context),
    ]);
    return [{ title: t(`mark.${mark}`), aside: numberText(marked.length, t), rows }];
  });
  if (groups.length === 0) return [];
  const table = withoutEmptyColumns({
    type: 'table',
    groupedBy: t('report.column.kind'),
    columns: [
      { label: t('table.column.title'), share: 36 },
      { label: t('report.column.place'), share: 28 },
      { label: t('report.column.time'), share: 21 },
      { label: t('table.column.owner'), share: 19 },
    ],
    groups,
  });
  return [{ id: 'moments', title: t('report.moments'), over: '', wide: false, blocks: [table] }];
}

/** Function by function what it owns, in the order of the list; at the end what nobody does. */
function owners(cards: readonly PlacedCard[], context: ReportContext): readonly Section[] {
  if (!cards.some(({ owner }) => owner !== '') && !cards.some(needsOwner)) return [];
  const { document, t } = context;
  const names = mapNames(context);
  const groupOf = (title: string, owned: readonly PlacedCard[]): readonly Group[] =>
    owned.length === 0
      ? []
      : [
          {
            title,
            aside: numberText(owned.length, t),
            rows: owned.map((placed): readonly Cell[] => [titleCell(placed), placeCell(placed, names), said(placed.contributors.join(', '))]),
          },
        ];
  const groups = [
    ...listOf(document, 'function').flatMap((each) =>
      groupOf(
        functionName(each, t),
        cards.filter(({ card }) => card.ownerId === each.id),
      ),
    ),
    ...groupOf(t('picker.ownerless'), cards.filter(isOwnerless)),
  ];
  const table = withoutEmptyColumns({
    type: 'table',
    groupedBy: t('table.column.owner'),
    columns: [
      { label: t('table.column.title'), share: 44 },
      { label: t('report.column.place'), share: 32 },
      { label: t('table.column.contributors'), share: 24 },
    ],
    groups,
  });
  const blocks: readonly Block[] = [{ type: 'text', text: t('report.ownerlessLead') }, ...(groups.length === 0 ? [] : [table])];
  return [{ id: 'owners', title: t('report.owners'), over: '', wide: false, blocks }];
}

/** What is to be done, by weight: who does it, and why it is taken for an action. */
function actions(cards: readonly PlacedCard[], context: ReportContext): readonly Section[] {
  const { t } = context;
  const names = mapNames(context);
  const rows = cards
    .toSorted(byWeight)
    .flatMap((placed): readonly (readonly Cell[])[] => {
      const reason = actionReason(placed.card, placed.lane);
      return reason === null
        ? []
        : [[fullCell(placed, context), said(t(`sheet.reason.${reason}`)), placeCell(placed, names), ownerCell(placed, context)]];
    })
    .map((row, at): readonly Cell[] => [said(numberText(at + 1, t)), ...row]);
  if (rows.length === 0) return [];
  const table = withoutEmptyColumns({
    type: 'table',
    groupedBy: '',
    columns: [
      { label: '', share: 5, numeric: true },
      { label: t('sheet.column.action'), share: 40 },
      { label: t('sheet.column.reason'), share: 16 },
      { label: t('report.column.place'), share: 24 },
      { label: t('table.column.owner'), share: 20 },
    ],
    groups: [{ title: '', aside: '', rows }],
  });
  return [{ id: 'actions', title: t('sheet.actions'), over: '', wide: false, blocks: [{ type: 'text', text: t('report.actionsLead') }, table] }];
}

/** What was counted, not guessed. */
function measures(cards: readonly PlacedCard[], context: ReportContext): readonly Section[] {
  const { document, t } = context;
  const groups = mapsOf(context).flatMap((map) =>
    shownCurves(map, document).flatMap((curve): readonly Group[] => {
      const rows = document
        .children('stage', map.id)
        .flatMap((stage) => document.children('step', stage.id))
        .flatMap((step): readonly (readonly Cell[])[] => {
          const point = document.children('curvePoint', curve.id).find(({ stepId, basis }) => stepId === step.id && basis === 'measured');
          if (!point) return [];
          return [
            [
              said(shownWords(document, step, t)),
              said(valueText(point, curve, context)),
              // An average of nothing is no number.
              said(point.sampleSize === null ? '' : point.sampleSize === 0 ? '–' : numberText(point.sampleSize, t)),
              said(point.measuredOn === null ? '' : dayText(point.measuredOn, t, 'medium')),
              said(point.quote),
            ],
          ];
        });
      const several = mapsOf(context).length > 1;
      return rows.length === 0 ? [] : [{ title: curveLabel(curve, context), aside: several ? titleOf(map, context) : '', rows }];
    }),
  );
  const metrics = cards.filter(({ lane }) => lane.type === 'metric');
  if (groups.length === 0 && metrics.length === 0) return [];
  const names = mapNames(context);
  const blocks: Block[] = [{ type: 'text', text: t('report.measuresLead') }];
  if (groups.length > 0)
    blocks.push(
      withoutEmptyColumns({
        type: 'table',
        groupedBy: t('kind.curve'),
        columns: [
          { label: t('table.column.step'), share: 34 },
          { label: t('report.column.value'), share: 12, numeric: true },
          { label: 'n', share: 12, numeric: true },
          { label: t('map.date'), share: 18 },
          { label: t('report.column.quote'), share: 30 },
        ],
        groups,
      }),
    );
  if (metrics.length > 0)
    blocks.push(
      withoutEmptyColumns({
        type: 'table',
        groupedBy: '',
        columns: [
          { label: t('lane.metric'), share: 50 },
          { label: t('report.column.place'), share: 30 },
          { label: t('table.column.owner'), share: 20 },
        ],
        groups: [
          {
            title: '',
            aside: '',
            rows: metrics.map((placed): readonly Cell[] => [fullCell(placed, context), placeCell(placed, names), ownerCell(placed, context)]),
          },
        ],
      }),
    );
  return [{ id: 'measures', title: t('report.measures'), over: '', wide: false, blocks }];
}
