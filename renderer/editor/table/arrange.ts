import type { Id } from '../../../shared/base/id.ts';
import { fold } from '../../../shared/base/fold.ts';
import type { Column, TableModel } from './model.ts';
import type { SectionView } from './view.ts';

/** Columns as somebody ordered them, the hidden ones left out; the first column of a section stays first and in sight. */
export function visibleColumns(model: TableModel, { hidden, order }: Pick<SectionView, 'hidden' | 'order'>): readonly Column[] {
  const [first, ...rest] = orderedColumns(model, order);
  return first ? [first, ...rest.filter(({ id }) => !hidden.includes(id))] : [];
}

export function orderedColumns({ columns }: TableModel, order: readonly string[]): readonly Column[] {
  const [first, ...rest] = columns;
  if (!first) return [];
  const placeOf = (column: Column, own: number) => (order.includes(column.id) ? order.indexOf(column.id) : order.length + own);
  const places = new Map(rest.map((column, own) => [column.id, placeOf(column, own)]));
  return [first, ...rest.toSorted((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0))];
}

/**
 * Rows that pass search and chosen values, sorted; equal ones keep the order of the map, empty cells come last.
 * `locale` orders the words (BCP 47). The row `pinned`, just being written, stands last whatever it says.
 */
export function arrangedRows(model: TableModel, { sort, search, chosen }: SectionView, locale: string, pinned: Id | null): readonly Id[] {
  const wanted = fold(search).split(/\s+/).filter(Boolean);
  const limits = Object.entries(chosen).map(([column, values]) => [column, new Set(values)] as const);
  const passes = (row: Id): boolean => {
    if (!limits.every(([column, values]) => values.has(model.read(row, column)))) return false;
    if (wanted.length === 0) return true;
    const words = model.columns.map(({ id }) => fold(model.read(row, id)));
    return wanted.every((word) => words.some((text) => text.includes(word)));
  };
  const filtered =
    limits.length + wanted.length > 0 ? model.rows.filter((row) => row !== pinned && passes(row)) : model.rows.filter((row) => row !== pinned);
  const sorted = sort ? sortedBy(model, filtered, sort, locale) : filtered;
  return pinned !== null && model.rows.includes(pinned) ? [...sorted, pinned] : sorted;
}

function sortedBy(model: TableModel, rows: readonly Id[], { column, direction }: NonNullable<SectionView['sort']>, locale: string): readonly Id[] {
  if (!model.columns.some(({ id }) => id === column)) return rows;
  const collator = new Intl.Collator(locale, { numeric: true });
  const sign = direction === 'ascending' ? 1 : -1;
  const keyed = rows.map((row) => ({ row, key: model.sortKey(row, column) }));
  return keyed
    .toSorted(({ key: a }, { key: b }) => {
      if (a === null || b === null) return Number(a === null) - Number(b === null);
      return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b)));
    })
    .map(({ row }) => row);
}

/** The values of a column that a row may be chosen by, each once, in the order of the language, the empty one last. */
export function valuesOf(model: TableModel, column: string, locale: string): readonly string[] {
  const values = new Set(model.rows.map((row) => model.read(row, column)));
  return sortedBy({ ...model, sortKey: (value) => value || null }, [...values], { column, direction: 'ascending' }, locale);
}
