import { fold } from '../../shared/base/fold.ts';
import type { Id } from '../../shared/base/id.ts';
import { addEntry } from '../../shared/commands/lists.ts';
import { shownWords } from '../../shared/layout/names.ts';
import { listOf, type Entry } from '../../shared/model/structure.ts';
import type { Editor } from './editor.ts';
import { namesOf } from './every-language.ts';
import { typeText } from './text-edit.ts';

// While somebody types into a lane of channels or owners: the entries of that list the words may mean.

/** More than this hides the board. */
const MOST = 6;
/** One letter is too little to take it for a name. */
const LEAST_LETTERS = 2;

type ListedKind = 'channel' | 'function';

export interface Suggestion {
  /** Null for an entry that would be new. */
  readonly id: Id | null;
  readonly name: string;
}

export interface Suggestions {
  readonly kind: ListedKind;
  readonly entries: readonly Suggestion[];
  /** What is taken unless somebody chooses: the only entry that begins like this. */
  readonly meant: number | null;
}

/** How well words fit an entry: its name begins with them, has them, or begins with them in another language; null when not at all. */
function fitOf(editor: Editor, entry: Entry, words: string): 0 | 1 | 2 | null {
  const shown = fold(shownWords(editor.document, entry, editor.t));
  if (shown.startsWith(words)) return 0;
  if (shown.includes(words)) return 1;
  return namesOf(editor.document, entry).some((name) => fold(name).startsWith(words)) ? 2 : null;
}

/** Null where nothing is to be suggested. */
export function suggestionsOf(editor: Editor): Suggestions | null {
  const card = editor.document.find('touchpoint', editor.state.edit?.id ?? '');
  const type = card && editor.document.find('lane', card.laneId)?.type;
  if (!card || (type !== 'channel' && type !== 'owner')) return null;
  const kind = type === 'channel' ? 'channel' : 'function';
  const words = fold(card.title);
  const fits = ([0, 1, 2] as const).map((fit) => listOf(editor.document, kind).filter((entry) => fitOf(editor, entry, words) === fit));
  const [begins = [], has = [], elsewhere = []] = fits;
  const only = begins.length === 1 ? begins : begins.length + has.length === 0 ? elsewhere : [];
  const shown = [...begins, ...has, ...elsewhere].slice(0, MOST);
  const entries: Suggestion[] = shown.map((entry) => ({ id: entry.id, name: shownWords(editor.document, entry, editor.t) }));
  const named = listOf(editor.document, kind).some((entry) => namesOf(editor.document, entry).some((name) => fold(name) === words));
  if (words !== '' && !named) entries.push({ id: null, name: card.title.trim() });
  return { kind, entries, meant: words.length >= LEAST_LETTERS && only.length === 1 ? 0 : null };
}

/** Writes the name of what was chosen; leaving the text makes the card that entry, all in one step of undo. */
export function takeSuggestion(editor: Editor, kind: ListedKind, { id, name }: Suggestion): void {
  typeText(editor, name);
  if (id === null) editor.amend(addEntry(editor.document, { kind, name }));
}
