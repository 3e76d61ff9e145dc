import type { MessageKey } from './en.ts';

export const LANGUAGES = ['tr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Looks a text up in one language and fills its {{placeholders}}; `count` chooses the plural. */
export type Translate = (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string;
