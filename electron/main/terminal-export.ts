import { resolve } from 'node:path';
import { ok, type AppError, type Result } from '../../shared/base/result.ts';
import type { ExportTask } from '../../shared/ipc/export-page.ts';
import { isPictureType } from '../../shared/model/attachments.ts';
import { EXIT, exitCodeOf, outputExitCodeOf, type ExitCode } from '../cli/arguments.ts';
import type { ExportCommand } from '../cli/export-arguments.ts';
import { inputFiles, outputsFor } from '../cli/inputs.ts';
import { readPassphrase } from '../cli/passphrase.ts';
import type { Terminal } from '../cli/run.ts';
import { exportFile } from '../export/export-file.ts';
import type { PictureSource } from '../export/export-window.ts';
import { today } from '../export/today.ts';
import { recordsOf } from '../host/packed-file.ts';
import type { Programs } from './app-state.ts';
import { nameOfFile } from './file-name.ts';
import { firstBoard } from './first-board.ts';
import type { Vetting } from './vetting.ts';

/** With what files are exported. */
interface Means {
  readonly programs: Programs;
  readonly vetting: Vetting;
}

/**
 * Exports every file that a command line means, one after the other; one that fails keeps none of the others back. The
 * answer is the exit code of the first failure. After `signal` none of the others is begun. With `--json` each step is a line on stdout: `{file, done}` while it is
 * made (0..1), `{file, warning, message}` for what should be known about it, then `{file, output}` or
 * `{file, error, message}`.
 */
export async function exportFiles(command: ExportCommand, { programs, vetting }: Means, terminal: Terminal, signal: AbortSignal): Promise<ExitCode> {
  // What is seldom said is loaded when it is.
  const words = async () => (await import('./export-words.ts')).exportWords(command.language);
  const files = await inputFiles(command.inputs);
  if ('unmatched' in files) {
    terminal.error(`${files.unmatched}: ${(await words()).t('cli.no-match')}`);
    return EXIT.input;
  }
  const ways = outputsFor(files, command.output);
  if ('twice' in ways) {
    terminal.error((await words()).t('cli.same-output', { value: ways.twice }));
    return EXIT.usage;
  }
  // Once: what a shell hands in as a file may be a pipe, which is empty the second time.
  const passphrase = readPassphrase(command.passphraseFile);
  const say = (line: Readonly<Record<string, string | number>>): void => {
    if (command.json) terminal.out(`${JSON.stringify(line)}\n`);
  };
  let code: ExitCode = EXIT.done;
  for (const { file, output } of ways) {
    const failed = (error: AppError, message: string, exit: ExitCode): void => {
      say({ file, error: error.code, message });
      terminal.error(message);
      if (code === EXIT.done) code = exit;
    };
    const notWritten = async (error: AppError): Promise<void> =>
      failed(error, `${output}: ${(await words()).ofOutput(error)}`, outputExitCodeOf(error.code));
    if (signal.aborted) {
      if (code === EXIT.done) await notWritten({ code: 'cancelled' });
      break;
    }
    // Already while it is read, the page that will draw it starts.
    const input = passphrase.ok ? taskOf(file, command, vetting, passphrase.value) : Promise.resolve(passphrase);
    const onProgress = (done: number): void => say({ file, done: Math.round(done * 100) / 100 });
    const exported = await exportFile(
      {
        format: command.options.format,
        task: input.then((known) => (known.ok ? ok(known.value.task) : known)),
        pictures: async (sha256) => {
          const known = await input;
          return known.ok ? known.value.pictures(sha256) : known;
        },
        programs,
        signal,
        onProgress,
      },
      resolve(output),
    );
    const known = await input;
    if (!known.ok) failed(known.error, `${file}: ${(await words()).ofInput(known.error)}`, exitCodeOf(known.error.code));
    else if (exported.ok) {
      for (const warning of exported.value) {
        const message = (await words()).ofWarning(warning);
        say({ file, warning: warning.of, message });
        terminal.error(`${output}: ${message}`);
      }
      say({ file, output });
    } else await notWritten(exported.error);
  }
  return code;
}

/** What to draw; fails with what is wrong with the input. */
async function taskOf(
  file: string,
  command: ExportCommand,
  vetting: Vetting,
  passphrase: string | null,
): Promise<Result<{ readonly task: ExportTask; readonly pictures: PictureSource }>> {
  const input = resolve(file);
  const vetted = await vetting.check(input, passphrase);
  if (!vetted.ok) return vetted;
  const { assets } = vetted.value;
  const records = recordsOf(vetted.value);
  const pictures = new Map(assets.filter(({ mime }) => isPictureType(mime)).map((asset) => [asset.sha256, asset]));
  const { boardName, mapName, frameName, options, language } = command;
  const isNamed = boardName !== null || mapName !== null || frameName !== null;
  const part = isNamed ? (await import('./named-part.ts')).namedPart(records, command) : firstBoard(records);
  if (!part.ok) return part;
  const { boardId, content, title } = part.value;
  const author = ('author' in options ? options.author : null) ?? '';
  const task = {
    choice: { boardId, content, options },
    author,
    language,
    recordsJson: vetted.value.recordsJson,
    title: title ?? nameOfFile(input),
    isPreview: false,
    day: today(),
  };
  return ok({ task, pictures: (sha256) => Promise.resolve(ok(pictures.get(sha256) ?? null)) });
}
