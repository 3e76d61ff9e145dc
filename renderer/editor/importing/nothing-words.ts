import type { MessageKey } from '../../../shared/i18n/en.ts';
import type { ImportAsk } from './preview.ts';

/** Why nothing would come of a file, and what to do about it. */
export function whyNothing(ask: ImportAsk): MessageKey {
  if (!('mapping' in ask)) return 'import.nothing';
  switch (ask.mapping.goal) {
    case 'notes':
      return 'import.nothing.text';
    case 'map':
      return 'import.nothing.cards';
    case 'survey':
      return 'import.nothing.answers';
  }
}
