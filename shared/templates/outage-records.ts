import type { Id } from '../base/id.ts';
import type { Language } from '../i18n/translate.ts';
import type { AnyRecord } from '../model/kinds.ts';
import { templateRecords } from './templates.ts';

/** The demo workshop in one language. */
export const outageRecords = (language: Language, newId: () => Id): readonly AnyRecord[] => templateRecords('journey', language, newId);
