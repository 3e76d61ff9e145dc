import type { Id } from '../../../shared/base/id.ts';
import type { Translate } from '../../../shared/i18n/translate.ts';
import { shownWords } from '../../../shared/layout/names.ts';
import type { DocumentReader } from '../../../shared/model/document.ts';
import type { Touchpoint } from '../../../shared/model/kinds.ts';

/** What is known of a card and not written on it, in the order of the table view. */
const UNSEEN = [
  'feeling',
  'behaviour',
  'thinking',
  'expectation',
  'idea',
  'afterEffect',
  'evidence',
] as const satisfies readonly (keyof Touchpoint)[];

/** What the speaker wants at hand of the things on a slide: their comments, and what their cards do not show. */
export function speakerNotes(document: DocumentReader, ids: Iterable<Id>, t: Translate): string {
  return [...ids].flatMap((id) => aboutOne(document, id, t)).join('\n');
}

function aboutOne(document: DocumentReader, id: Id, t: Translate): readonly string[] {
  const record = document.get(id);
  if (record?.kind !== 'touchpoint' && record?.kind !== 'note') return [];
  const known =
    record.kind === 'touchpoint'
      ? UNSEEN.flatMap((field) => (record[field] === '' ? [] : [`  ${t(`table.column.${field}`)}: ${record[field]}`]))
      : [];
  const said = document.children('comment', id).map(({ author, text }) => `  ${author === '' ? '' : `${author}: `}${text}`);
  return known.length + said.length === 0 ? [] : [shownWords(document, record, t), ...known, ...said];
}
