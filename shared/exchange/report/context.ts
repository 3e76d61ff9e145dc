import type { Id } from '../../base/id.ts';
import type { Language, Translate } from '../../i18n/translate.ts';
import { mapTitle } from '../../layout/names.ts';
import type { DocumentReader } from '../../model/document.ts';
import type { JourneyMap } from '../../model/kinds.ts';
import type { ReportPart } from '../../model/report-parts.ts';

/** What a report is made from. */
export interface ReportContext {
  readonly document: DocumentReader;
  readonly t: Translate;
  readonly language: Language;
  /** What the file is called. */
  readonly title: string;
  /** The day it is made, ISO 8601. */
  readonly day: string;
  /** The boards it is about, in their order. */
  readonly boardIds: readonly Id[];
  /** The maps, touchpoints, notes, shapes, tables and persona cards on them that are told of, where that is not all: a map with everything in it. */
  readonly only: ReadonlySet<Id> | null;
  /** The chapters that are not told. */
  readonly leftOut: ReadonlySet<ReportPart>;
  /** How many votes each thing got. */
  readonly votes: ReadonlyMap<Id, number>;
}

/** The maps it is about, board by board, in their order. */
export const mapsOf = ({ document, boardIds, only }: ReportContext): readonly JourneyMap[] =>
  boardIds.flatMap((boardId) => document.children('map', boardId)).filter(({ id }) => only?.has(id) ?? true);

export const titleOf = (map: JourneyMap, { t, document }: ReportContext): string => mapTitle(map, t, document);

/** What is there of these, in one line. */
export const joined = (parts: readonly (string | null | undefined)[], between = ' · '): string =>
  parts.filter((part) => part !== null && part !== undefined && part.trim() !== '').join(between);
