import { execFileSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { scaled } from '../../support/scale.ts';
import type { FaultReport } from './io-errors/report.ts';
import { quickFolder } from './power-cut/recording.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const TIME_MS = scaled(240_000, 4 * 60 * 60_000);
/** Of the hundreds of calls that write one page like another, `npm test` lets one in so many fail; of the first ones every one. */
const EVERY = scaled(97, 1);

/** Compiles the library that makes calls fail, and has all tasks done under it. */
function reportsOf(every: number, ...errors: readonly string[]): readonly FaultReport[] {
  const folder = realpathSync(mkdtempSync(join(quickFolder(), 'io-')));
  onTestFinished(() => rmSync(dirname(folder), { recursive: true, force: true }));
  const library = join(folder, 'fault.so');
  execFileSync('cc', ['-shared', '-fPIC', '-O1', '-o', library, here('io-errors/fault.c'), '-ldl']);
  const root = join(folder, 'files');
  const words = execFileSync(process.execPath, [here('children/io-errors.ts'), root, String(every), ...errors], {
    env: { ...process.env, LD_PRELOAD: library, TEMAS_FAULT_ROOT: root },
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return words
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as FaultReport);
}

describe.skipIf(process.platform !== 'linux')('a call that fails, whichever it is, once or from then on', () => {
  it(
    'loses nothing, is never called damage, and is said or of no consequence',
    () => {
      const reports = reportsOf(EVERY, 'EIO', 'ENOSPC', 'EMFILE', 'ENOLCK');
      for (const { task, trials, reported, swallowed } of reports)
        console.log(`i/o errors, ${task}: ${trials} trials, said ${JSON.stringify(reported)}, of no consequence ${JSON.stringify(swallowed)}`);
      expect(reports).toHaveLength(9);
      expect(reports.flatMap(({ task, wrong }) => wrong.map((what) => `${task}: ${what}`))).toEqual([]);
      expect(reports.every(({ trials }) => trials > 5)).toBe(true);
      // Calls really fail, and what is told of an edit or a publish says so.
      for (const { task, reported } of reports)
        if (/^(edit|publish|export)/.test(task)) expect(Object.keys(reported), task).toEqual(expect.arrayContaining(['disk-full', 'write-failed']));
    },
    TIME_MS,
  );

  it(
    'would be noticed if writes were lost without an error',
    () => {
      expect(reportsOf(1_000, 'LOST').flatMap(({ wrong }) => wrong).length).toBeGreaterThan(0);
    },
    TIME_MS,
  );
});
