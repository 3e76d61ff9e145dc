import { newId, type Id } from '../../../shared/base/id.ts';
import { fold } from '../../../shared/base/fold.ts';
import { storableName } from '../../../shared/base/text.ts';
import { addEntry } from '../../../shared/commands/lists.ts';
import { en, type MessageKey } from '../../../shared/i18n/en.ts';
import type { Draft } from '../../../shared/model/draft.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { listOf, type ListKind } from '../../../shared/model/structure.ts';
import { LONGEST_NAME } from '../../../shared/model/lengths.ts';
import { inEveryLanguage, namesOf } from '../every-language.ts';
import { absorb } from '../in-turn.ts';

/** One line, as names are compared: without case, accents and needless space. */
export const nameKey = (text: string): string => fold(text.replaceAll(/\s+/g, ' '));

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

  /** The entry of that name, a new one if need be; undefined for a name without a letter, or one that is too long. */
  take(name: string, created: (name: string) => void): Id | undefined {
    const found = this.find(name);
    const clean = storableName(name, Infinity);
    if (found !== undefined || clean === '' || clean.length > LONGEST_NAME) return found;
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
