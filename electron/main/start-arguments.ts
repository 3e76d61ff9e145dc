import { resolve } from 'node:path';

/** Asked for windows. */
export interface WindowsStart {
  readonly mode: 'windows';
  readonly files: readonly string[];
  /** Whoever starts Temas so wants to find out why it crashes. */
  readonly crashDumps: boolean;
}

/** How the program was asked to start. */
type Start = WindowsStart | { readonly mode: 'cli'; readonly arguments: readonly string[] };

const CRASH_DUMPS = '--crash-dumps';

/**
 * Reads the command line. In development Electron's first plain argument is the folder of the app itself; what begins
 * with a dash belongs to Chromium. Everything after `--cli` belongs to the terminal command, whatever it looks like.
 * `folder` is where relative names start.
 */
export function startFrom(argv: readonly string[], options: { readonly packaged: boolean; readonly folder: string }): Start {
  const own = argv.slice(1);
  const cli = own.indexOf('--cli');
  if (cli >= 0) return { mode: 'cli', arguments: own.slice(cli + 1) };
  const plain = own.filter((argument) => !argument.startsWith('-') && argument !== '');
  const files = options.packaged ? plain : plain.slice(1);
  return { mode: 'windows', files: files.map((file) => resolve(options.folder, file)), crashDumps: own.includes(CRASH_DUMPS) };
}
