import { resolve } from 'node:path';
import type { ErrorCode, Result } from '../../shared/base/result.ts';
import { salvageWords } from '../../shared/exchange/salvage-words.ts';
import type { Language, Translate } from '../../shared/i18n/translate.ts';
import { translator } from '../../shared/i18n/translator.ts';
import { mayBeSalvaged } from '../host/salvage/salvage-file.ts';
import { EXIT, exitCodeOf, outputExitCodeOf, parseArguments, type ExitCode } from './arguments.ts';
import { check, type Checking } from './check.ts';
import { computerLanguage } from './computer-language.ts';
import { makeNew } from './new.ts';
import { inputMessage, outputMessage, type Message } from './messages.ts';
import { oneLine } from './one-line.ts';

export interface Terminal {
  readonly out: (text: string) => void;
  /** Takes one line without its line break. */
  readonly error: (line: string) => void;
}

/** Runs one command line that needs no window. What it prints on `out` is complete or nothing. */
export async function runCommandLine(words: readonly string[], terminal: Terminal, checking: Checking): Promise<ExitCode> {
  const parsed = parseArguments(words, computerLanguage(process.env));
  if (!parsed.ok) {
    const { key, values, language } = parsed.problem;
    terminal.error(oneLine(translator(language)(key, values)));
    return EXIT.usage;
  }
  const { command } = parsed;
  switch (command.name) {
    case 'new':
      return conclude(makeNew(command), command.output, command.language, terminal, outputExitCodeOf, outputMessage);
    case 'check': {
      const checked = await check(command, checking.vet);
      if (checked.ok) terminal.out(checked.value);
      const help = checked.ok ? '' : await helpFor(command.input, checked.error.code, checking, translator(command.language));
      return conclude(checked, command.input, command.language, terminal, exitCodeOf, (error, t) => `${inputMessage(error, t)}${help}`);
    }
    case 'export':
    case 'import':
      terminal.error(translator(command.language)('cli.needs-window'));
      return EXIT.unexpected;
  }
}

/** Whether what vetting refused can be read in part, and how to get at it; empty when it cannot. */
async function helpFor(input: string, code: ErrorCode, { salvage }: Checking, t: Translate): Promise<string> {
  const found = mayBeSalvaged(code) ? await salvage(resolve(input)) : null;
  return found?.ok ? ` ${t('cli.salvage', { what: salvageWords(found.value, t).rescued.join(' · ') })}` : '';
}

function conclude(
  result: Result<unknown>,
  file: string,
  language: Language,
  terminal: Terminal,
  exitCode: (code: ErrorCode) => ExitCode,
  message: Message,
): ExitCode {
  if (result.ok) return EXIT.done;
  terminal.error(oneLine(`${file}: ${message(result.error, translator(language))}`));
  return exitCode(result.error.code);
}
