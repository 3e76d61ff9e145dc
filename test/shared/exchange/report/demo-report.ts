import { numberedIds } from '../../../../shared/base/id.ts';
import { reportOf } from '../../../../shared/exchange/report/report-of.ts';
import type { ReportContext } from '../../../../shared/exchange/report/context.ts';
import type { Report } from '../../../../shared/exchange/report/report.ts';
import type { Language } from '../../../../shared/i18n/translate.ts';
import { translator } from '../../../../shared/i18n/translator.ts';
import { Document } from '../../../../shared/model/document.ts';
import type { AnyRecord } from '../../../../shared/model/kinds.ts';
import { boardsOf } from '../../../../shared/model/on-board.ts';
import { templateRecords } from '../../../../shared/templates/templates.ts';

/** What a report of all of a document is made from. */
export function contextOf(records: readonly AnyRecord[], more: Partial<ReportContext> = {}): ReportContext {
  const document = new Document(records);
  const language: Language = more.language ?? 'en';
  return {
    document,
    t: translator(language),
    language,
    title: 'plan',
    day: '2026-11-22',
    boardIds: boardsOf(document).map(({ id }) => id),
    only: null,
    leftOut: new Set(),
    votes: new Map(),
    ...more,
  };
}

export const demoRecords = (language: Language): readonly AnyRecord[] => templateRecords('demo', language, numberedIds('demo'));
export const demoReport = (language: Language, more: Partial<ReportContext> = {}): Report =>
  reportOf(contextOf(demoRecords(language), { language, ...more }));
