import type { Translate } from '../i18n/translate.ts';
import type { LeftOut } from './left-out.ts';

/** What could not be taken, one thing a line. */
export const leftWords = (left: readonly LeftOut[], t: Translate): readonly string[] =>
  left.map(({ key, count, examples = [] }) => {
    const what = t(key, { count });
    return examples.length === 0 ? what : `${what} (${t('import.example', { examples: examples.map((one) => `“${one}”`).join(', ') })})`;
  });
