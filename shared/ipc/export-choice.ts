import { z } from 'zod';
import { LONGEST_NAME } from '../model/lengths.ts';
import { REPORT_PARTS } from '../model/report-parts.ts';
import { SHEETS } from '../model/sheet-names.ts';
import { PAGE_SETS, PAPERS, PRINT_PALETTES, SLIDE_SETS, SVG_TEXTS, type ExportFormat } from './export-formats.ts';

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
/** Who made it, as the properties of a file say; '' leaves it out, null is whom this computer knows. */
const author = z.string().max(LONGEST_NAME).nullable().default(null);
const millimetres = z.number().min(20).max(5_000);

/** What of a board is exported. */
const content = z.discriminatedUnion('of', [
  z.object({ of: z.literal('board') }),
  z.object({ of: z.literal('map'), id }),
  z.object({ of: z.literal('frame'), id }),
  z.object({ of: z.literal('selection'), ids: z.array(id).min(1).max(20_000) }),
]);
export type ExportContent = z.infer<typeof content>;

/** How each format is to be written. */
const OPTIONS = {
  pdf: z.object({
    format: z.literal('pdf'),
    pages: z.enum(PAGE_SETS),
    /** Not only of the board one is on. */
    everyBoard: z.boolean(),
    paper: z.enum(PAPERS),
    /** Of a `custom` paper, mm. */
    custom: z.object({ width: millimetres, height: millimetres }),
    /** `auto` follows the content. */
    orientation: z.enum(['auto', 'portrait', 'landscape']),
    /** Kept free on every side of a page, mm. */
    margin: z.number().min(0).max(100),
    /** Of a page as large as its content, and of tiles: 1 is true size, a board unit is 1/96 inch. */
    scale: z.number().min(0.05).max(10),
    /** Tiles: how many sheets stand side by side; 0 leaves it to the scale. */
    across: z.int().min(0).max(20),
    /** What neighbouring tiles share, mm. */
    overlap: z.number().min(0).max(50),
    /** Title and day above, page numbers below. */
    head: z.boolean(),
    foot: z.boolean(),
    palette: z.enum(PRINT_PALETTES),
    /** What a report does not tell; something is left. */
    leftOut: z
      .array(z.enum(REPORT_PARTS))
      .max(REPORT_PARTS.length - 1)
      .default([]),
    author,
  }),
  png: z.object({
    format: z.literal('png'),
    /** Pixels per board unit. */
    scale: z.number().min(0.1).max(20),
    /** Without the ground. */
    transparent: z.boolean(),
  }),
  svg: z.object({
    format: z.literal('svg'),
    /** Words as shapes, which every program shows alike, or as text with the fonts it is set in, which only browsers use. */
    text: z.enum(SVG_TEXTS),
    transparent: z.boolean(),
  }),
  pptx: z.object({ format: z.literal('pptx'), slides: z.enum(SLIDE_SETS), author }),
  html: z.object({ format: z.literal('html'), everyBoard: z.boolean() }),
  md: z.object({ format: z.literal('md'), everyBoard: z.boolean() }),
  xlsx: z.object({ format: z.literal('xlsx'), everyBoard: z.boolean() }),
  csv: z.object({ format: z.literal('csv'), everyBoard: z.boolean(), sheet: z.enum(SHEETS) }),
  json: z.object({ format: z.literal('json') }),
  mmd: z.object({ format: z.literal('mmd') }),
} as const satisfies { readonly [F in ExportFormat]: z.ZodObject };

export type OptionsOf<F extends ExportFormat> = z.infer<(typeof OPTIONS)[F]>;

/** What was chosen for one format. */
export const exportOptions = z.discriminatedUnion('format', [
  OPTIONS.pdf,
  OPTIONS.png,
  OPTIONS.svg,
  OPTIONS.pptx,
  OPTIONS.html,
  OPTIONS.md,
  OPTIONS.xlsx,
  OPTIONS.csv,
  OPTIONS.json,
  OPTIONS.mmd,
]);
export type ExportOptions = z.infer<typeof exportOptions>;

/** Everything somebody chose about one export. */
export const exportChoice = z.object({ boardId: id, content, options: exportOptions });
export type ExportChoice = z.infer<typeof exportChoice>;
