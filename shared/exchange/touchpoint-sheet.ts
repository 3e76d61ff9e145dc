import type { Id } from '../base/id.ts';
import type { MessageKey } from '../i18n/en.ts';
import type { Translate } from '../i18n/translate.ts';
import { boardName, entryName, shownWords } from '../layout/names.ts';
import { attachmentsOf } from '../model/attachments.ts';
import type { DocumentReader } from '../model/document.ts';
import { contributorsOf, openComments, tagsOf } from '../model/hosted.ts';
import { holdsCards, type JourneyMap, type Touchpoint } from '../model/kinds.ts';
import { stepsOf } from '../model/structure.ts';
import { column, sheetOf, type CellType, type CellValue, type DataSheet, type Described } from './data-sheet.ts';

/** Between several names in one cell, as in the table view. */
export const SEPARATOR = '; ';

/** What a cell asks of a card and where it lies. */
export interface CardRow {
  readonly card: Touchpoint;
  readonly board: string;
  readonly map: string;
  readonly stage: string;
  readonly step: string;
  readonly lane: string;
}

type Attribute = { [F in keyof Touchpoint]: Touchpoint[F] extends string | number | boolean | null ? F : never }[keyof Touchpoint];

/** Fields whose cell is the field, in the order of the table view. */
const ATTRIBUTES = [
  ['feeling', 'text', 28],
  ['behaviour', 'text', 28],
  ['thinking', 'text', 28],
  ['expectation', 'text', 28],
  ['idea', 'text', 28],
  ['afterEffect', 'text', 28],
  ['evidence', 'text', 28],
  ['importanceToCustomer', 'number', 10],
  ['importanceToOrganisation', 'number', 10],
  ['promisedMinutes', 'number', 10],
  ['expectedMinutes', 'number', 10],
  ['actualMinutes', 'number', 10],
  ['isPainPoint', 'flag', 10],
  ['isOpportunity', 'flag', 10],
  ['isMomentOfTruth', 'flag', 10],
  ['isFailPoint', 'flag', 10],
  ['isWaitingPoint', 'flag', 10],
] as const satisfies readonly (readonly [Attribute, CellType, number])[];

/** An empty text is an empty cell, as a table that is read back has it. */
const filled = (value: CellValue): CellValue => (value === '' ? null : value);

/**
 * All touchpoints of these maps with all their attributes: map by map, column by column, in each from top to bottom.
 * `votesFor` counts the stamps on a card.
 */
export function touchpointSheet(
  document: DocumentReader,
  { maps, t, votesFor }: { readonly maps: readonly JourneyMap[]; readonly t: Translate; readonly votesFor: (id: Id) => number },
): DataSheet {
  const entry = (id: Id | null): CellValue => {
    const found = id === null ? undefined : document.get(id);
    return found ? filled(shownWords(document, found, t)) : null;
  };
  const joined = (entries: readonly Parameters<typeof entryName>[0][]): CellValue => filled(entries.map((one) => entryName(one, t)).join(SEPARATOR));
  const titled = (id: string, type: CellType, cell: (row: CardRow) => CellValue, width?: number): Described<CardRow> =>
    column(id, t(`table.column.${id}` as MessageKey), type, cell, width);
  const columns: readonly Described<CardRow>[] = [
    column('board', t('kind.board'), 'text', ({ board }) => board, 16),
    column('map', t('kind.map'), 'text', ({ map }) => map, 30),
    titled('stage', 'text', ({ stage }) => stage, 18),
    titled('step', 'text', ({ step }) => step, 24),
    titled('lane', 'text', ({ lane }) => lane, 20),
    titled('title', 'text', ({ card }) => filled(card.title), 40),
    titled('channel', 'text', ({ card }) => entry(card.channelId), 16),
    titled('owner', 'text', ({ card }) => entry(card.ownerId), 18),
    titled('contributors', 'text', ({ card }) => joined(contributorsOf(document, card.id)), 20),
    column('persona', t('kind.persona'), 'text', ({ card }) => entry(card.personaId), 16),
    ...ATTRIBUTES.map(([id, type, width]) => titled(id, type, ({ card }) => filled(card[id]), width)),
    titled('state', 'text', ({ card }) => t(`table.state.${card.state}`), 12),
    titled('color', 'text', ({ card }) => card.color && t(`color.${card.color}`), 10),
    titled('tags', 'text', ({ card }) => joined(tagsOf(document, card.id)), 18),
    titled('link', 'text', ({ card }) => filled(card.link), 24),
    titled(
      'attachments',
      'text',
      ({ card }) =>
        filled(
          attachmentsOf(document, card.id)
            .map(({ name }) => name)
            .join(SEPARATOR),
        ),
      20,
    ),
    titled('comments', 'number', ({ card }) => openComments(document, card.id) || null),
    column('votes', t('sheet.column.votes'), 'number', ({ card }) => votesFor(card.id) || null),
  ];
  return sheetOf(
    'touchpoints',
    t('sheet.touchpoints'),
    columns,
    maps.flatMap((map) => cardRows(document, map, t)),
  );
}

/** The touchpoints of a map, column by column, in each from top to bottom. */
export function cardRows(document: DocumentReader, map: JourneyMap, t: Translate): readonly CardRow[] {
  const board = document.find('board', map.boardId);
  const nameOf = (record: Parameters<typeof shownWords>[1]): string => shownWords(document, record, t);
  const lanes = document.children('lane', map.id).filter(({ type }) => holdsCards(type));
  const laneNames = new Map(lanes.map((lane, rank) => [lane.id, { name: nameOf(lane), rank }]));
  const stages = new Map(document.children('stage', map.id).map((stage) => [stage.id, nameOf(stage)]));
  const where = { board: board ? boardName(document, board, t) : '', map: nameOf(map) };
  const rankOf = ({ laneId }: Touchpoint): number => laneNames.get(laneId)?.rank ?? 0;
  return stepsOf(document, map.id).flatMap((step) => {
    const place = { ...where, stage: stages.get(step.stageId) ?? '', step: nameOf(step) };
    return document
      .children('touchpoint', step.id)
      .toSorted((a, b) => rankOf(a) - rankOf(b))
      .map((card) => ({ ...place, card, lane: laneNames.get(card.laneId)?.name ?? '' }));
  });
}
