import type { SheetName } from '../model/sheet-names.ts';

/** What the cells of a column hold: text, numbers, days as YYYY-MM-DD, or yes and no. */
export type CellType = 'text' | 'number' | 'date' | 'flag';

/** Null is an empty cell. */
export type CellValue = string | number | boolean | null;

export interface SheetColumn {
  /** The same in every language. */
  readonly id: string;
  readonly title: string;
  readonly type: CellType;
  /** Characters. */
  readonly width: number;
}

/** A table of one kind of records, as a spreadsheet shows it. Every row has a cell for every column. */
export interface DataSheet {
  readonly id: SheetName;
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** A column, and what of a row stands in it. */
export interface Described<R> extends SheetColumn {
  readonly cell: (row: R) => CellValue;
}

/** What a type of cell needs at least; text is given as much as it is asked for. */
const WIDTHS: Readonly<Record<CellType, number>> = { text: 20, number: 10, date: 12, flag: 10 };
const WIDEST_TITLE = 24;

/** As wide as its title, so that no name of a column is cut. */
export const column = <R>(id: string, title: string, type: CellType, cell: (row: R) => CellValue, width = WIDTHS[type]): Described<R> => ({
  id,
  title,
  type,
  width: Math.max(width, Math.min(title.length, WIDEST_TITLE) + 2),
  cell,
});

export const sheetOf = <R>(id: SheetName, name: string, columns: readonly Described<R>[], rows: readonly R[]): DataSheet => ({
  id,
  name,
  columns: columns.map(({ id: of, title, type, width }) => ({ id: of, title, type, width })),
  rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
});
