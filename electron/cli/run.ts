import type { ErrorCode, Result } from '../../shared/base/result.ts';
import type { Language } from '../../shared/i18n/translate.ts';
import { translator } from '../../shared/i18n/translator.ts';
import { EXIT, exitCodeOf, outputExitCodeOf, parseArguments, type ExitCode } from './arguments.ts';
import { check, type Vet } from './check.ts';
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
export async function runCommandLine(words: readonly string[], terminal: Terminal, vet: Vet): Promise<ExitCode> {
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
      const checked = await check(command, vet);
      if (checked.ok) terminal.out(checked.value);
      return conclude(checked, command.input, command.language, terminal, exitCodeOf, inputMessage);
    }
    case 'export':
    case 'import':
      terminal.error(translator(command.language)('cli.needs-window'));
      return EXIT.unexpected;
  }
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
