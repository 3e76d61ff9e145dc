import type { LeftOut } from './left-out.ts';
import type { MessageKey } from '../i18n/en.ts';
import type { Translate } from '../i18n/translate.ts';
import type { SalvageSummary } from '../model/salvage-summary.ts';

/** What is counted by a word of its own, in this order; all other kinds are counted together. */
const COUNTED: readonly (readonly [kind: string, key: MessageKey])[] = [
  ['board', 'import.count.boards'],
  ['map', 'count.maps'],
  ['stage', 'count.stages'],
  ['step', 'count.steps'],
  ['lane', 'count.lanes'],
  ['touchpoint', 'count.touchpoints'],
  ['curvePoint', 'count.points'],
  ['note', 'count.notes'],
];

/** What a document begins with is no news. */
const GIVEN = new Set(['channel', 'function']);

/** What was read of a damaged file and what was not, a few words each. Nothing known to be lost: an empty list. */
export function salvageWords(
  { rescued, lost, notes, files, torn }: SalvageSummary,
  t: Translate,
): { readonly rescued: readonly string[]; readonly lost: readonly string[] } {
  const counted = (counts: Readonly<Record<string, number>>, fileCount: number, skipped: ReadonlySet<string>): readonly string[] => {
    const words = COUNTED.flatMap(([kind, key]) => (counts[kind] ? [t(key, { count: counts[kind] })] : []));
    const others = Object.entries(counts)
      .filter(([kind]) => !skipped.has(kind) && kind !== 'attachment' && !COUNTED.some(([known]) => known === kind))
      .reduce((sum, [, count]) => sum + count, 0);
    return [
      ...words,
      ...(others > 0 ? [t('salvage.others', { count: others })] : []),
      ...(fileCount > 0 ? [t('salvage.files', { count: fileCount })] : []),
    ];
  };
  const gone = counted(lost, files.lost, new Set());
  return {
    rescued: [...counted(rescued, files.rescued, GIVEN), ...(notes > 0 ? [t('salvage.asNotes', { count: notes })] : [])],
    lost: torn ? [...gone, t(gone.length > 0 ? 'salvage.perhapsMore' : 'salvage.perhaps')] : gone,
  };
}

/** What a damaged file no longer gives, said where it is imported like everything that cannot be taken along. Never empty: that it is damaged is worth knowing by itself. */
export function leftInDamage({ lost, files, torn }: SalvageSummary): readonly LeftOut[] {
  const count = Object.values(lost).reduce((sum, one) => sum + one, files.lost);
  const left: readonly LeftOut[] = [
    ...(count > 0 ? [{ key: 'import.left.lostInDamage', count } as const] : []),
    ...(torn ? [{ key: 'import.left.torn', count: 1 } as const] : []),
  ];
  return left.length > 0 ? left : [{ key: 'import.left.sound', count: 1 }];
}
