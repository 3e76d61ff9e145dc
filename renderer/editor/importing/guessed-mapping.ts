import { parseDecimal } from '../../../shared/base/decimal.ts';
import type { Sheet } from '../../../shared/exchange/imported.ts';
import { isOnScale, type Scale } from '../../../shared/model/scale.ts';
import { nameKey } from '../table/names.ts';
import { ANSWER_SCALES, EMOTION_SCALES, scaleFor, scaleInName } from './answer-scale.ts';
import { roleNamed, type NamedRole } from './column-names.ts';
import { hasScale, LANE_ROLES, tableOf, widthOf, type ColumnRole, type MappedTable, type TableGoal, type TableMapping } from './table-mapping.ts';

/** How well a table can be guessed: rows looked at. */
const LOOKED_AT = 200;
/** The name of a column is no longer than this, UTF-16 units; a question over answers may be. */
const LONGEST_HEAD = 80;
const LONGEST_QUESTION = 400;

const DAY = /^\s*(?:\d{4}[-/]\d{1,2}[-/]\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{4})/;

/** What is written in a column: numbers, and undefined for each cell that is none. */
const numbersIn = (rows: MappedTable['rows'], column: number): readonly (number | undefined)[] =>
  rows.flatMap((row) => {
    const value = parseDecimal(row[column] ?? '');
    return value === null ? [] : [value];
  });

/**
 * Whether a column is answers: mostly numbers of the scale its name tells, else whole ones from 0 to 10 that do not number the
 * rows. A stray word among them is said later.
 */
function isAnswers(name: string, rows: MappedTable['rows'], column: number): boolean {
  const values = numbersIn(rows, column);
  const numbers = values.filter((value) => value !== undefined);
  if (numbers.length === 0 || numbers.length * 2 < values.length) return false;
  const scale = scaleInName(name);
  if (scale) return numbers.filter((value) => isOnScale(scale, value)).length * 2 >= numbers.length;
  const answers = numbers.filter((value) => Number.isInteger(value) && value >= 0 && value <= 10);
  const isCount = values.length > 1 && values.every((value, at) => value === (values[0] ?? 0) + at);
  return !isCount && answers.length * 3 >= numbers.length * 2;
}

/** The scale its name tells, else the narrowest usual one that holds what is in it. */
export function guessedScale(role: ColumnRole, { names, rows }: MappedTable, column: number): Scale | null {
  if (!hasScale(role)) return null;
  const values = numbersIn(rows, column).filter((value) => value !== undefined);
  return scaleInName(names[column] ?? '') ?? scaleFor(role === 'answer' ? ANSWER_SCALES : EMOTION_SCALES, values);
}

/** Whether the first row names the columns: no cell of it is a number, and one is a name that is known, or what is below is something else. */
function hasHeader({ rows }: Sheet): boolean {
  const [first = [], ...others] = rows.slice(0, LOOKED_AT);
  const written = first.filter((cell) => cell.trim() !== '');
  if (others.length === 0 || written.length === 0 || written.some((cell) => cell.length > LONGEST_QUESTION || parseDecimal(cell) !== undefined))
    return false;
  if (new Set(written.map(nameKey)).size < written.length) return false;
  if (first.some((cell, column) => isAnswers(cell, others, column))) return true;
  if (written.some((cell) => cell.length > LONGEST_HEAD)) return false;
  if (first.some((cell) => roleNamed(cell) !== null)) return true;
  return written.length > 1 && written.length >= widthOf(others);
}

function goalOf({ names, rows: all }: MappedTable): TableGoal {
  const rows = all.slice(0, LOOKED_AT);
  const roles = names.map(roleNamed);
  const answers = names.map((name, column) => isAnswers(name, rows, column));
  const places = roles.filter((role) => role === 'stage' || role === 'step');
  const words = roles.filter((role, column) => role !== null && role !== 'stage' && role !== 'step' && role !== 'emotion' && !answers[column]);
  // Many people answered, or nothing but answers is said of a step.
  if (answers.includes(true) && words.length === 0 && (places.length === 0 || repeats(rows, roles.indexOf('step')))) return 'survey';
  if (places.length > 0 && names.length > 1) return 'map';
  return roles.filter((role) => role?.startsWith('lane:')).length > 1 ? 'map' : 'notes';
}

