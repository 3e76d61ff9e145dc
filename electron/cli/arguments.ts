import { parseArgs } from 'node:util';
import type { ErrorCode } from '../../shared/base/result.ts';
import { LANGUAGES, type Language } from '../../shared/i18n/translate.ts';
import type { MessageKey } from '../../shared/i18n/en.ts';
import type { ExportOptions } from '../../shared/ipc/export-choice.ts';
import { EXPORT_FORMATS, isFormat, optionsOf, PAPERS, type ExportFormat } from '../../shared/ipc/export-formats.ts';
import { TEMPLATES, type TemplateName } from '../../shared/ipc/names.ts';

export interface NewCommand {
  readonly name: 'new';
  readonly output: string;
  readonly template: TemplateName;
  readonly language: Language;
}

export interface CheckCommand {
  readonly name: 'check';
  readonly input: string;
  readonly records: boolean;
  readonly language: Language;
}

export interface ExportCommand {
  readonly name: 'export';
  readonly input: string;
  readonly output: string;
  /** The format is that of the output's ending. */
  readonly options: ExportOptions;
  /** The title of one map, or null. */
  readonly mapName: string | null;
  /** The name of one frame, or null; without a map or a frame it is the whole board. */
  readonly frameName: string | null;
  /** The name of the board, or null for that of the map or frame, else the first. */
  readonly boardName: string | null;
  readonly language: Language;
}

export type Command = NewCommand | CheckCommand | ExportCommand;

/** What is wrong with a command line, as a text to look up and its placeholders. */
export interface UsageProblem {
  readonly key: MessageKey & `cli.${string}`;
  readonly values: Readonly<Record<string, string>>;
  /** The language to say it in: what --lang says, where that can be read. */
  readonly language: Language;
}

export type Parsed = { readonly ok: true; readonly command: Command } | { readonly ok: false; readonly problem: UsageProblem };

