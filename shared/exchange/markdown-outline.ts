import type { Result } from '../base/result.ts';
import { normalLines } from '../base/text.ts';
import { LeftOuts, type LeftOut } from './left-out.ts';
import { widthOf } from './list-outline.ts';
import { outlineOf, type Loose, type Outline, type OutlineItem } from './outline.ts';

const HEADING = /^ {0,3}(#{1,6})(?:\s+|$)/;
const ITEM = /^([\t ]*)(?:[-*+]|\d{1,9}[.)])[\t ]+(?:\[[ xX]\][\t ]+)?/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const RULE = /^ {0,3}(?:(?:-[\t ]*){3,}|(?:\*[\t ]*){3,}|(?:_[\t ]*){3,})$/;
const UNDERLINE = /^ {0,3}(=+|-+)[\t ]*$/;
const TABLE_RULE = /^[\s|:-]+$/;

/** What has been read of a file so far. */
interface Reading {
  readonly items: OutlineItem[];
  readonly left: LeftOuts;
  /** The signs of the headings that are open, from the outermost. */
  headings: number[];
  /** How far the items of the open list are set in. */
  list: number[];
  paragraph: string[];
  /** The open paragraph is the first of an item of a list. */
  isItem: boolean;
  /** There are items of lists, or code. */
  hasEntries: boolean;
  readonly tables: MarkdownTable[];
}

/** A table with the name of the heading above it. */
export interface MarkdownTable {
  readonly name: string;
  readonly rows: (readonly string[])[];
}

interface ReadMarkdown {
  readonly outline: Outline;
  readonly left: readonly LeftOut[];
  /** Its tables, where it has no list and no code beside them. */
  readonly tables: readonly MarkdownTable[];
}

/**
 * A Markdown file as an outline: headings, the items of lists below their headings, and blocks of code as items of their own;
 * paragraphs and rows of tables too, but marked as loose. Marks of emphasis go, the first link of an item stays with it; pictures
 * and HTML are left out. Nothing is fetched. Follows what CommonMark says of blocks as far as an outline needs it.
 */
export function readMarkdown(text: string): Result<ReadMarkdown> {
  const reading: Reading = { items: [], left: new LeftOuts(), headings: [], list: [], paragraph: [], isItem: false, hasEntries: false, tables: [] };
  const lines = normalLines(withoutFrontMatter(text.replace(/^\uFEFF/, ''))).split('\n');
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const fence = FENCE.exec(line)?.[1];
    if (fence === undefined) readLine(reading, line);
    else {
      const end = endOfFence(lines, at, fence);
      endParagraph(reading);
      add(reading, innerLevel(reading), lines.slice(at + 1, end).join('\n'), 'code');
      reading.hasEntries = true;
      at = end;
    }
  }
  endParagraph(reading);
  const outline = outlineOf('', reading.items);
  const tables = reading.hasEntries ? [] : reading.tables;
  return outline.ok ? { ok: true, value: { outline: outline.value, left: reading.left.list, tables } } : outline;
}

/** The line that closes a block of code, else the end of all. */
function endOfFence(lines: readonly string[], from: number, fence: string): number {
  for (let at = from + 1; at < lines.length; at++) if ((lines[at] ?? '').trimStart().startsWith(fence)) return at;
  return lines.length;
}

const withoutFrontMatter = (text: string): string => {
  const end = text.startsWith('---\n') ? text.indexOf('\n---', 3) : -1;
  return end < 0 ? text : text.slice(text.indexOf('\n', end + 1) + 1);
};

/** Lines that mean something as a whole are short; a pattern would run out of room in a very long one. */
const LONGEST_MARK = 1_000;

