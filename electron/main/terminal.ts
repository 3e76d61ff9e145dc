import { rmSync } from 'node:fs';
import { app, Menu, session } from 'electron';
import { EXIT, parseArguments, type ExitCode } from '../cli/arguments.ts';
import { computerLanguage } from '../cli/computer-language.ts';
import { oneLine } from '../cli/one-line.ts';
import type { Programs } from './app-state.ts';
import { fileMapOf } from './file-map.ts';
import { hardenSession } from './guards.ts';
import { serveScheme } from './scheme.ts';
import { terminalFolder } from './terminal-folder.ts';
import { Vetting } from './vetting.ts';

/**
 * One command from a terminal: no window is shown, no lock is taken, and Chromium's own files live in a folder that is
 * removed afterwards. Ends the app with the command's exit code.
 */
export async function runTerminalCommand(words: readonly string[], programs: Programs, pages: string): Promise<void> {
  const folder = terminalFolder();
  app.setPath('userData', folder);
  app.setPath('sessionData', folder);
  // Chromium talks about buses and GPUs on stderr; a script is to read one line, ours.
  app.commandLine.appendSwitch('log-level', '3');
  app.disableHardwareAcceleration();
  // Else Electron makes one that nobody will see.
  Menu.setApplicationMenu(null);
  app.on('window-all-closed', () => undefined);
  // A reader that closed early (`| head`) wants no more lines; the files it asked for it still wants.
  process.stdout.on('error', () => undefined);
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

/** Ctrl+C and the like: what is half made goes first, then the program, and not with the exit code of success. */
function stoppedByQuitting(): AbortController {
  const stop = new AbortController();
  app.on('before-quit', (event) => {
    event.preventDefault();
    stop.abort();
  });
  return stop;
}

async function run(words: readonly string[], programs: Programs, pages: string): Promise<ExitCode> {
  const parsed = parseArguments(words, computerLanguage(process.env));
  if (!parsed.ok || (parsed.command.name !== 'export' && parsed.command.name !== 'import')) {
    const { runCommandLine } = await import('../cli/run.ts');
    const vetting = new Vetting(programs.vet);
    return runCommandLine(
      words,
      { out: (text) => void process.stdout.write(text), error: complain },
      { vet: (path, passphrase) => vetting.check(path, passphrase), salvage: (path) => vetting.salvage(path) },
    );
  }
  const { command } = parsed;
  // Chromium quits already before it is ready, and would say that all went well.
  const { signal } = stoppedByQuitting();
  const files = fileMapOf(pages);
  const isReady = async (): Promise<void> => {
    await app.whenReady();
    hardenSession(session.defaultSession);
    serveScheme(session.defaultSession, await files, () => Promise.resolve(null));
  };
  const terminal = { out: (text: string) => void process.stdout.write(text), error: complain };
  // Only the half that is wanted.
  if (command.name === 'import') {
    const [{ importFile }] = await Promise.all([import('./terminal-import.ts'), isReady()]);
    return importFile(command, programs, terminal, signal);
  }
  // What checks the file and the page that will draw it start before all that is done with them is loaded.
  const vetting = new Vetting(programs.vet);
  const [{ prepareDrawing }] = await Promise.all([import('./terminal-drawing.ts'), isReady().then(() => vetting.prepare())]);
  prepareDrawing(programs, command.options.format);
  const { exportFiles } = await import('./terminal-export.ts');
  return exportFiles(command, { programs, vetting }, terminal, signal);
}
