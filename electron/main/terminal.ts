import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { app, session } from 'electron';
import { fail, ok, type Result } from '../../shared/base/result.ts';
import type { Id } from '../../shared/base/id.ts';
import { compareOrder } from '../../shared/base/order.ts';
import { translator } from '../../shared/i18n/translator.ts';
import { LANGUAGES } from '../../shared/i18n/translate.ts';
import type { ExportTask } from '../../shared/ipc/export-page.ts';
import type { ExportContent } from '../../shared/ipc/export-choice.ts';
import { frameName, mapTitle } from '../../shared/layout/names.ts';
import { isPictureType } from '../../shared/model/attachments.ts';
import { Document } from '../../shared/model/document.ts';
import type { AnyRecord, Board, Frame, JourneyMap } from '../../shared/model/kinds.ts';
import { EXIT, exitCodeOf, outputExitCodeOf, parseArguments, type ExitCode, type ExportCommand } from '../cli/arguments.ts';
import { inputMessage, outputMessage } from '../cli/messages.ts';
import { oneLine } from '../cli/one-line.ts';
import { exportFile } from '../export/export-file.ts';
import { today } from '../export/today.ts';
import { exportTasks, type PictureSource } from '../export/export-window.ts';
import type { Programs } from './app-state.ts';
import { fileMapOf } from './file-map.ts';
import { hardenSession } from './guards.ts';
import { serveExportRequests } from './ipc.ts';
import { serveScheme } from './scheme.ts';
import { nameOfFile } from './recent-files.ts';
import { recordsOf } from '../host/packed-file.ts';
import { Vetting } from './vetting.ts';

/**
 * One command from a terminal: no window is shown, no lock is taken, and Chromium's own files live in a folder that is
 * removed afterwards. Ends the app with the command's exit code.
 */
export async function runTerminalCommand(words: readonly string[], programs: Programs, pages: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'temas-cli-'));
  app.setPath('userData', folder);
  app.setPath('sessionData', folder);
  // Chromium talks about buses and GPUs on stderr; a script is to read one line, ours.
  app.commandLine.appendSwitch('log-level', '3');
  app.disableHardwareAcceleration();
  app.on('window-all-closed', () => undefined);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 10 }));
  let code: ExitCode = EXIT.unexpected;
  try {
    code = await run(words, programs, pages);
  } catch {
    complain('Temas: unexpected failure');
  }
  app.exit(code);
}

const complain = (line: string): void => void process.stderr.write(`${oneLine(line)}\n`);

async function run(words: readonly string[], programs: Programs, pages: string): Promise<ExitCode> {
  const parsed = parseArguments(words);
  if (!parsed.ok || parsed.command.name !== 'export') {
    const { runCommandLine } = await import('../cli/run.ts');
    return runCommandLine(words, { out: (text) => void process.stdout.write(text), error: complain }, (path) =>
      new Vetting(programs.vet).check(path),
    );
  }
  const { command } = parsed;
  await app.whenReady();
  hardenSession(session.defaultSession);
  serveScheme(session.defaultSession, await fileMapOf(pages), () => Promise.resolve(null));
  serveExportRequests(exportTasks);
  const t = translator(command.language);
  const task = await taskOf(command, programs);
  if (!task.ok) {
    complain(`${command.input}: ${inputMessage(task.error, t)}`);
    return exitCodeOf(task.error.code);
  }
  const exported = await exportFile(
    { ...task.value, preload: programs.exportPreload, signal: new AbortController().signal, onProgress: () => undefined },
    resolve(command.output),
  );
  if (exported.ok) return EXIT.done;
  complain(`${command.output}: ${outputMessage(exported.error, t)}`);
  return outputExitCodeOf(exported.error.code);
}

/** What to draw; fails with what is wrong with the input. */
async function taskOf(command: ExportCommand, programs: Programs): Promise<Result<{ readonly task: ExportTask; readonly pictures: PictureSource }>> {
  const input = resolve(command.input);
  const vetted = await new Vetting(programs.vet).check(input);
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
  const task = { choice: { boardId, content, options }, language, recordsJson: vetted.value.recordsJson, title, day: today() };
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
