import type { ImportAnswer } from '../../shared/ipc/import-page.ts';
import type { Language } from '../../shared/i18n/translate.ts';
import { passphraseFileIn } from './passphrase.ts';
import { oneOf, Refusal, type Known, type Values } from './words.ts';

export interface ImportCommand {
  readonly name: 'import';
  readonly input: string;
  /** A workshop, made whole or not at all. */
  readonly output: string;
  /** Replaces a file that is there. */
  readonly force: boolean;
  /** What a table or an outline becomes; null is what fits it. */
  readonly goal: ImportAnswer['goal'];
  /** Holds the passphrase of an encrypted file. */
  readonly passphraseFile: string | null;
  /** What was made goes to stdout as a line of JSON. */
  readonly json: boolean;
  readonly language: Language;
}

export const IMPORT_WORDS: Known = {
  manyFiles: true,
  options: {
    as: { type: 'string' },
    force: { type: 'boolean' },
    'passphrase-file': { type: 'string' },
    json: { type: 'boolean' },
    lang: { type: 'string' },
  },
};

/** Throws a Refusal for what cannot be meant. */
export function importCommand([input = '', output, extra]: readonly string[], values: Values, language: Language): ImportCommand {
  if (output === undefined) throw new Refusal('cli.needs-output');
  if (extra !== undefined) throw new Refusal('cli.one-file', { value: extra });
  if (!/\.cxmap$/i.test(output)) throw new Refusal('cli.import-ending', { value: output });
  const as = oneOf('--as', values['as'], ['notes', 'map', 'auto'], 'auto');
  return {
    name: 'import',
    input,
    output,
    force: values['force'] === true,
    goal: as === 'auto' ? null : as,
    passphraseFile: passphraseFileIn(values),
    json: values['json'] === true,
    language,
  };
}
