import type { Sheet } from '../../../shared/exchange/imported.ts';
import { holdsCards, LANE_TYPES, type LaneType } from '../../../shared/model/kinds.ts';
import type { Scale } from '../../../shared/model/scale.ts';
import { touchpointColumns, type TouchpointColumn } from '../table/touchpoint-columns.ts';
import { translator } from '../../../shared/i18n/translator.ts';

export type TableGoal = 'notes' | 'map' | 'survey';

export const NOTE_ROLES = ['text', 'group', 'color', 'tags', 'link', 'x', 'y'] as const;
export type NoteRole = (typeof NOTE_ROLES)[number];

/** Columns of the table view that a file can fill. */
export type CardRole = Exclude<TouchpointColumn, 'comments' | 'attachments'>;
export const CARD_ROLES: readonly CardRole[] = touchpointColumns(translator('en'))
  .map(({ id }) => id as TouchpointColumn)
  .filter((id): id is CardRole => id !== 'comments' && id !== 'attachments');

/** A column whose words are cards of a lane, one a row. */
export type LaneRole = `lane:${LaneType}`;
export const LANE_ROLES: readonly LaneRole[] = LANE_TYPES.filter((type) => holdsCards(type) && type !== 'custom').map(
  (type): LaneRole => `lane:${type}`,
);

export const SURVEY_ROLES = ['stage', 'step', 'answer', 'day'] as const;
export type SurveyRole = (typeof SURVEY_ROLES)[number];

/** What a column of a file is for; '' leaves it out. `map` tells several maps apart, `emotion` is the value of a point on the curve. */
export type ColumnRole = '' | NoteRole | CardRole | LaneRole | 'map' | 'emotion' | SurveyRole;

/** What is to become of a table. */
export interface TableMapping {
  readonly goal: TableGoal;
  /** Which sheet, from 0. */
  readonly sheet: number;
  /** The row that names the columns, from 0; those above it are left out. Null where none does. */
  readonly header: number | null;
  /** Rows and columns change places first: a map is often written with its steps across. */
  readonly swapped: boolean;
  /** One a column. */
  readonly roles: readonly ColumnRole[];
  /** One a column: that of emotion values and answers, null for all others. */
  readonly scales: readonly (Scale | null)[];
  /** Columns of answers are steps of one curve, and not questions with a curve each; only where no column names the step. */
  readonly across: boolean;
}

/** Columns and rows of a sheet as its mapping sees them. */
export interface MappedTable {
  /** Names of the columns; '' where there is none. */
  readonly names: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export const widthOf = (rows: readonly (readonly string[])[]): number => rows.reduce((most, row) => Math.max(most, row.length), 0);

/** All rows, rows and columns changed over where the mapping says so. */
export function turnedRows({ rows }: Sheet, { swapped }: Pick<TableMapping, 'swapped'>): Sheet['rows'] {
  return swapped ? Array.from({ length: widthOf(rows) }, (_, column) => rows.map((row) => row[column] ?? '')) : rows;
}

export function tableOf(sheet: Sheet, { header, swapped }: Pick<TableMapping, 'header' | 'swapped'>): MappedTable {
  const turned = turnedRows(sheet, { swapped });
  const width = swapped ? sheet.rows.length : widthOf(sheet.rows);
  const named = header === null ? [] : (turned[header] ?? []);
  return { names: Array.from({ length: width }, (_, at) => (named[at] ?? '').trim()), rows: turned.slice(header === null ? 0 : header + 1) };
}

export const hasScale = (role: ColumnRole | undefined): boolean => role === 'emotion' || role === 'answer';

/** Whether no column says about which step a row is. */
export const isWide = ({ roles }: Pick<TableMapping, 'roles'>): boolean => !roles.includes('step') && !roles.includes('stage');
