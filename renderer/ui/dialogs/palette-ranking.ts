import { INSIDE_WORDS, searchScore } from '../fold.ts';
import type { PaletteEntry } from './palette-entries.ts';

type Searched = Pick<PaletteEntry, 'id' | 'label' | 'keywords'>;

/** What is found by another word for it comes after what is called so. */
const OTHER_WORD = 0.5;

/** How well each entry answers a search, 0 to 1, by its id. What only holds a word inside another one, as "clockwise" holds "lock", counts where nothing begins with it. */
export function rankEntries(entries: readonly Searched[], search: string): ReadonlyMap<string, number> {
  const scores = entries.map(({ id, label, keywords }) => ({ id, name: searchScore(label, search), any: searchScore(keywords.join(' '), search) }));
  const begins = (score: number): number => (score > INSIDE_WORDS ? score : 0);
  const good = new Map(scores.map(({ id, name, any }) => [id, Math.max(begins(name), OTHER_WORD * begins(any))]));
  return [...good.values()].some((score) => score > 0) ? good : new Map(scores.map(({ id, name, any }) => [id, Math.max(name, OTHER_WORD * any)]));
}
