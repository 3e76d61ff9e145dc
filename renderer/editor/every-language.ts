import type { MessageKey } from '../../shared/i18n/en.ts';
import { LANGUAGES } from '../../shared/i18n/translate.ts';
import { translator } from '../../shared/i18n/translator.ts';
import { shownWords } from '../../shared/layout/names.ts';
import type { DocumentReader } from '../../shared/model/document.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';

// People mix languages, and what they bring along may come from another one: what is ours is known by each of its names.
export const TRANSLATORS = LANGUAGES.map(translator);

/** What a text is called in every language. */
export const inEveryLanguage = (key: MessageKey): readonly string[] => TRANSLATORS.map((t) => t(key));

/** Every name a record answers to: what was typed, or ours in any language. */
export const namesOf = (document: DocumentReader, record: AnyRecord): readonly string[] => [
  ...new Set(TRANSLATORS.map((t) => shownWords(document, record, t))),
];
