import type { MessageKey } from '../i18n/en.ts';
import type { Translate } from '../i18n/translate.ts';
import { entryName } from '../layout/names.ts';
import type { AnyRecord, Kind } from '../model/kinds.ts';
import { isFree } from '../model/on-board.ts';
import { isEntry } from '../model/structure.ts';

/** What is counted by a word of its own, in this order. */
const COUNTED: readonly (readonly [Kind, MessageKey])[] = [
  ['board', 'import.count.boards'],
  ['map', 'count.maps'],
  ['stage', 'count.stages'],
  ['step', 'count.steps'],
  ['touchpoint', 'count.cards'],
  ['curvePoint', 'count.points'],
  ['note', 'count.notes'],
  ['frame', 'import.count.frames'],
  ['image', 'import.count.pictures'],
];
const NAMED = new Set<Kind>(COUNTED.map(([kind]) => kind));

/** So many new entries are named. */
const MOST_NAMES = 6;

/** What an import makes, in a few words each. */
export function madeWords(added: readonly AnyRecord[], t: Translate): readonly string[] {
  const count = (is: (record: AnyRecord) => boolean): number => added.reduce((sum, record) => sum + (is(record) ? 1 : 0), 0);
  const words = COUNTED.flatMap(([kind, key]) => {
    const found = count((record) => record.kind === kind);
    return found > 0 ? [t(key, { count: found })] : [];
  });
  const others = count((record) => isFree(record) && !NAMED.has(record.kind));
  const entries = added.filter(isEntry).map((entry) => entryName(entry, t));
  const names = new Intl.ListFormat(t('format.locale')).format([...entries.slice(0, MOST_NAMES), ...(entries.length > MOST_NAMES ? ['…'] : [])]);
  return [
    ...words,
    ...(others > 0 ? [t('import.count.things', { count: others })] : []),
    ...(entries.length > 0 ? [t('import.count.entries', { names })] : []),
  ];
}
