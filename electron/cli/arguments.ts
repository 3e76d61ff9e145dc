import type { ErrorCode } from '../../shared/base/result.ts';
import { LANGUAGES, type Language } from '../../shared/i18n/translate.ts';
import { TEMPLATES, type TemplateName } from '../../shared/ipc/names.ts';
import { EXPORT_WORDS, exportCommand, type ExportCommand } from './export-arguments.ts';
import { IMPORT_WORDS, importCommand, type ImportCommand } from './import-arguments.ts';
import { passphraseFileIn } from './passphrase.ts';
import { oneOf, readWords, Refusal, type CliKey, type Known } from './words.ts';

export interface NewCommand {
  readonly name: 'new';
  readonly output: string;
  readonly template: TemplateName;
  /** Replaces a file that is there. */
  readonly force: boolean;
  readonly language: Language;
}

export interface CheckCommand {
  readonly name: 'check';
  readonly input: string;
  readonly records: boolean;
  /** Holds the passphrase of an encrypted file. */
  readonly passphraseFile: string | null;
  readonly language: Language;
}

export type Command = NewCommand | CheckCommand | ExportCommand | ImportCommand;

/** What is wrong with a command line, as a text to look up and its placeholders. */
export interface UsageProblem {
  readonly key: CliKey;
  readonly values: Readonly<Record<string, string>>;
  /** The language to say it in: what --lang says, where that can be read, else that of the computer. */
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
    case 'export-part-too-large':
    case 'export-too-many-sheets':
    case 'export-no-pages':
    case 'export-no-map':
    case 'export-no-frame':
    case 'export-no-view':
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
    case 'passphrase-needed':
    case 'passphrase-wrong':
    case 'passphrase-file':
    case 'file-read-denied':
    case 'read-failed':
    case 'document-invalid':
    case 'import-unknown':
    case 'import-too-large':
    case 'import-too-much':
    case 'import-empty':
    case 'import-unreadable':
    case 'import-no-journey':
    case 'import-foreign-json':
    case 'import-slow':
    case 'attachment-empty':
    case 'attachment-too-large':
    case 'attachments-full':
    case 'versions-full':
    case 'picture-too-large':
    case 'picture-unreadable':
    case 'picture-kind':
    case 'svg-refused':
    case 'svg-blank':
    case 'svg-slow':
      return EXIT.input;
    case 'file-exists':
    case 'file-changed-on-disk':
    case 'file-replaced':
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

const COMMANDS = {
  new: { options: { template: { type: 'string' }, force: { type: 'boolean' }, lang: { type: 'string' } }, manyFiles: false },
  check: { options: { records: { type: 'boolean' }, 'passphrase-file': { type: 'string' }, lang: { type: 'string' } }, manyFiles: false },
  export: EXPORT_WORDS,
  import: IMPORT_WORDS,
} as const satisfies Record<string, Known>;

/**
 * Reads the words after the program's name. A file whose name begins with `-` is given as `./-name` or after `--`. The language
 * is that of the computer, `spoken`, unless --lang says another.
 */
export function parseArguments(words: readonly string[], spoken: Language): Parsed {
  try {
    return { ok: true, command: commandOf(words, spoken) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ok: false, problem: { key: error.key, values: error.values, language: askedLanguage(words) ?? spoken } };
  }
}

function commandOf([name, ...rest]: readonly string[], spoken: Language): Command {
  if (name === undefined) throw new Refusal('cli.no-command');
  if (!Object.hasOwn(COMMANDS, name)) throw new Refusal('cli.unknown-command', { value: name });
  const command = name as keyof typeof COMMANDS;
  const { values, files } = readWords(COMMANDS[command], rest);
  const [file = ''] = files;
  const language = oneOf('--lang', values['lang'], LANGUAGES, spoken);
  switch (command) {
    case 'new':
      return {
        name: 'new',
        output: file,
        template: oneOf('--template', values['template'], TEMPLATES, 'blank'),
        force: values['force'] === true,
        language,
      };
    case 'check':
      return { name: 'check', input: file, records: values['records'] === true, passphraseFile: passphraseFileIn(values), language };
    case 'export':
      return exportCommand(files, values, language);
    case 'import':
      return importCommand(files, values, language);
  }
}

function askedLanguage(words: readonly string[]): Language | undefined {
  const at = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const said = at < 0 ? undefined : (words[at]?.split('=')[1] ?? words[at + 1]);
  return LANGUAGES.find((language) => language === said);
}
