import { fold } from '../../../shared/base/fold.ts';
import { parseDecimal } from '../../../shared/base/decimal.ts';
import type { Sheet } from '../../../shared/exchange/imported.ts';
import type { MessageKey } from '../../../shared/i18n/en.ts';
import { holdsCards, LANE_TYPES, type LaneType } from '../../../shared/model/kinds.ts';
import { SCALES, type Scale } from '../../../shared/model/scale.ts';
import { inEveryLanguage } from '../every-language.ts';
import { nameKey } from '../table/names.ts';
import { touchpointColumns, type TouchpointColumn } from '../table/touchpoint-columns.ts';
import { translator } from '../../../shared/i18n/translator.ts';

export type TableGoal = 'notes' | 'map' | 'survey';

export const NOTE_ROLES = ['text', 'group', 'color', 'tags', 'link'] as const;
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
  /** The first row names the columns. */
  readonly header: boolean;
  /** Rows and columns change places first: a map is often written with its steps across. */
  readonly swapped: boolean;
  /** One a column. */
  readonly roles: readonly ColumnRole[];
  /** Of emotion values and answers. */
  readonly scale: Scale;
}

/** Scales of surveys, besides those of curves: 1–7 is that of CES 2.0, 0–10 that of NPS. */
export const ANSWER_SCALES: readonly Scale[] = [
  { scaleMin: 0, scaleMax: 10 },
  { scaleMin: 1, scaleMax: 5 },
  { scaleMin: 1, scaleMax: 7 },
  { scaleMin: 1, scaleMax: 10 },
];
export const EMOTION_SCALES: readonly Scale[] = [...SCALES, { scaleMin: 1, scaleMax: 7 }, { scaleMin: 0, scaleMax: 10 }];

/** Columns and rows of a sheet as its mapping sees them. */
export interface MappedTable {
  /** Names of the columns; '' where there is none. */
  readonly names: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const widthOf = (rows: readonly (readonly string[])[]): number => rows.reduce((most, row) => Math.max(most, row.length), 0);

export function tableOf({ rows }: Sheet, { header, swapped }: Pick<TableMapping, 'header' | 'swapped'>): MappedTable {
  const width = widthOf(rows);
  const turned = swapped ? Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? '')) : rows;
  const names = Array.from({ length: swapped ? rows.length : width }, (_, at) => (header ? (turned[0]?.[at] ?? '').trim() : ''));
  return { names, rows: header ? turned.slice(1) : turned };
}

/** Other words for a column, folded; those of the table view are known anyway. */
const SYNONYMS: readonly (readonly [CardRole | LaneRole | 'emotion', readonly string[]])[] = [
  ['behaviour', ['does', 'actions', 'yapiyor', 'yaptiklari', 'eylemler']],
  ['feeling', ['feels', 'feelings', 'hisler', 'hissettikleri', 'duygular']],
  ['thinking', ['thinks', 'thoughts', 'dusunceler', 'dusundukleri']],
  ['expectation', ['expectations', 'beklentiler']],
  ['lane:pain', ['pain', 'pains', 'problems', 'sorunlar']],
  ['lane:opportunity', ['firsat', 'firsatlar', 'ideas', 'fikirler']],
  ['stage', ['phase', 'section', 'faz', 'evre', 'bolum']],
  ['step', ['task', 'moment', 'adim adi', 'an']],
  [
    'title',
    ['title', 'text', 'card', 'note', 'name', 'activity', 'action', 'content', 'baslik', 'metin', 'kart', 'not', 'ad', 'adi', 'icerik', 'eylem'],
  ],
  ['channel', ['medium', 'mecra']],
  ['owner', ['responsible', 'department', 'team', 'sorumlu', 'departman', 'ekip', 'sahibi']],
  ['emotion', ['emotion', 'emotion score', 'score', 'mood', 'sentiment', 'value', 'duygu', 'duygu puani', 'puan', 'skor', 'deger', 'duygu degeri']],
  ['evidence', ['quote', 'alinti']],
  ['link', ['url', 'baglanti']],
  ['tags', ['tag', 'label', 'labels', 'etiket']],
  ['color', ['color', 'colour', 'renk']],
];

/** What the name of a column says it is for; card columns come before lanes of the same name. */
function roleNamed(name: string): CardRole | LaneRole | 'map' | 'emotion' | null {
  const key = nameKey(name);
  if (key === '') return null;
  const column = touchpointColumns(translator('en')).find(({ names }) => names.some((known) => nameKey(known) === key));
  if (column && column.id !== 'comments' && column.id !== 'attachments') return column.id as CardRole;
  if (inEveryLanguage('kind.map').some((known) => nameKey(known) === key)) return 'map';
  const lane = LANE_ROLES.find((role) => inEveryLanguage(role.replace(':', '.') as MessageKey).some((known) => nameKey(known) === key));
  if (lane) return lane;
  return SYNONYMS.find(([, words]) => words.some((word) => fold(word) === key))?.[0] ?? null;
}

const numbersIn = (rows: MappedTable['rows'], column: number): readonly (number | undefined)[] =>
  rows.flatMap((row) => {
    const value = parseDecimal(row[column] ?? '');
    return value === null ? [] : [value];
  });

/** Mostly numbers that can be answers: whole ones from 0 to 10, and not the numbers of the rows. */
function isAnswers(rows: MappedTable['rows'], column: number): boolean {
  const values = numbersIn(rows, column);
  const answers = values.filter((value) => value !== undefined && Number.isInteger(value) && value >= 0 && value <= 10);
  const isCount = values.length > 1 && values.every((value, at) => value === (values[0] ?? 0) + at);
  return values.length > 0 && !isCount && answers.length >= values.length * 0.8;
}

