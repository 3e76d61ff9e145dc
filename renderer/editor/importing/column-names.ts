import { fold } from '../../../shared/base/fold.ts';
import type { MessageKey } from '../../../shared/i18n/en.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import { inEveryLanguage } from '../every-language.ts';
import { nameKey } from '../table/names.ts';
import { touchpointColumns } from '../table/touchpoint-columns.ts';
import { LANE_ROLES, type CardRole, type LaneRole } from './table-mapping.ts';

/** What a name can say a column is for. */
export type NamedRole = CardRole | LaneRole | 'map' | 'emotion' | 'x' | 'y';

/** Other words for a column, folded; those of the table view are known anyway. */
const SYNONYMS: readonly (readonly [NamedRole, readonly string[]])[] = [
  ['behaviour', ['does', 'actions', 'yapiyor', 'yaptiklari', 'eylemler']],
  ['feeling', ['feels', 'feelings', 'hisler', 'hissettikleri', 'duygular']],
  ['thinking', ['thinks', 'thoughts', 'dusunceler', 'dusundukleri']],
  ['expectation', ['expectations', 'beklentiler']],
  ['lane:pain', ['pain', 'pains', 'problems', 'sorunlar']],
  ['lane:opportunity', ['firsat', 'firsatlar', 'ideas', 'fikirler']],
  ['stage', ['phase', 'section', 'faz', 'evre', 'bolum']],
  ['step', ['task', 'moment', 'adim adi', 'an']],
  [
    'title',
    ['title', 'text', 'card', 'note', 'name', 'activity', 'action', 'content', 'baslik', 'metin', 'kart', 'not', 'ad', 'adi', 'icerik', 'eylem'],
  ],
  ['channel', ['medium', 'mecra']],
  ['owner', ['responsible', 'department', 'team', 'sorumlu', 'departman', 'ekip', 'sahibi']],
  ['importanceToCustomer', ['importance', 'onem']],
  ['emotion', ['emotion', 'emotion score', 'score', 'mood', 'sentiment', 'value', 'duygu', 'duygu puani', 'puan', 'skor', 'deger', 'duygu degeri']],
  ['evidence', ['quote', 'alinti']],
  ['link', ['url', 'baglanti']],
  ['tags', ['tag', 'label', 'labels', 'etiket']],
  ['color', ['color', 'colour', 'renk']],
  ['x', ['x', 'x position', 'position x', 'pos x', 'x konumu']],
  ['y', ['y', 'y position', 'position y', 'pos y', 'y konumu']],
];

/** A name without what stands in brackets (a unit, a scale) and without the colon or star of a form. */
const bare = (name: string): string =>
  name
    .replaceAll(/[([][^()[\]]{0,200}[)\]]/g, ' ')
    .replace(/[\s:*]{1,20}$/, '')
    .trim();

/** What the name of a column says it is for, whatever unit or scale stands behind it; card columns come before lanes of the same name. */
export const roleNamed = (name: string): NamedRole | null => roleOfKey(nameKey(name)) ?? roleOfKey(nameKey(bare(name)));

function roleOfKey(key: string): NamedRole | null {
  if (key === '') return null;
  const column = touchpointColumns(translator('en')).find(({ names }) => names.some((known) => nameKey(known) === key));
  if (column && column.id !== 'comments' && column.id !== 'attachments') return column.id as CardRole;
  if (inEveryLanguage('kind.map').some((known) => nameKey(known) === key)) return 'map';
  const lane = LANE_ROLES.find((role) => inEveryLanguage(role.replace(':', '.') as MessageKey).some((known) => nameKey(known) === key));
  if (lane) return lane;
  return SYNONYMS.find(([, words]) => words.some((word) => fold(word) === key))?.[0] ?? null;
}
