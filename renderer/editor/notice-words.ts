import { en, type MessageKey } from '../../shared/i18n/en.ts';
import type { Notice } from './session.ts';

/** Which text a code of main's `notice` stands for, and in which tone it is said; null for a code of another version. */
export function noticeWords(code: string): { readonly tone: Notice['tone']; readonly key: MessageKey } | null {
  if (Object.hasOwn(en, `error.${code}`)) return { tone: 'error', key: `error.${code}` as MessageKey };
  if (Object.hasOwn(en, `notice.${code}`)) return { tone: 'info', key: `notice.${code}` as MessageKey };
  return null;
}
