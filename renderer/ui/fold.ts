import { fold } from '../../shared/base/fold.ts';

const BETWEEN_WORDS = /[\s(),.:;…/–-]+/;
const wordsOf = (folded: string): readonly string[] => folded.split(BETWEEN_WORDS).filter(Boolean);

/** The score of a text that has a word of the search only inside one of its own. */
export const INSIDE_WORDS = 0.4;

/** How well a text answers a search, 0 (not at all) to 1: every word must begin one of its words, or at least stand inside it. */
export function searchScore(text: string, search: string): number {
  const haystack = fold(text);
  const starts = wordsOf(haystack);
  const wanted = wordsOf(fold(search));
  let score = starts.join(' ').startsWith(wanted.join(' ')) ? 1 : 0.8;
  for (const word of wanted) {
    if (starts.some((start) => start.startsWith(word))) continue;
    if (!haystack.includes(word)) return 0;
    score = Math.min(score, INSIDE_WORDS);
  }
  return score;
}
