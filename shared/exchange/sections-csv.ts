import Papa from 'papaparse';
import { fold } from '../base/fold.ts';
import type { TextTable } from './clipboard-table.ts';
import { dividerOf } from './csv.ts';
import { outlineOf, type Outline, type OutlineItem } from './outline.ts';

/** Folded names of columns that hold the words of a thing, and of columns that say something else of it. */
const WORDS = new Set(['text', 'content', 'metin', 'icerik']);
const ABOUT = new Set(['type', 'color', 'colour', 'tags', 'x', 'tur', 'renk', 'etiketler']);
/** The names of columns stand among the first rows. */
const FIRST_ROWS = 20;

/**
 * Where the table of things begins in a file of values whose first lines may say something else, such as the name of the board:
 * at the row that names a column for the words and one besides (Type, Text, Color, X, Y). -1 where there is no such row.
 */
export const thingsRow = (rows: TextTable): number =>
  rows.slice(0, FIRST_ROWS).findIndex((row) => {
    const names = row.map(fold);
    return names.length > 2 && names.some((name) => WORDS.has(name)) && names.some((name) => ABOUT.has(name));
  });

/** A file of more rows is taken for a table. */
const LOOKED_AT = 20_000;

/**
 * A file of comma-separated values that is no table but sections under each other, as Miro writes the words of a board
 * ("Export to spreadsheet (CSV)"): empty lines divide it, and what stands alone in the first line of a section is its
 * name, a frame's. Null for a table. Written after what is publicly said about that export; untried against a real one.
 */
export function readSections(text: string): Outline | null {
  const body = text.replace(/^\uFEFF/, '').trim();
  if (!/\n[\s,;"]*\n/.test(body.slice(0, 200_000))) return null;
  const rowsBy = (delimiter: string) => Papa.parse(body, { delimiter, quoteChar: '"', skipEmptyLines: false, preview: LOOKED_AT + 1 }).data;
  const data = rowsBy(',');
  if (data.length > LOOKED_AT) return null;
  // Of a table divided by semicolons or tabs every line would be a single cell, and pass for a name.
  const own = dividerOf(body);
  if (own !== ',' && rowsBy(own).filter(({ length }) => length > 1).length > data.length / 2) return null;
  const sections = sectionsOf(data.map((row) => row.map((cell) => cell.trim()).filter(Boolean)));
  if (sections.length < 2) return null;
  const named = sections.filter(([head = [], ...rest]) => head.length === 1 && rest.length > 0).length;
  // One that begins with several cells is a table with a gap in it.
  if (named < sections.length / 2) return null;
  const [first, ...others] = sections;
  const isTitle = first?.length === 1 && first[0]?.length === 1;
  const items = (isTitle ? others : sections).flatMap(itemsOf);
  const outline = outlineOf(isTitle ? (first[0]?.[0] ?? '') : '', items);
  return outline.ok ? outline.value : null;
}

type Row = readonly string[];

function sectionsOf(rows: readonly Row[]): readonly (readonly Row[])[] {
  const sections: Row[][] = [];
  let isOpen = false;
  for (const row of rows) {
    if (row.length > 0 && isOpen) sections.at(-1)?.push(row);
    else if (row.length > 0) sections.push([row]);
    isOpen = row.length > 0;
  }
  return sections;
}

function itemsOf([head = [], ...rest]: readonly Row[]): readonly OutlineItem[] {
  const isNamed = head.length === 1 && rest.length > 0;
  const cells = (isNamed ? rest : [head, ...rest]).flat();
  const words = cells.map((text): OutlineItem => ({ level: isNamed ? 1 : 0, text, link: null }));
  return isNamed ? [{ level: 0, text: head[0] ?? '', link: null }, ...words] : words;
}