function repeats(rows: MappedTable['rows'], column: number): boolean {
  const values = rows.map((row) => row[column] ?? '').filter(Boolean);
  return new Set(values).size * 2 <= values.length;
}

/** What the columns are for where nobody has said so, by their names, else by what is in them. */
function guessedRoles(goal: TableGoal, { names, rows: all }: MappedTable): readonly ColumnRole[] {
  const rows = all.slice(0, LOOKED_AT);
  const named = names.map(roleNamed);
  if (goal === 'survey')
    return names.map((name, column): ColumnRole => {
      const role = named[column];
      if (role === 'stage' || role === 'step') return role;
      if (isAnswers(name, rows, column)) return 'answer';
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
    if (wanted === null || wanted === 'x' || wanted === 'y' || used.has(wanted)) return '';
    used.add(wanted);
    return wanted;
  });
}

function noteRoles(named: readonly (NamedRole | null)[], rows: MappedTable['rows']): readonly ColumnRole[] {
  const roles = named.map((role): ColumnRole => {
    if (role === 'title') return 'text';
    if (role === 'stage' || role === 'step') return 'group';
    return role === 'color' || role === 'tags' || role === 'link' || role === 'x' || role === 'y' ? role : '';
  });
  const once = roles.map((role, at) => (roles.indexOf(role) === at ? role : ''));
  if (once.includes('text')) return once;
  const lengths = once.map((role, column) => (role === '' ? rows.reduce((sum, row) => sum + (row[column] ?? '').length, 0) : -1));
  return once.with(lengths.indexOf(Math.max(...lengths)), 'text');
}

/** The sheet that looks most like a table of data: the first whose columns are known, else the fullest with names over its columns. */
function likeliestSheet(sheets: readonly Sheet[]): number {
  const marks = sheets.map((sheet) => {
    if (!hasHeader(sheet)) return 0;
    const { names, rows } = tableOf(sheet, { header: true, swapped: false });
    const looked = rows.slice(0, LOOKED_AT);
    const wide = looked.filter((row) => row.filter((cell) => cell.trim() !== '').length > 1);
    if (wide.length * 2 < looked.length || names.filter(Boolean).length < 2) return 0;
    const known = names.filter((name, column) => roleNamed(name) !== null || isAnswers(name, looked, column)).length;
    return known > 0 ? Infinity : wide.reduce((sum, row) => sum + row.length, 0);
  });
  return Math.max(0, marks.indexOf(Math.max(...marks)));
}

/** The mapping a table begins with, of the sheet that looks most like one. */
export function guessedMapping(sheets: readonly Sheet[]): TableMapping {
  const sheet = likeliestSheet(sheets);
  const chosen = sheets[sheet] ?? { name: '', rows: [] };
  return sheetMapping(chosen, sheet, goalOf(tableOf(chosen, { header: hasHeader(chosen), swapped: false })));
}

/** A sheet as its own first row says, for a goal. */
export const sheetMapping = (chosen: Sheet, sheet: number, goal: TableGoal): TableMapping =>
  remapped(chosen, { goal, sheet, header: hasHeader(chosen), swapped: false });

/** The same table for something else, or seen otherwise: its columns are guessed anew. */
export function remapped(chosen: Sheet, { goal, sheet, header, swapped }: Pick<TableMapping, 'goal' | 'sheet' | 'header' | 'swapped'>): TableMapping {
  const table = tableOf(chosen, { header, swapped });
  const roles = guessedRoles(goal, table);
  return { goal, sheet, header, swapped, roles, scales: roles.map((role, column) => guessedScale(role, table, column)), across: false };
}

/** Columns for something else; one whose scale was chosen keeps it. */
export const withRoles = (mapping: TableMapping, table: MappedTable, roles: readonly ColumnRole[]): TableMapping => ({
  ...mapping,
  roles,
  scales: roles.map((role, column) =>
    role === mapping.roles[column] ? (mapping.scales[column] ?? guessedScale(role, table, column)) : guessedScale(role, table, column),
  ),
});