export const EXIT = { done: 0, unexpected: 1, usage: 2, input: 3, output: 4 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The exit code that tells a script whose fault it was: the command line's, the input's, the output's or ours. */
export function exitCodeOf(code: ErrorCode): ExitCode {
  switch (code) {
    case 'map-unknown':
    case 'board-unknown':
    case 'frame-unknown':
    case 'export-too-large':
      return EXIT.usage;
    case 'file-missing':
    case 'file-not-regular':
    case 'file-name-unusable':
    case 'file-empty':
    case 'file-too-large':
    case 'file-foreign':
    case 'file-newer':
    case 'file-damaged':
    case 'file-hostile':
    case 'file-too-slow':
    case 'file-in-use':
    case 'file-read-denied':
    case 'document-invalid':
      return EXIT.input;
    case 'file-changed-on-disk':
    case 'folder-missing':
    case 'write-denied':
    case 'disk-full':
    case 'write-failed':
      return EXIT.output;
    default:
      return EXIT.unexpected;
  }
}

/** The same for a failure to write the output: a name that cannot be used is then the output's fault. */
export const outputExitCodeOf = (code: ErrorCode): ExitCode => (exitCodeOf(code) === EXIT.input ? EXIT.output : exitCodeOf(code));

const OPTIONS = {
  new: { template: { type: 'string' }, lang: { type: 'string' } },
  check: { records: { type: 'boolean' }, lang: { type: 'string' } },
  export: {
    to: { type: 'string' },
    page: { type: 'string' },
    landscape: { type: 'boolean' },
    portrait: { type: 'boolean' },
    board: { type: 'string' },
    map: { type: 'string' },
    frame: { type: 'string' },
    scale: { type: 'string' },
    lang: { type: 'string' },
  },
} as const;
type CommandName = keyof typeof OPTIONS;
type Values = Readonly<Record<string, string | boolean | undefined>>;

/** Thrown inside this file only, so that each reader of a value can stay one line. */
class Refusal extends Error {
  readonly key: UsageProblem['key'];
  readonly values: UsageProblem['values'];
  constructor(key: UsageProblem['key'], values: UsageProblem['values'] = {}) {
    super(key);
    this.key = key;
    this.values = values;
  }
}

/** Reads the words after the program's name. A file whose name begins with `-` is given as `./-name` or after `--`. */
export function parseArguments(words: readonly string[]): Parsed {
  try {
    return { ok: true, command: commandOf(words) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ok: false, problem: { key: error.key, values: error.values, language: spokenLanguage(words) } };
  }
}

function commandOf([name, ...rest]: readonly string[]): Command {
  if (name === undefined) throw new Refusal('cli.no-command');
  if (!Object.hasOwn(OPTIONS, name)) throw new Refusal('cli.unknown-command', { value: name });
  const command = name as CommandName;
  const { values, file } = readWords(command, rest);
  const language = oneOf('--lang', values['lang'], LANGUAGES, 'en');
  switch (command) {
    case 'new':
      return { name: 'new', output: file, template: oneOf('--template', values['template'], TEMPLATES, 'blank'), language };
    case 'check':
      return { name: 'check', input: file, records: values['records'] === true, language };
    case 'export':
      return exportOf(file, values, language);
  }
}

function readWords(command: CommandName, rest: readonly string[]): { readonly values: Values; readonly file: string } {
  const { values, positionals, tokens } = parseArgs({
    args: [...rest],
    options: OPTIONS[command],
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const known: Readonly<Record<string, { readonly type: string }>> = OPTIONS[command];
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(known, token.name) ? known[token.name] : undefined;
    if (!option || !token.rawName.startsWith('--')) throw new Refusal('cli.unknown-option', { value: token.rawName });
    const hasValue = token.value !== undefined && (token.inlineValue || !token.value.startsWith('--'));
    if (hasValue !== (option.type === 'string')) throw new Refusal(hasValue ? 'cli.no-value' : 'cli.needs-value', { option: token.rawName });
  }
  const [file, extra] = positionals;
  if (file === undefined || file === '') throw new Refusal('cli.needs-file');
  if (extra !== undefined) throw new Refusal('cli.one-file', { value: extra });
  return { values: values as Values, file };
}

function exportOf(input: string, values: Values, language: Language): ExportCommand {
  const output = values['to'];
  if (typeof output !== 'string' || output === '') throw new Refusal('cli.needs-value', { option: '--to' });
  const ending = /\.([a-z]+)$/i.exec(output)?.[1]?.toLowerCase() ?? '';
  if (!isFormat(ending)) throw new Refusal('cli.export-ending', { value: output, endings: EXPORT_FORMATS.map((format) => `.${format}`).join(' ') });
  if (values['map'] !== undefined && values['frame'] !== undefined) throw new Refusal('cli.map-and-frame');
  return {
    name: 'export',
    input,
    output,
    options: CHOSEN[ending](values),
    mapName: wordOf(values['map']),
    frameName: wordOf(values['frame']),
    boardName: wordOf(values['board']),
    language,
  };
}

const wordOf = (value: string | boolean | undefined): string | null => (typeof value === 'string' ? value : null);

/** The options of each format, as far as the words name them. */
const CHOSEN: { readonly [F in ExportFormat]: (values: Values) => ExportOptions } = {
  pdf: (values) => {
    if (values['landscape'] && values['portrait']) throw new Refusal('cli.both-orientations');
    return optionsOf('pdf', {
      paper: oneOf('--page', values['page'], PAPERS, 'fit'),
      orientation: values['landscape'] ? 'landscape' : values['portrait'] ? 'portrait' : 'auto',
    });
  },
  png: (values) => optionsOf('png', { scale: scaleOf(values['scale']) }),
};

function oneOf<const T extends string>(option: string, value: string | boolean | undefined, allowed: readonly T[], otherwise: NoInfer<T>): T {
  if (value === undefined) return otherwise;
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new Refusal('cli.bad-value', { option, value: String(value), allowed: allowed.join(', ') });
  return found;
}

function scaleOf(value: string | boolean | undefined): number {
  if (value === undefined) return 1;
  const scale = typeof value === 'string' && /^\d+(\.\d+)?$/.test(value) ? Number(value) : Number.NaN;
  if (!(scale >= 0.1 && scale <= 8)) throw new Refusal('cli.bad-value', { option: '--scale', value: String(value), allowed: '0.1 – 8' });
  return scale;
}

function spokenLanguage(words: readonly string[]): Language {
  const at = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const said = at < 0 ? undefined : (words[at]?.split('=')[1] ?? words[at + 1]);
  return LANGUAGES.find((language) => language === said) ?? 'en';
}
