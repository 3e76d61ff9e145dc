import { SEPARATOR, type Column } from './model.ts';
import { nameKey } from './names.ts';

export interface Suggestion {
  readonly text: string;
  /** It is in no list yet: taking it makes a new entry. */
  readonly fresh: boolean;
}

export interface Suggestions {
  readonly list: readonly Suggestion[];
  /** The one Enter takes; −1 takes what is typed. */
  readonly choice: number;
}

const MOST_SUGGESTIONS = 60;
/** Before the name of a card the arrow leads to in both directions. */
export const BOTH_WAYS = /^(?:↔|<-+>|<=+>)\s*/;
const NONE: Suggestions = { list: [], choice: -1 };

/** What is being typed in a cell, and whether anything was typed since it opened. */
export interface Typed {
  readonly text: string;
  readonly touched: boolean;
}

/** In a cell of many, the entry the caret is at: what stands behind the last semicolon. */
const current = (column: Column, text: string): string =>
  (column.kind === 'many' ? text.slice(text.lastIndexOf(';') + 1) : text).trim().replace(BOTH_WAYS, '');

/**
 * What completes the typed text, the best first. Names that begin with it are taken by Enter; a name nobody has yet is
 * offered last, and taken where none begins so.
 */
export function suggestionsFor(column: Column, all: readonly string[], { text, touched }: Typed): Suggestions {
  if (column.kind !== 'one' && column.kind !== 'many') return NONE;
  const typed = current(column, text);
  const key = nameKey(typed);
  if (!touched || key === '') {
    const list = all.slice(0, MOST_SUGGESTIONS).map((name) => ({ text: name, fresh: false }));
    return { list, choice: touched || column.kind === 'many' ? -1 : list.findIndex((option) => option.text === text) };
  }
  const ranked = all.flatMap((name) => {
    const rank = rankOf(nameKey(name), key);
    return rank === null ? [] : [{ name, rank }];
  });
  const best = ranked.toSorted((a, b) => a.rank - b.rank).slice(0, MOST_SUGGESTIONS);
  const exact = best[0]?.rank === 0;
  const list: Suggestion[] = best.map(({ name }) => ({ text: name, fresh: false }));
  if (column.open && !exact) list.push({ text: typed, fresh: true });
  const begins = (best[0]?.rank ?? 9) <= 1;
  return { list, choice: begins || !column.open ? Math.min(0, list.length - 1) : list.length - 1 };
}

/** 0 the same, 1 begins so, 2 a word begins so, 3 somewhere inside; null not at all. */
function rankOf(name: string, key: string): number | null {
  if (name === key) return 0;
  if (name.startsWith(key)) return 1;
  if (name.includes(` ${key}`)) return 2;
  return name.includes(key) ? 3 : null;
}

/** The text of the cell once a suggestion is taken. */
export function withSuggestion(column: Column, text: string, suggestion: Suggestion): string {
  if (column.kind !== 'many') return suggestion.text;
  const cut = text.lastIndexOf(';');
  const [heads = ''] = BOTH_WAYS.exec(text.slice(cut + 1).trimStart()) ?? [];
  return (cut < 0 ? '' : text.slice(0, cut).trimEnd() + SEPARATOR) + heads + suggestion.text;
}
