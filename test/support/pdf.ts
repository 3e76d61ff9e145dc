import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';

const run = (program: string, ...args: readonly string[]): Buffer => execFileSync(program, args, { maxBuffer: 1 << 30 });
const lines = (program: string, ...args: readonly string[]): readonly string[] =>
  run(program, ...args)
    .toString()
    .trim()
    .split('\n');

const MM_PER_POINT = 25.4 / 72;

export interface PageFacts {
  readonly pages: number;
  readonly widthMm: number;
  readonly heightMm: number;
}

export function pageFacts(file: string): PageFacts {
  const info = new Map(lines('pdfinfo', file).map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()] as const));
  const [width, height] =
    /([\d.]+) x ([\d.]+)/
      .exec(info.get('Page size') ?? '')
      ?.slice(1)
      .map(Number) ?? [];
  return { pages: Number(info.get('Pages')), widthMm: (width ?? 0) * MM_PER_POINT, heightMm: (height ?? 0) * MM_PER_POINT };
}

/** Who made it, as its properties say; '' where they name nobody. */
export const authorOf = (file: string): string => /^Author:\s+(.*)$/m.exec(run('pdfinfo', file).toString())?.[1] ?? '';

/** One line for every bitmap in the file. */
export const imagesIn = (file: string): readonly string[] => lines('pdfimages', '-list', file).slice(2);

/** Each font's type and whether it is embedded, by the columns of pdffonts: name, type, encoding, emb … */
export const fontsIn = (file: string): readonly { readonly line: string; readonly type3: boolean; readonly embedded: boolean }[] =>
  lines('pdffonts', file)
    .slice(2)
    .map((line) => ({ line, type3: line.includes('Type 3'), embedded: line.trim().split(/\s+/).at(-5) === 'yes' }));

/** The text in the order it was painted, without any white space, which breaks differently in print. */
export const textIn = (file: string): string => squeeze(run('pdftotext', '-raw', file, '-').toString());
export const squeeze = (text: string): string => text.normalize('NFC').replaceAll(/\s/g, '');

interface Word {
  readonly text: string;
  /** Points from the upper left. */
  readonly box: readonly [left: number, top: number, right: number, bottom: number];
}

function wordsIn(file: string, page: number): readonly Word[] {
  const found = run('pdftotext', '-f', String(page), '-l', String(page), '-bbox', file, '-')
    .toString()
    .matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g);
  return [...found].map(([, left, top, right, bottom, text]) => ({
    text: text ?? '',
    box: [Number(left), Number(top), Number(right), Number(bottom)],
  }));
}

/** The width and height of every page, mm. */
export const pageSizes = (file: string): readonly { readonly width: number; readonly height: number }[] =>
  lines('pdfinfo', '-l', '-1', file).flatMap((line) => {
    const [width, height] = /^Page +\d+ size: +([\d.]+) x ([\d.]+) pts/.exec(line)?.slice(1).map(Number) ?? [];
    return width === undefined || height === undefined ? [] : { width: width * MM_PER_POINT, height: height * MM_PER_POINT };
  });

/** What is wrong with the structure of a file, by qpdf; nothing when it is as it should be. */
export function faultsIn(file: string): string {
  const { status, stdout, stderr } = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' });
  return status === 0 ? '' : `${stdout}${stderr}`;
}

/** Where the links on each page lead; throws for one that cannot be clicked because it lies beside its page. */
export async function linksIn(file: string): Promise<readonly (readonly string[])[]> {
  const document = await PDFDocument.load(readFileSync(file), { updateMetadata: false });
  return document.getPages().map((page) => {
    const { x, y, width, height } = page.getMediaBox();
    const notes = page.node.Annots();
    return Array.from({ length: notes?.size() ?? 0 }, (_, at) => {
      const note = notes?.lookup(at, PDFDict);
      const rect = note?.lookup(PDFName.of('Rect'), PDFArray).asRectangle();
      if (!rect || rect.x < x - 1 || rect.y < y - 1 || rect.x + rect.width > x + width + 1 || rect.y + rect.height > y + height + 1)
        throw new Error(`link ${at} lies beside its page`);
      return note?.lookup(PDFName.of('A'), PDFDict).lookup(PDFName.of('URI'), PDFString).asString() ?? '';
    });
  });
}

interface Outline {
  readonly title: string;
  readonly destpageposfrom1: number;
  readonly kids: readonly Outline[];
}

/** Bookmarks, each below the one it belongs to: its title and page (from 1), indented by its level. */
export function bookmarksIn(file: string): readonly string[] {
  const { outlines } = JSON.parse(run('qpdf', '--json=1', '--json-key=outlines', file).toString()) as { readonly outlines: readonly Outline[] };
  const told = (all: readonly Outline[], indent: string): readonly string[] =>
    all.flatMap(({ title, destpageposfrom1, kids }) => [`${indent}${title} ${destpageposfrom1}`, ...told(kids, `${indent}  `)]);
  return told(outlines, '');
}

/** Words that are in the text but leave no mark on any of the pages: what is cut off on one tile must be seen on another. */
export function wordsWithoutInkAnywhere(file: string, dotsPerInch: number): readonly string[] {
  const pages = pageSizes(file).map((_, at) => ({ all: wordsIn(file, at + 1), without: new Set(wordsWithoutInk(file, dotsPerInch, at + 1)) }));
  const seen = new Set(pages.flatMap(({ all, without }) => all.filter(({ text }) => !without.has(text)).map(({ text }) => text)));
  return pages.flatMap(({ without }) => [...without].filter((text) => !seen.has(text)));
}

/** Words that are in the text of a page (from 1) but leave no mark on it: a glyph that is missing, or printed invisibly. */
export function wordsWithoutInk(file: string, dotsPerInch: number, page = 1): readonly string[] {
  const { width, height, pixels } = greyPixels(
    run('pdftoppm', '-r', String(dotsPerInch), '-gray', '-f', String(page), '-l', String(page), '-singlefile', file),
  );
  const scale = dotsPerInch / 72;
  const hasInk = ({ box }: Word): boolean => {
    const [left, top, right, bottom] = box.map((value) => Math.round(value * scale)) as [number, number, number, number];
    let darkest = 255;
    let lightest = 0;
    for (let y = Math.max(0, top); y < Math.min(height, bottom); y++) {
      for (let x = Math.max(0, left); x < Math.min(width, right); x++) {
        const value = pixels[y * width + x] ?? 255;
        darkest = Math.min(darkest, value);
        lightest = Math.max(lightest, value);
      }
    }
    return lightest - darkest > 40;
  };
  const words = wordsIn(file, page);
  if (words.length === 0) throw new Error('the page has no words at all');
  return words.filter((word) => !hasInk(word)).map((word) => word.text);
}

/** A binary PGM: "P5", width, height and the largest value, then a byte a pixel. */
function greyPixels(pgm: Buffer): { readonly width: number; readonly height: number; readonly pixels: Buffer } {
  const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.subarray(0, 64).toString('latin1'));
  if (!header) throw new Error('not a grey picture');
  return { width: Number(header[1]), height: Number(header[2]), pixels: pgm.subarray(header[0].length) };
}