/** The first of `scales` that holds every value; the first of all where none does. */
export function scaleFor(scales: readonly Scale[], values: readonly (number | undefined)[]): Scale {
  const known = values.filter((value) => value !== undefined);
  const found = scales.find(({ scaleMin, scaleMax }) => known.every((value) => value >= scaleMin && value <= scaleMax));
  return found ?? scales[0] ?? SCALES[0];
}

const DAY = /^\s*(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{4})/;

/** How well a table can be guessed: rows looked at. */
const LOOKED_AT = 200;

/** Whether the first row names the columns: no cell of it is a number, and one is a name that is known, or what is below is something else. */
function hasHeader({ rows }: Sheet): boolean {
  const [first = [], ...others] = rows.slice(0, LOOKED_AT);
  const written = first.filter((cell) => cell.trim() !== '');
  if (others.length === 0 || written.length === 0 || written.some((cell) => cell.length > 80 || parseDecimal(cell) !== undefined)) return false;
  if (new Set(written.map(nameKey)).size < written.length) return false;
  if (first.some((cell) => roleNamed(cell) !== null)) return true;
  return first.some((_, column) => isAnswers(others, column)) || (written.length > 1 && written.length >= widthOf(others));
}

function goalOf(names: readonly string[], rows: MappedTable['rows']): TableGoal {
  const roles = names.map(roleNamed);
  const places = roles.filter((role) => role === 'stage' || role === 'step');
  const words = roles.filter((role) => role !== null && role !== 'stage' && role !== 'step' && role !== 'emotion');
  const answers = names.filter((_, column) => isAnswers(rows, column));
  // Many people answered, or nothing but answers is said of a step.
  if (answers.length > 0 && words.length === 0 && (places.length === 0 || repeats(rows, roles.indexOf('step')))) return 'survey';
  if (places.length > 0 && names.length > 1) return 'map';
  return roles.filter((role) => role?.startsWith('lane:')).length > 1 ? 'map' : 'notes';
}

function repeats(rows: MappedTable['rows'], column: number): boolean {
  const values = rows.map((row) => row[column] ?? '').filter(Boolean);
  return new Set(values).size * 2 <= values.length;
}

/** What the columns are for where nobody has said so, by their names, else by what is in them. */
export function guessedRoles(goal: TableGoal, { names, rows: all }: MappedTable): readonly ColumnRole[] {
  const rows = all.slice(0, LOOKED_AT);
  const named = names.map(roleNamed);
  if (goal === 'survey')
    return names.map((_, column): ColumnRole => {
      const role = named[column];
      if (role === 'stage' || role === 'step') return role;
      if (isAnswers(rows, column)) return 'answer';
      const first = rows.find((row) => (row[column] ?? '') !== '')?.[column] ?? '';
      return DAY.test(first) ? 'day' : '';
    });
  if (goal === 'notes') return noteRoles(named, rows);
  const hasTitle = named.includes('title');
  const used = new Set<ColumnRole>();
  return named.map((role): ColumnRole => {
    const lane = LANE_ROLES.find((one) => one === `lane:${role === 'behaviour' ? 'doing' : (role ?? '')}`);
    // Without cards of their own, the attributes are what is written in the lanes.
    const wanted = !hasTitle && lane ? lane : role;
    if (wanted === null || used.has(wanted)) return '';
    used.add(wanted);
    return wanted;
  });
}

function noteRoles(named: readonly ReturnType<typeof roleNamed>[], rows: MappedTable['rows']): readonly ColumnRole[] {
  const roles = named.map((role): ColumnRole => {
    if (role === 'title') return 'text';
    if (role === 'stage' || role === 'step') return 'group';
    return role === 'color' || role === 'tags' || role === 'link' ? role : '';
  });
  const once = roles.map((role, at) => (roles.indexOf(role) === at ? role : ''));
  if (once.includes('text')) return once;
  const lengths = once.map((role, column) => (role === '' ? rows.reduce((sum, row) => sum + (row[column] ?? '').length, 0) : -1));
  return once.with(lengths.indexOf(Math.max(...lengths)), 'text');
}

/** The mapping a table begins with. */
export function guessedMapping(sheets: readonly Sheet[], sheet = 0): TableMapping {
  const chosen = sheets[sheet] ?? { name: '', rows: [] };
  const header = hasHeader(chosen);
  const table = tableOf(chosen, { header, swapped: false });
  return remapped(chosen, { goal: goalOf(table.names, table.rows.slice(0, LOOKED_AT)), sheet, header, swapped: false });
}

/** The same table for something else, or seen otherwise: its columns are guessed anew. */
export function remapped(chosen: Sheet, seen: Pick<TableMapping, 'goal' | 'sheet' | 'header' | 'swapped'>): TableMapping {
  const table = tableOf(chosen, seen);
  const roles = guessedRoles(seen.goal, table);
  return { ...seen, roles, scale: guessedScale(seen.goal, roles, table) };
}

export function guessedScale(goal: TableGoal, roles: readonly ColumnRole[], { rows }: MappedTable): Scale {
  const wanted: ColumnRole = goal === 'survey' ? 'answer' : 'emotion';
  const values = roles.flatMap((role, column) => (role === wanted ? numbersIn(rows, column) : []));
  return scaleFor(goal === 'survey' ? ANSWER_SCALES.toSorted((a, b) => a.scaleMax - b.scaleMax || b.scaleMin - a.scaleMin) : EMOTION_SCALES, values);
}
