import { resolve } from 'node:path';
import type { Id } from '../../shared/base/id.ts';
import { compareOrder } from '../../shared/base/order.ts';
import { fail, ok, type AppError, type Result } from '../../shared/base/result.ts';
import { LANGUAGES } from '../../shared/i18n/translate.ts';
import { translator } from '../../shared/i18n/translator.ts';
import type { ExportContent } from '../../shared/ipc/export-choice.ts';
import type { ExportTask } from '../../shared/ipc/export-page.ts';
import { frameName, mapTitle } from '../../shared/layout/names.ts';
import { isPictureType } from '../../shared/model/attachments.ts';
import { Document } from '../../shared/model/document.ts';
import type { AnyRecord, Board, Frame, JourneyMap } from '../../shared/model/kinds.ts';
import { warningText } from '../../shared/scene/print/warnings.ts';
import { EXIT, exitCodeOf, outputExitCodeOf, type ExitCode } from '../cli/arguments.ts';
import type { ExportCommand } from '../cli/export-arguments.ts';
import { inputFiles, outputsFor } from '../cli/inputs.ts';
import { inputMessage, outputMessage } from '../cli/messages.ts';
import { readPassphrase } from '../cli/passphrase.ts';
import type { Terminal } from '../cli/run.ts';
import { exportFile } from '../export/export-file.ts';
import { exportTasks, type PictureSource } from '../export/export-window.ts';
import { today } from '../export/today.ts';
import { recordsOf } from '../host/packed-file.ts';
import type { Programs } from './app-state.ts';
import { serveExportRequests } from './page-requests.ts';
import { nameOfFile } from './recent-files.ts';
import { Vetting } from './vetting.ts';

/**
 * Exports every file that a command line means, one after the other; one that fails keeps none of the others back. The
 * answer is the exit code of the first failure. After `signal` none of the others is begun. With `--json` each step is a line on stdout: `{file, done}` while it is
 * made (0..1), `{file, warning, message}` for what should be known about it, then `{file, output}` or
 * `{file, error, message}`.
 */
export async function exportFiles(command: ExportCommand, programs: Programs, terminal: Terminal, signal: AbortSignal): Promise<ExitCode> {
  serveExportRequests(exportTasks);
  const t = translator(command.language);
  const files = await inputFiles(command.inputs);
  if ('unmatched' in files) {
    terminal.error(`${files.unmatched}: ${t('cli.no-match')}`);
    return EXIT.input;
  }
  const ways = outputsFor(files, command.output);
  if ('twice' in ways) {
    terminal.error(t('cli.same-output', { value: ways.twice }));
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
    const notWritten = (error: AppError): void => failed(error, `${output}: ${outputMessage(error, t)}`, outputExitCodeOf(error.code));
    if (signal.aborted) {
      if (code === EXIT.done) notWritten({ code: 'cancelled' });
      break;
    }
    // Already while it is read, the page that will draw it starts.
    const input = passphrase.ok ? taskOf(file, command, programs, passphrase.value) : Promise.resolve(passphrase);
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
    if (!known.ok) failed(known.error, `${file}: ${inputMessage(known.error, t)}`, exitCodeOf(known.error.code));
    else if (exported.ok) {
      for (const warning of exported.value) {
        say({ file, warning: warning.of, message: warningText(warning, t) });
        terminal.error(`${output}: ${warningText(warning, t)}`);
      }
      say({ file, output });
    } else notWritten(exported.error);
  }
  return code;
}

/** What to draw; fails with what is wrong with the input. */
async function taskOf(
  file: string,
  command: ExportCommand,
  programs: Programs,
  passphrase: string | null,
): Promise<Result<{ readonly task: ExportTask; readonly pictures: PictureSource }>> {
  const input = resolve(file);
  const vetted = await new Vetting(programs.vet).check(input, passphrase);
  if (!vetted.ok) return vetted;
  const { assets } = vetted.value;
  const records = recordsOf(vetted.value);
  const pictures = new Map(assets.filter(({ mime }) => isPictureType(mime)).map((asset) => [asset.sha256, asset]));
  const board = command.boardName === null ? null : findBoard(records, command.boardName);
  if (board === undefined) return fail('board-unknown');
  const document = new Document(records);
  const map = command.mapName === null ? null : findMap(document, board?.id ?? null, command.mapName);
  if (map === undefined) return fail('map-unknown');
  const frame = command.frameName === null ? null : findFrame(document, board?.id ?? null, command.frameName);
  if (frame === undefined) return fail('frame-unknown');
  const boardId = board?.id ?? map?.boardId ?? frame?.boardId ?? boardsIn(records)[0]?.id;
  if (boardId === undefined) return fail('document-invalid');
  const { options, language } = command;
  const content: ExportContent = map ? { of: 'map', id: map.id } : frame ? { of: 'frame', id: frame.id } : { of: 'board' };
  const title = map ? mapTitle(map, translator(language), document) : nameOfFile(input);
  const author = ('author' in options ? options.author : null) ?? '';
  const task = {
    choice: { boardId, content, options },
    author,
    language,
    recordsJson: vetted.value.recordsJson,
    title,
    isPreview: false,
    day: today(),
  };
  return ok({ task, pictures: (sha256) => Promise.resolve(ok(pictures.get(sha256) ?? null)) });
}

const boardsIn = (records: readonly AnyRecord[]): readonly Board[] => records.filter((record) => record.kind === 'board').toSorted(compareOrder);

/** The first board of that name, as typed or, for one that is called by its place, in any of our languages. */
const findBoard = (records: readonly AnyRecord[], name: string): Board | undefined =>
  boardsIn(records).find((board, at) =>
    board.name === null ? LANGUAGES.some((language) => translator(language)('board.default', { number: at + 1 }) === name) : board.name === name,
  );

/** The first map of that title on a board, or on any of them; as typed or, for a title that is ours, in any of our languages. */
function findMap(document: Document, boardId: Id | null, name: string): JourneyMap | undefined {
  const maps = document
    .all('map')
    .filter((map) => boardId === null || map.boardId === boardId)
    .toSorted(compareOrder);
  return maps.find((map) => LANGUAGES.some((language) => mapTitle(map, translator(language), document) === name));
}

/** The first frame of that name on a board, or on any of them. */
const findFrame = (document: Document, boardId: Id | null, name: string): Frame | undefined =>
  document
    .all('frame')
    .filter((frame) => boardId === null || frame.boardId === boardId)
    .toSorted(compareOrder)
    .find((frame) => LANGUAGES.some((language) => frameName(frame, translator(language)) === name));
