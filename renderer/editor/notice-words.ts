import type { AppError } from '../../shared/base/result.ts';
import { en, type MessageKey } from '../../shared/i18n/en.ts';
import type { Translate } from '../../shared/i18n/translate.ts';
import type { Notice } from './session.ts';

/** A failure as a sentence; where it is about one file of several, that file's name comes first. */
export function errorText(t: Translate, { code, detail }: AppError): string {
  const text = t(`error.${code}`, detail);
  const name = detail?.['name'];
  return name === undefined ? text : t('notice.about-file', { name, text });
}

/** What a code of main's `notice` says, and in which tone; null for a code of another version. */
export function noticeText(t: Translate, code: string, detail: AppError['detail']): Pick<Notice, 'tone' | 'text'> | null {
  if (Object.hasOwn(en, `error.${code}`)) return { tone: 'error', text: errorText(t, { code: code as AppError['code'], ...(detail && { detail }) }) };
  if (Object.hasOwn(en, `notice.${code}`)) return { tone: 'info', text: t(`notice.${code}` as MessageKey, detail) };
  return null;
}
