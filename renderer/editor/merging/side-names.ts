import type { Translate } from '../../../shared/i18n/translate.ts';
import { MINE, type MergeWork } from './merging.ts';

/** A file's name as people say it. */
const withoutEnding = (name: string): string => name.replace(/\.cxmap$/iu, '');

type Sides = Pick<MergeWork, 'material' | 'merged' | 'mine'>;

/** Who wrote comments that are new in a copy, as far as they said so. */
export function writersIn({ material, merged, mine }: Sides, key: string): readonly string[] {
  const known = material.base ? merged.base : mine;
  const names = new Set<string>();
  for (const record of merged.copies.find((copy) => copy.key === key)?.records.values() ?? [])
    if (record.kind === 'comment' && record.author !== '' && !known.has(record.id)) names.add(record.author);
  return [...names];
}

/** What each side is called, this workshop first: after the person, where all that is new in it and signed is theirs; always with the file's name. */
export function sideNames(sides: Sides, t: Translate): ReadonlyMap<string, string> {
  const names = new Map([[MINE, t('merge.mine')]]);
  for (const { token, name: file } of sides.material.copies) {
    const name = withoutEnding(file);
    const [author, ...others] = writersIn(sides, token);
    names.set(token, author === undefined || others.length > 0 ? name : t('merge.by', { author, name }));
  }
  return names;
}
