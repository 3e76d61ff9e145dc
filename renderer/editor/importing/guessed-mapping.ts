import type { Sheet } from '../../../shared/exchange/imported.ts';
import type { Scale } from '../../../shared/model/scale.ts';
import { isAnswers, numbersIn } from './answer-columns.ts';
import { ANSWER_SCALES, EMOTION_SCALES, scaleFor, scaleInName } from './answer-scale.ts';
import { roleNamed, type NamedRole } from './column-names.ts';
import { headerRowOf, LOOKED_AT } from './header-row.ts';
import { hasScale, LANE_ROLES, tableOf, turnedRows, type ColumnRole, type MappedTable, type TableGoal, type TableMapping } from './table-mapping.ts';

const DAY = /^\s*(?:\d{4}[-/]\d{1,2}[-/]\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{4})/;

/** The scale its name tells, else the narrowest usual one that holds what is in it. */
export function guessedScale(role: ColumnRole, { names, rows }: MappedTable, column: number): Scale | null {
  if (!hasScale(role)) return null;
  const values = numbersIn(rows, column).filter((value) => value !== undefined);
  return scaleInName(names[column] ?? '') ?? scaleFor(role === 'answer' ? ANSWER_SCALES : EMOTION_SCALES, values);
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
    const header = headerRowOf(sheet);
    if (header === null) return 0;
    const { names, rows } = tableOf(sheet, { header, swapped: false });
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
  return sheetMapping(chosen, sheet, goalOf(tableOf(chosen, { header: headerRowOf(chosen), swapped: false })));
}

/** A sheet as its own names say, for a goal. */
export const sheetMapping = (chosen: Sheet, sheet: number, goal: TableGoal): TableMapping =>
  remapped(chosen, { goal, sheet, header: headerRowOf(chosen), swapped: false });

/** The same table for something else, or seen otherwise: its columns are guessed anew. */
export function remapped(chosen: Sheet, { goal, sheet, header, swapped }: Pick<TableMapping, 'goal' | 'sheet' | 'header' | 'swapped'>): TableMapping {
  const table = tableOf(chosen, { header, swapped });
  const roles = guessedRoles(goal, table);
  return { goal, sheet, header, swapped, roles, scales: roles.map((role, column) => guessedScale(role, table, column)), across: false };
}

/** The same with rows and columns changed over: other words name its columns then. */
export const swappedOver = (chosen: Sheet, mapping: TableMapping, swapped: boolean): TableMapping =>
  remapped(chosen, { ...mapping, header: headerRowOf({ ...chosen, rows: turnedRows(chosen, { swapped }) }), swapped });

/** Columns for something else; one whose scale was chosen keeps it. */
export const withRoles = (mapping: TableMapping, table: MappedTable, roles: readonly ColumnRole[]): TableMapping => ({
  ...mapping,
  roles,
  scales: roles.map((role, column) =>
    role === mapping.roles[column] ? (mapping.scales[column] ?? guessedScale(role, table, column)) : guessedScale(role, table, column),
  ),
});
