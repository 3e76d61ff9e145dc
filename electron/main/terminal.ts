import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { app, session } from 'electron';
import { fail, type Result } from '../../shared/base/result.ts';
import { compareOrder } from '../../shared/base/order.ts';
import { translator } from '../../shared/i18n/translator.ts';
import { LANGUAGES } from '../../shared/i18n/translate.ts';
import { mapTitle } from '../../shared/layout/names.ts';
import type { AnyRecord, JourneyMap } from '../../shared/model/kinds.ts';
import { EXIT, exitCodeOf, parseArguments, type ExitCode, type ExportCommand } from '../cli/arguments.ts';
import { oneLine } from '../cli/one-line.ts';
import { exportFile } from '../export/export-file.ts';
import { exportTasks } from '../export/export-window.ts';
import type { Programs } from './app-state.ts';
import { fileMapOf } from './file-map.ts';
import { hardenSession } from './guards.ts';
import { serveExportRequests } from './ipc.ts';
import { serveScheme } from './scheme.ts';
import { nameOfFile } from './recent-files.ts';
import { vetFile } from './vet-file.ts';

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
  process.once('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
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
    return runCommandLine(words, { out: (text) => void process.stdout.write(text), error: complain }, (path) => vetFile(programs.vet, path));
  }
  const { command } = parsed;
  await app.whenReady();
  hardenSession(session.defaultSession);
  serveScheme(session.defaultSession, await fileMapOf(pages), () => Promise.resolve(null));
  serveExportRequests(exportTasks);
  const input = resolve(command.input);
  const output = resolve(command.output);
  const exported = await exportCommand(command, { input, output }, programs);
  if (exported.ok) return EXIT.done;
  const { code, detail } = exported.error;
  const exit = exitCodeOf(code);
  complain(`${exit === EXIT.output ? command.output : command.input}: ${translator(command.language)(`error.${code}`, detail ?? {})}`);
  return exit;
}

async function exportCommand(command: ExportCommand, paths: { readonly input: string; readonly output: string }, programs: Programs): Promise<Result<null>> {
  const vetted = await vetFile(programs.vet, paths.input);
  if (!vetted.ok) return vetted;
  const { records } = vetted.value;
  const map = command.mapName === null ? null : findMap(records, command.mapName);
  if (map === undefined) return fail('map-unknown');
  const [firstBoard] = records.filter((record) => record.kind === 'board').toSorted(compareOrder);
  const boardId = map?.boardId ?? firstBoard?.id;
  if (boardId === undefined) return fail('document-invalid');
  const { format, page, orientation, scale, language } = command;
  const title = map ? mapTitle(map, translator(language)) : nameOfFile(paths.input);
  return exportFile({
    task: { format, page, orientation, scale, language, records, boardId, mapId: map?.id ?? null, title },
    path: paths.output,
    preload: programs.exportPreload,
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
}

/** The first map of that title, as typed or, for a title that is ours, in any of our languages. */
function findMap(records: readonly AnyRecord[], name: string): JourneyMap | undefined {
  const maps = records.filter((record) => record.kind === 'map').toSorted(compareOrder);
  return maps.find((map) => LANGUAGES.some((language) => mapTitle(map, translator(language)) === name));
}
