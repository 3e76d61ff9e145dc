// Names and starting values that pages need at run time, apart from the checks: those would bring their library along.
import type { ExportOptions, OptionsOf } from './export-choice.ts';

/** What Temas can write, by the ending of the file. */
export const EXPORT_FORMATS = ['pdf', 'png', 'svg', 'pptx', 'xlsx', 'csv', 'html', 'md', 'json', 'mmd'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What a format can be of: whatever is drawn, whole maps and boards, or only the whole document. */
export const TAKES: { readonly [F in ExportFormat]: 'parts' | 'maps' | 'all' } = {
  pdf: 'parts',
  png: 'parts',
  svg: 'parts',
  pptx: 'parts',
  xlsx: 'maps',
  csv: 'maps',
  html: 'parts',
  md: 'parts',
  json: 'all',
  mmd: 'maps',
};

/** `fit` is as large as the content, `custom` as large as somebody says. */
export const PAPERS = ['fit', 'A5', 'A4', 'A3', 'A2', 'A1', 'A0', 'Letter', 'Tabloid', 'custom'] as const;

/** What becomes a page: all of the content on one, on tiles of several sheets, each map, frame or saved view on its own; or what the workshop came to, told in a report. */
export const PAGE_SETS = ['one', 'tiles', 'maps', 'frames', 'views', 'report'] as const;
/** Of what each thing gets a page of its own. */
export const PAGE_OF: { readonly [P in (typeof PAGE_SETS)[number]]?: 'map' | 'frame' | 'view' } = { maps: 'map', frames: 'frame', views: 'view' };
/** Colours as on the screen, greys that a printer keeps apart, colours that colour-blind eyes keep apart. */
export const PRINT_PALETTES = ['color', 'grey', 'safe'] as const;

export const SVG_TEXTS = ['outlines', 'fonts'] as const;

/** What becomes a slide: each stage of a map, each map and its stages, each frame or each saved view of a board. */
export const SLIDE_SETS = ['stages', 'maps', 'frames', 'views'] as const;
export type SlideSet = (typeof SLIDE_SETS)[number];

/** What a format begins with where nobody chose anything. */
export const STARTING_OPTIONS: { readonly [F in ExportFormat]: OptionsOf<F> } = {
  pdf: {
    format: 'pdf',
    pages: 'one',
    everyBoard: false,
    paper: 'fit',
    custom: { width: 420, height: 297 },
    orientation: 'auto',
    margin: 10,
    scale: 1,
    across: 0,
    overlap: 10,
    head: false,
    foot: false,
    palette: 'color',
    leftOut: [],
    author: null,
  },
  png: { format: 'png', scale: 2, transparent: false },
  svg: { format: 'svg', text: 'outlines', transparent: false },
  pptx: { format: 'pptx', slides: 'stages', author: null },
  html: { format: 'html', everyBoard: false },
  md: { format: 'md', everyBoard: false },
  xlsx: { format: 'xlsx', everyBoard: true },
  csv: { format: 'csv', everyBoard: true, sheet: 'touchpoints' },
  json: { format: 'json' },
  mmd: { format: 'mmd' },
};

export const isFormat = (ending: string): ending is ExportFormat => (EXPORT_FORMATS as readonly string[]).includes(ending);

/** The starting options of a format, with some of them as somebody chose. */
export const optionsOf = <F extends ExportFormat>(format: F, chosen: Partial<Omit<OptionsOf<F>, 'format'>>): ExportOptions =>
  ({ ...STARTING_OPTIONS[format], ...chosen }) as ExportOptions;
