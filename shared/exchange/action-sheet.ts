import type { Id } from '../base/id.ts';
import type { Translate } from '../i18n/translate.ts';
import { entryName, shownWords } from '../layout/names.ts';
import { actionReason, type ActionReason } from '../model/actions-of.ts';
import type { DocumentReader } from '../model/document.ts';
import { contributorsOf } from '../model/hosted.ts';
import type { JourneyMap } from '../model/kinds.ts';
import { column, sheetOf, type DataSheet } from './data-sheet.ts';
import { cardRows, SEPARATOR, type CardRow } from './touchpoint-sheet.ts';

type Action = CardRow & { readonly reason: ActionReason };

/** What is to be done, by whom, and why it is taken for an action, in the order of the maps. `votesFor` counts the stamps on a card. */
export function actionSheet(
  document: DocumentReader,
  { maps, t, votesFor }: { readonly maps: readonly JourneyMap[]; readonly t: Translate; readonly votesFor: (id: Id) => number },
): DataSheet {
  const entry = (id: Id | null) => {
    const found = id === null ? undefined : document.get(id);
    return found ? shownWords(document, found, t) : null;
  };
  return sheetOf<Action>(
    'actions',
    t('sheet.actions'),
    [
      column('action', t('sheet.column.action'), 'text', ({ card }) => card.title || entry(card.channelId), 40),
      column('owner', t('table.column.owner'), 'text', ({ card }) => entry(card.ownerId), 18),
      column(
        'contributors',
        t('table.column.contributors'),
        'text',
        ({ card }) =>
          contributorsOf(document, card.id)
            .map((one) => entryName(one, t))
            .join(SEPARATOR) || null,
        20,
      ),
      column('reason', t('sheet.column.reason'), 'text', ({ reason }) => t(`sheet.reason.${reason}`), 20),
      column('state', t('table.column.state'), 'text', ({ card }) => t(`table.state.${card.state}`), 12),
      column('idea', t('table.column.idea'), 'text', ({ card }) => card.idea || null, 28),
      column('importanceToCustomer', t('table.column.importanceToCustomer'), 'number', ({ card }) => card.importanceToCustomer),
      column('importanceToOrganisation', t('table.column.importanceToOrganisation'), 'number', ({ card }) => card.importanceToOrganisation),
      column('votes', t('sheet.column.votes'), 'number', ({ card }) => votesFor(card.id) || null),
      column('board', t('kind.board'), 'text', ({ board }) => board, 16),
      column('map', t('kind.map'), 'text', ({ map }) => map, 30),
      column('stage', t('table.column.stage'), 'text', ({ stage }) => stage, 18),
      column('step', t('table.column.step'), 'text', ({ step }) => step, 24),
      column('lane', t('table.column.lane'), 'text', ({ lane }) => lane, 20),
      column('link', t('table.column.link'), 'text', ({ card }) => card.link || null, 24),
    ],
    maps
      .flatMap((map) => cardRows(document, map, t))
      .flatMap((row) => {
        const lane = document.find('lane', row.card.laneId);
        const reason = lane ? actionReason(row.card, lane) : null;
        return reason === null ? [] : [{ ...row, reason }];
      }),
  );
}
