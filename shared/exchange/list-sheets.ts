import type { Translate } from '../i18n/translate.ts';
import { entryName } from '../layout/names.ts';
import type { DocumentReader } from '../model/document.ts';
import type { Channel, OwnerFunction, Persona, Tag } from '../model/kinds.ts';
import { listOf, type Entry } from '../model/structure.ts';
import { column, sheetOf, type DataSheet } from './data-sheet.ts';

/** The lists of a document, and how often each entry is used. */
export function listSheets(document: DocumentReader, t: Translate): readonly DataSheet[] {
  const name = (entry: Entry) => entryName(entry, t);
  const owned = countBy(document.all('touchpoint').map(({ ownerId }) => ownerId));
  const reached = countBy(document.all('touchpoint').map(({ channelId }) => channelId));
  const contributed = countBy(document.all('contribution').map(({ functionId }) => functionId));
  const tagged = countBy(
    document
      .all('tagging')
      .filter(({ touchpointId }) => touchpointId !== null)
      .map(({ tagId }) => tagId),
  );
  const described = ({ description }: Persona | Channel | OwnerFunction) => description || null;
  return [
    sheetOf<Persona>(
      'personas',
      t('sheet.personas'),
      [
        column('name', t('table.column.name'), 'text', name, 20),
        column('role', t('sheet.column.role'), 'text', ({ role }) => role || null, 20),
        column('description', t('sheet.column.description'), 'text', described, 36),
        column('goals', t('sheet.column.goals'), 'text', ({ goals }) => goals || null, 36),
        column('frustrations', t('sheet.column.frustrations'), 'text', ({ frustrations }) => frustrations || null, 36),
        column('quote', t('sheet.column.quote'), 'text', ({ quote }) => quote || null, 36),
      ],
      listOf(document, 'persona'),
    ),
    sheetOf<Channel>(
      'channels',
      t('sheet.channels'),
      [
        column('name', t('table.column.name'), 'text', name, 24),
        column('description', t('sheet.column.description'), 'text', described, 36),
        column('touchpoints', t('sheet.column.touchpoints'), 'number', ({ id }) => reached.get(id) ?? 0),
      ],
      listOf(document, 'channel'),
    ),
    sheetOf<OwnerFunction>(
      'functions',
      t('sheet.functions'),
      [
        column('name', t('table.column.name'), 'text', name, 24),
        column('description', t('sheet.column.description'), 'text', described, 36),
        column('owned', t('sheet.column.owned'), 'number', ({ id }) => owned.get(id) ?? 0),
        column('contributed', t('sheet.column.contributed'), 'number', ({ id }) => contributed.get(id) ?? 0),
      ],
      listOf(document, 'function'),
    ),
    sheetOf<Tag>(
      'tags',
      t('sheet.tags'),
      [
        column('name', t('table.column.name'), 'text', name, 24),
        column('touchpoints', t('sheet.column.touchpoints'), 'number', ({ id }) => tagged.get(id) ?? 0),
      ],
      listOf(document, 'tag'),
    ),
  ];
}

function countBy<K>(keys: readonly K[]): ReadonlyMap<K, number> {
  const counts = new Map<K, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