function readLine(reading: Reading, line: string): void {
  const heading = HEADING.exec(line);
  if (heading) return startHeading(reading, heading[1]?.length ?? 1, line.slice(heading[0].length).replace(/[\t ]#+[\t ]*$/, ''));
  if (line.trim() === '') return endParagraph(reading);
  const mark = line.length > LONGEST_MARK ? '' : line;
  const underline = UNDERLINE.exec(mark)?.[1];
  if (underline !== undefined && reading.paragraph.length > 0 && reading.list.length === 0) {
    const words = reading.paragraph.join(' ');
    reading.paragraph = [];
    return startHeading(reading, underline.startsWith('=') ? 1 : 2, words);
  }
  if (RULE.test(mark)) return endParagraph(reading);
  const item = ITEM.exec(line);
  if (item) {
    endParagraph(reading);
    startItem(reading, item[1] ?? '');
    reading.paragraph = [line.slice(item[0].length)];
    reading.isItem = true;
    reading.hasEntries = true;
    return;
  }
  // What is not set in after an empty line ends the list.
  if (reading.paragraph.length === 0 && !/^[\t ]/.test(line)) reading.list = [];
  if (line.trimStart().startsWith('|')) return addRow(reading, line);
  reading.paragraph.push(line.trim().replace(/^(?:>\s?){1,50}/, ''));
}

function startHeading(reading: Reading, size: number, words: string): void {
  endParagraph(reading);
  reading.list = [];
  reading.headings = reading.headings.filter((other) => other < size);
  add(reading, reading.headings.length, words);
  reading.headings.push(size);
}

function startItem(reading: Reading, blanks: string): void {
  const indent = widthOf(blanks);
  reading.list = [...reading.list.filter((other) => other < indent), indent];
}

/** Where words go that stand below the open headings and list items. */
const innerLevel = ({ headings, list }: Reading): number => headings.length + Math.max(0, list.length - 1);

function endParagraph(reading: Reading): void {
  const words = reading.paragraph.join('\n');
  const loose = reading.isItem ? undefined : 'paragraph';
  reading.paragraph = [];
  reading.isItem = false;
  if (words.trim() !== '') add(reading, innerLevel(reading), words, loose);
}

function addRow(reading: Reading, line: string): void {
  endParagraph(reading);
  if (line.length <= LONGEST_MARK && TABLE_RULE.test(line)) return;
  const cells = line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => unmarked(cell.trim(), reading.left));
  const row = cells.map(({ text }) => text);
  if (reading.items.at(-1)?.loose !== 'tableRow') {
    const above = reading.items.at(-1);
    reading.tables.push({ name: above && above.loose === undefined ? above.text : '', rows: [] });
  }
  reading.tables.at(-1)?.rows.push(row);
  const [link = null, ...others] = cells.flatMap((cell) => cell.link ?? []);
  for (const other of others) reading.left.add('import.left.links', other);
  reading.items.push({ level: innerLevel(reading), text: row.filter(Boolean).join(' · '), link, loose: 'tableRow' });
}

/** `as` says what is no entry of the outline; code is one, and its signs mean nothing. */
function add({ items, left }: Reading, level: number, words: string, as?: Loose | 'code'): void {
  if (as === 'code') return void items.push({ level, text: words, link: null });
  items.push({ level, ...unmarked(words, left), ...(as && { loose: as }) });
}

// No pattern here can look through the same letters again and again: what is between brackets is bounded and holds none.
const PICTURE = /!\[([^[\]]{0,500})\]\([^()\s]{0,2000}(?:\s[^()]{0,200})?\)/g;
const LINK = /\[([^[\]]{1,500})\]\(<?([^()<>\s]{1,2000})>?(?:\s[^()]{0,200})?\)/g;
const AUTOLINK = /<((?:https?:\/\/|mailto:)[^<>\s]{1,2000})>/g;
const COMMENT = /<!--[^<>]{0,2000}-->/g;
const TAG = /<\/?[a-zA-Z][^<>]{0,500}>/g;

// Marks of emphasis come in pairs: one that has no other is a sign like any. No pattern looks beyond the next sign of its kind.
const STRONG = /(?<!\\)(\*\*|~~)([^\s*~](?:[^*~]{0,2000}[^\s*~])?)\1/g;
const UNDERLINED = /(?<![\p{L}\p{N}_\\])__([^\s_](?:[^_]{0,2000}[^\s_])?)__(?![\p{L}\p{N}_])/gu;
const CODE = /(?<![\\`])(`{1,3})([^`]{1,2000})\1(?!`)/g;

const withoutEmphasis = (words: string): string =>
  words.replaceAll(/(^|[\s("'])[*_](?=[^\s*_])/g, '$1').replaceAll(/(?<=[^\s*_\\])[*_](?=$|[\s)"'.,;:!?])/g, '');

/** The words of a line of Markdown, and where its first link leads; others are noted. */
function unmarked(words: string, left: LeftOuts): { readonly text: string; readonly link: string | null } {
  let link: string | null = null;
  const leadTo = (to: string): void => {
    if (link === null && /^(?:https?|mailto):/i.test(to)) link = to;
    else left.add('import.left.links', to);
  };
  const plain = words
    .replaceAll(PICTURE, (_, alt: string) => (left.add('import.left.pictures', alt), alt))
    .replaceAll(LINK, (_, name: string, to: string) => (leadTo(to), name))
    .replaceAll(AUTOLINK, (_, to: string) => ((link ??= to), to))
    .replaceAll(/<br\s{0,3}\/?>/gi, '\n')
    .replaceAll(COMMENT, '')
    .replaceAll(TAG, (tag) => (left.add('import.left.html', tag), ''))
    .replaceAll(CODE, '$2');
  const text = withoutEmphasis(withoutEmphasis(plain).replaceAll(STRONG, '$2').replaceAll(UNDERLINED, '$1')).replaceAll(
    /\\([\\`*_{}[\]()#+.!|~>-])/g,
    '$1',
  );
  return { text, link };
}
