import i18next, { type i18n, type TFunction } from 'i18next';
import { en } from './en.ts';
import { tr } from './tr.ts';
import type { Language, Translate } from './translate.ts';

let instance: i18n | null = null;

function catalogue(): i18n {
  if (instance) return instance;
  instance = i18next.createInstance();
  void instance.init({
    resources: { en: { translation: en }, tr: { translation: tr } },
    fallbackLng: 'en',
    // Keys hold dots; texts go to React, canvas and SVG, which escape for themselves.
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return instance;
}

const translators = new Map<Language, Translate>();

/** Texts in a language. The same function at every call, so that what was made with it can be known again. */
export function translator(language: Language): Translate {
  const known = translators.get(language);
  if (known) return known;
  let translate: TFunction | null = null;
  // With the first text: many a process has one at hand and never says anything.
  const made: Translate = (key, values) => (translate ??= catalogue().getFixedT(language))(key, { ...values });
  translators.set(language, made);
  return made;
}
