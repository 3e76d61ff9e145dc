import type { AnyRecord } from '../model/kinds.ts';
import type { LeftOut } from './left-out.ts';
import type { Outline } from './outline.ts';

/** Rows of a sheet, every cell as text: numbers with a decimal point, days as YYYY-MM-DD. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/**
 * What a file from elsewhere holds, before anybody decided what becomes of it. Tables and outlines can become several
 * things; `things` are what they are, in the JSON of our own clipboard with the bytes of their pictures beside it, base64
 * by SHA-256; a `workshop` is a document of ours with all its boards.
 */
export type Imported =
  | { readonly kind: 'table'; readonly sheets: readonly Sheet[]; readonly left: readonly LeftOut[] }
  | { readonly kind: 'outline'; readonly outline: Outline; readonly left: readonly LeftOut[] }
  | { readonly kind: 'things'; readonly clip: string; readonly files: string; readonly left: readonly LeftOut[] }
  | { readonly kind: 'workshop'; readonly records: readonly AnyRecord[]; readonly left: readonly LeftOut[] };

/** More is not taken from one file. Rows and cells are those of all sheets; text counts UTF-16 units. */
export const IMPORT_LIMITS = {
  sheets: 100,
  rows: 50_000,
  columns: 500,
  cells: 1_000_000,
  items: 10_000,
  records: 200_000,
  text: 20_000_000,
} as const;
