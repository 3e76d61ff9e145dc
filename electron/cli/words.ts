import { parseArgs } from 'node:util';
import type { MessageKey } from '../../shared/i18n/en.ts';

export type CliKey = MessageKey & `cli.${string}`;
export type Values = Readonly<Record<string, string | boolean | undefined>>;

/** What a command knows: its options by name, and whether it takes more than one file. */
export interface Known {
  readonly options: Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>;
  readonly manyFiles: boolean;
}

/** What is wrong with the words: thrown while they are read, so that each reader of a value can stay one line. */
export class Refusal extends Error {
  readonly key: CliKey;
  readonly values: Readonly<Record<string, string>>;
  constructor(key: CliKey, values: Readonly<Record<string, string>> = {}) {
    super(key);
    this.key = key;
    this.values = values;
  }
}

/** Tells options from files. A file whose name begins with `-` is given as `./-name` or after `--`. Throws a Refusal. */
export function readWords({ options, manyFiles }: Known, rest: readonly string[]): { readonly values: Values; readonly files: readonly string[] } {
  const { values, positionals, tokens } = parseArgs({ args: [...rest], options, strict: false, allowPositionals: true, tokens: true });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (!option || !token.rawName.startsWith('--')) throw new Refusal('cli.unknown-option', { value: token.rawName });
    const hasValue = token.value !== undefined && (token.inlineValue || !token.value.startsWith('--'));
    if (hasValue !== (option.type === 'string')) throw new Refusal(hasValue ? 'cli.no-value' : 'cli.needs-value', { option: token.rawName });
  }
  const [first, second] = positionals;
  if (first === undefined || positionals.includes('')) throw new Refusal('cli.needs-file');
  if (second !== undefined && !manyFiles) throw new Refusal('cli.one-file', { value: second });
  return { values: values as Values, files: positionals };
}

export function oneOf<const T extends string>(option: string, value: string | boolean | undefined, allowed: readonly T[], otherwise: NoInfer<T>): T {
  if (value === undefined) return otherwise;
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new Refusal('cli.bad-value', { option, value: String(value), allowed: allowed.join(', ') });
  return found;
}

/** A plain decimal number between two others; throws a Refusal for anything else. */
export function numberBetween(option: string, value: string | boolean | undefined, least: number, most: number, otherwise: number): number {
  if (value === undefined) return otherwise;
  const number = typeof value === 'string' && /^\d+(\.\d+)?$/.test(value) ? Number(value) : Number.NaN;
  if (!(number >= least && number <= most)) throw new Refusal('cli.bad-value', { option, value: String(value), allowed: `${least} – ${most}` });
  return number;
}
