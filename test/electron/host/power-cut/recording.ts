import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FileKey } from '../../../../electron/host/encrypted/key.ts';
import { callsOf, TRACED, type Call } from './trace.ts';

const CHILD = fileURLToPath(new URL('../children/storage-work.ts', import.meta.url));

export interface Work {
  readonly kind: 'edits' | 'publishes';
  readonly seed: number;
  readonly encrypted?: boolean;
  /** What is made weaker than it is in Temas: a value for `synchronous`, or no flush of files by Temas itself. */
  readonly weakness?: 'FULL' | 'OFF' | 'no-flush';
}

export interface Recording extends Work {
  /** Where it was, and where the states after a power cut have to be put: paths are written into files. */
  readonly root: string;
  readonly calls: readonly Call[];
  readonly key: FileKey | null;
}

export const PASSPHRASE = 'üç köprü';

/** Where files cost no time: thousands of disks are made of them. */
export const quickFolder = (): string => realpathSync(mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'temas-power-')));

/** Lets a storage layer work in a process of its own and writes down the calls with which it did. `root` is an empty folder. */
export function record(work: Work, root: string): Recording {
  const trace = join(realpathSync(mkdtempSync(join(tmpdir(), 'temas-trace-'))), 'calls');
  const child = [CHILD, root, work.kind, String(work.seed), work.encrypted ? PASSPHRASE : '', work.weakness ?? ''];
  const { status, stdout, stderr } = spawnSync(
    'strace',
    ['-o', trace, '-xx', '-s', '10000000', '-e', `trace=${TRACED}`, process.execPath, ...child],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  );
  if (status !== 0) throw new Error(`the recorded process ended with ${status}: ${stderr}`);
  const calls = callsOf(readFileSync(trace, 'utf8'), root);
  rmSync(dirname(trace), { recursive: true });
  return { ...work, root, calls, key: work.encrypted ? keyOf(stdout.trim()) : null };
}

function keyOf(words: string): FileKey {
  const { salt, secret, check, ...rest } = JSON.parse(Buffer.from(words, 'base64').toString('utf8')) as Omit<FileKey, 'salt' | 'secret' | 'check'> & {
    salt: number[];
    secret: number[];
    check: number[];
  };
  return { ...rest, salt: Uint8Array.from(salt), secret: Uint8Array.from(secret), check: Uint8Array.from(check) };
}
