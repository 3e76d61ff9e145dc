import { newId, type Id } from '../../../shared/base/id.ts';
import { fold } from '../../../shared/base/fold.ts';
import { storableName } from '../../../shared/base/text.ts';
import { addEntry } from '../../../shared/commands/lists.ts';
import { en, type MessageKey } from '../../../shared/i18n/en.ts';
import { LANGUAGES } from '../../../shared/i18n/translate.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import { shownWords } from '../../../shared/layout/names.ts';
import type { Diff } from '../../../shared/model/diff.ts';
import type { Draft } from '../../../shared/model/draft.ts';
import type { DocumentReader } from '../../../shared/model/document.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { listOf, type ListKind } from '../../../shared/model/structure.ts';

const TRANSLATORS = LANGUAGES.map(translator);

/** What a text is called in every language. */
export const inEveryLanguage = (key: MessageKey): readonly string[] => TRANSLATORS.map((t) => t(key));

/** Every name a record answers to: what was typed, or ours in any language. */
export const namesOf = (document: DocumentReader, record: AnyRecord): readonly string[] => [...new Set(TRANSLATORS.map((t) => shownWords(document, record, t)))];

/** One line, as names are compared: without case, accents and needless space. */
export const nameKey = (text: string): string => fold(text.replaceAll(/\s+/g, ' '));

/** Does to a draft what a command planned for it. */
export function absorb(draft: Draft, diff: Diff): void {
  for (const record of diff.added) draft.add(record);
  for (const [, after] of diff.updated) draft.update(after.kind, after.id, after);
  for (const record of diff.removed) draft.remove(record.id);
}

/** Finds records by any of their names; the first one named so counts. */
export class NameIndex {
  readonly #ids = new Map<string, Id>();

  add(id: Id, names: readonly string[]): void {
    for (const name of names) if (!this.#ids.has(nameKey(name))) this.#ids.set(nameKey(name), id);
  }

  find(name: string): Id | undefined {
    return this.#ids.get(nameKey(name));
  }
}

/** The entries of a list by name, for one change; who is named and missing is made. */
export class EntryNames {
  readonly #draft: Draft;
  readonly #kind: ListKind;
  readonly #index = new NameIndex();

  constructor(draft: Draft, kind: ListKind) {
    this.#draft = draft;
    this.#kind = kind;
    for (const entry of listOf(draft, kind)) this.#index.add(entry.id, namesOf(draft, entry as AnyRecord));
  }

  find(name: string): Id | undefined {
    return this.#index.find(name);
  }

  /** The entry of that name, a new one if need be; undefined for a name without a letter. */
  take(name: string, created: (name: string) => void): Id | undefined {
    const found = this.find(name);
    const clean = storableName(name, 300);
    if (found !== undefined || clean === '') return found;
    const id = newId();
    absorb(this.#draft, addEntry(this.#draft, { kind: this.#kind, name: clean, id }));
    this.#index.add(id, [clean]);
    created(clean);
    return id;
  }
}

/** A choice by what it is called in any language, or by the word the file has for it. */
export function choiceNamed<V extends string>(values: readonly V[], prefix: string, text: string): V | undefined {
  const key = nameKey(text);
  return values.find((value) => {
    const label = `${prefix}.${value}`;
    return nameKey(value) === key || (Object.hasOwn(en, label) && inEveryLanguage(label as MessageKey).some((name) => nameKey(name) === key));
  });
}
