import { SHEETS } from '../../shared/model/sheet-names.ts';
import type { ExportOptions } from '../../shared/ipc/export-choice.ts';
import {
  EXPORT_FORMATS,
  isFormat,
  optionsOf,
  STARTING_OPTIONS,
  SLIDE_SETS,
  SVG_TEXTS,
  TAKES,
  type ExportFormat,
} from '../../shared/ipc/export-formats.ts';
import type { Language } from '../../shared/i18n/translate.ts';
import { LEAST_DPI, LEAST_SCALE, MOST_DPI, MOST_SCALE, UNITS_PER_INCH } from '../../shared/paint/picture-area.ts';
import { authorIn, PDF_WORDS, pdfOptions } from './pdf-arguments.ts';
import { passphraseFileIn } from './passphrase.ts';
import { numberBetween, oneOf, Refusal, type Known, type Values } from './words.ts';

export interface ExportCommand {
  readonly name: 'export';
  /** Names of files, or patterns for them. */
  readonly inputs: readonly string[];
  /** Where to; `{name}` in it stands for the name of each input, without its ending. */
  readonly output: string;
  /** The format is that of the output's ending. */
  readonly options: ExportOptions;
  /** The title of one map, or null. */
  readonly mapName: string | null;
  /** The name of one frame, or null; without a map or a frame it is the whole board. */
  readonly frameName: string | null;
  /** The name of the board, or null for that of the map or frame, else the first. */
  readonly boardName: string | null;
  /** Holds the passphrase of encrypted files. */
  readonly passphraseFile: string | null;
  /** Progress and results go to stdout, a line of JSON each. */
  readonly json: boolean;
  readonly language: Language;
}

export const EXPORT_WORDS: Known = {
  manyFiles: true,
  options: {
    to: { type: 'string' },
    ...PDF_WORDS,
    board: { type: 'string' },
    map: { type: 'string' },
    frame: { type: 'string' },
    scale: { type: 'string' },
    dpi: { type: 'string' },
    transparent: { type: 'boolean' },
    text: { type: 'string' },
    slides: { type: 'string' },
    sheet: { type: 'string' },
    author: { type: 'string' },
    'passphrase-file': { type: 'string' },
    json: { type: 'boolean' },
    lang: { type: 'string' },
  },
};

/** Throws a Refusal for what cannot be meant. */
export function exportCommand(inputs: readonly string[], values: Values, language: Language): ExportCommand {
  const output = values['to'];
  if (typeof output !== 'string' || output === '') throw new Refusal('cli.needs-value', { option: '--to' });
  const ending = /\.([a-z]+)$/i.exec(output)?.[1]?.toLowerCase() ?? '';
  if (!isFormat(ending)) throw new Refusal('cli.export-ending', { value: output, endings: EXPORT_FORMATS.map((format) => `.${format}`).join(' ') });
  const isMany = inputs.length > 1 || inputs.some((input) => /[*?]/.test(input));
  if (isMany && !output.includes('{name}')) throw new Refusal('cli.many-to-one', { value: output, name: '{name}', example: '{name}.pdf' });
  if (values['map'] !== undefined && values['frame'] !== undefined) throw new Refusal('cli.map-and-frame');
  const onlyPart = (['board', 'map', 'frame'] as const).find((word) => values[word] !== undefined);
  if (values['every-board'] === true && onlyPart !== undefined) throw new Refusal('cli.part-of-every-board', { option: `--${onlyPart}` });
  const part = PART_WORDS[TAKES[ending]].find((word) => values[word] !== undefined);
  if (part !== undefined) throw new Refusal('cli.no-part', { option: `--${part}`, ending: `.${ending}` });
  return {
    name: 'export',
    inputs,
    output,
    options: CHOSEN[ending](values),
    mapName: wordOf(values['map']),
    frameName: wordOf(values['frame']),
    boardName: wordOf(values['board']),
    passphraseFile: passphraseFileIn(values),
    json: values['json'] === true,
    language,
  };
}

/** The words that name a part which such a format cannot be of: left unheard, they would hand on more than somebody asked for. */
const PART_WORDS = { parts: [], maps: ['frame'], all: ['board', 'map', 'frame'] } as const;

const wordOf = (value: string | boolean | undefined): string | null => (typeof value === 'string' ? value : null);

/** The options of each format, as far as the words name them. */
const CHOSEN: { readonly [F in ExportFormat]: (values: Values) => ExportOptions } = {
  pdf: pdfOptions,
  png: (values) => {
    if (values['scale'] !== undefined && values['dpi'] !== undefined) throw new Refusal('cli.scale-and-dpi');
    const scale =
      values['dpi'] === undefined
        ? numberBetween('--scale', values['scale'], LEAST_SCALE, MOST_SCALE, 1)
        : numberBetween('--dpi', values['dpi'], LEAST_DPI, MOST_DPI, UNITS_PER_INCH) / UNITS_PER_INCH;
    return optionsOf('png', { scale, transparent: values['transparent'] === true });
  },
  html: (values) => optionsOf('html', { everyBoard: values['board'] === undefined }),
  md: (values) => optionsOf('md', { everyBoard: values['board'] === undefined }),
  pptx: (values) => optionsOf('pptx', { slides: oneOf('--slides', values['slides'], SLIDE_SETS, 'stages'), author: authorIn(values) }),
  svg: (values) =>
    optionsOf('svg', { text: oneOf('--text', values['text'], SVG_TEXTS, STARTING_OPTIONS.svg.text), transparent: values['transparent'] === true }),
  xlsx: (values) => optionsOf('xlsx', { everyBoard: values['board'] === undefined }),
  csv: (values) => optionsOf('csv', { everyBoard: values['board'] === undefined, sheet: oneOf('--sheet', values['sheet'], SHEETS, 'touchpoints') }),
  json: () => optionsOf('json', {}),
  mmd: () => optionsOf('mmd', {}),
};
