import { EXIT } from './arguments.ts';
import { oneLine } from './one-line.ts';
import { runCommandLine } from './run.ts';
import { salvageInChild, vetInChild } from './vet-in-child.ts';

/** The commands that need no window, as a program of plain Node. */
const terminal = {
  out: (text: string) => void process.stdout.write(text),
  error: (line: string) => void process.stderr.write(`${line}\n`),
};

// A reader that closed early (`| head`) is no failure of ours.
process.stdout.on('error', () => process.exit(EXIT.done));

// Built, the vetting program lies beside this one; run from source, it lies where it was written.
const vetProgram = new URL(import.meta.url.endsWith('.ts') ? '../host/vet.ts' : './vet.js', import.meta.url);

const checking = {
  vet: (path: string, passphrase: string | null) => vetInChild(path, vetProgram, passphrase),
  salvage: (path: string) => salvageInChild(path, vetProgram),
};

runCommandLine(process.argv.slice(2), terminal, checking).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    terminal.error(oneLine(`temas: ${error instanceof Error ? error.message : String(error)}`));
    process.exitCode = EXIT.unexpected;
  },
);
