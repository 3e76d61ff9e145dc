import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from '../host/temporary.ts';

const OURS = /^temas-cli-(\d+)-/;

/**
 * An empty folder for Chromium's own files while one command runs. Chromium writes some of them after our last line has run,
 * so what is left of commands that have ended goes with the next one.
 */
export function terminalFolder(parent: string = tmpdir()): string {
  for (const name of readdirSync(parent)) {
    const pid = OURS.exec(name)?.[1];
    if (pid === undefined || isAlive(Number(pid))) continue;
    try {
      rmSync(join(parent, name), { recursive: true, force: true });
    } catch {
      // Somebody else's.
    }
  }
  return mkdtempSync(join(parent, `temas-cli-${process.pid}-`));
}
