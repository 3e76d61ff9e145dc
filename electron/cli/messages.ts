import type { AppError, ErrorCode } from '../../shared/base/result.ts';
import type { MessageKey } from '../../shared/i18n/en.ts';
import type { Translate } from '../../shared/i18n/translate.ts';

export type Message = (error: AppError, t: Translate) => string;

/** Texts that would be wrong in a terminal: there is no open window that keeps anybody's work. */
const SHARED: Partial<Record<ErrorCode, MessageKey>> = { unexpected: 'cli.unexpected', 'passphrase-needed': 'cli.passphrase-needed' };

const OUTPUT: Partial<Record<ErrorCode, MessageKey>> = {
  ...SHARED,
  'folder-missing': 'cli.folder-missing',
  'write-denied': 'cli.write-denied',
  'disk-full': 'cli.disk-full',
  'file-name-unusable': 'cli.output-name',
  'file-not-regular': 'cli.output-name',
  'file-changed-on-disk': 'cli.output-busy',
};

const messageFrom =
  (own: Partial<Record<ErrorCode, MessageKey>>): Message =>
  ({ code, detail }, t) =>
    t(own[code] ?? `error.${code}`, detail ?? {});

/** What is wrong with the file that was read. */
export const inputMessage = messageFrom(SHARED);

/** Why the file that was asked for could not be made. */
export const outputMessage = messageFrom(OUTPUT);
