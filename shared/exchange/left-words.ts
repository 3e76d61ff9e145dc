import type { Translate } from '../i18n/translate.ts';
import type { LeftOut } from './left-out.ts';

/** What could not be taken, one thing a line. */
export const leftWords = (left: readonly LeftOut[], t: Translate): readonly string[] =>
  left.map(({ key, count, examples = [] }) => {
    const what = t(key, { count });
    if (examples.length === 0) return what;
    const named = examples.map((one) => `“${one}”`).join(', ');
    return `${what} (${examples.length === count ? named : t('import.example', { examples: named })})`;
  });
