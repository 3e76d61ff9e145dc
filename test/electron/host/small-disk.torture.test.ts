import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { scaled } from '../../support/scale.ts';
import { PLACES, type DiskReport, type Weakness } from './small-disk/report.ts';
import { temporaryFolder } from './support.ts';

const CHILD = fileURLToPath(new URL('children/small-disk.ts', import.meta.url));
const ROUNDS = scaled(20, 200);
const TIME_MS = scaled(120_000, 60 * 60_000);

/** Does the rounds where mounting is allowed: in a namespace of the child's own, for root and for everybody else. */
function reportsOf(rounds: number, weakness: Weakness = ''): readonly DiskReport[] {
  const words = execFileSync('unshare', ['-c', '-m', '--keep-caps', process.execPath, CHILD, temporaryFolder(), String(rounds), weakness], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return words
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as DiskReport);
}

const wrongIn = (reports: readonly DiskReport[]): readonly string[] =>
  reports.flatMap(({ seed, place, wrong }) => wrong.map((what) => `round ${seed}, ${place}: ${what}`));

function saidIn(reports: readonly DiskReport[]): Readonly<Record<string, number>> {
  const all: Record<string, number> = {};
  for (const [what, times] of reports.flatMap(({ said }) => Object.entries(said))) all[what] = (all[what] ?? 0) + times;
  return all;
}

describe.skipIf(process.platform !== 'linux')('a disk that fills up, and one that may not be written any more', () => {
  it(
    'loses nothing, leaves the old file or the new one and nothing beside it, and goes on when there is room again',
    () => {
      const reports = reportsOf(ROUNDS);
      expect(reports).toHaveLength(ROUNDS);
      expect(wrongIn(reports)).toEqual([]);
      for (const place of PLACES) {
        const said = saidIn(reports.filter((report) => report.place === place));
        console.log(`small disk, ${place}: ${JSON.stringify(said)}`);
        const codes = (moment: string): readonly string[] =>
          Object.keys(said)
            .filter((what) => what.startsWith(`${moment}: `))
            .map((what) => what.slice(moment.length + 2))
            .toSorted();
        // Each failure is said as what it is, and none is said where there is none.
        expect(codes('full, publish')).toEqual(['disk-full', 'ok']);
        expect(codes('full, edit')).toEqual(place === 'file' ? ['ok'] : ['disk-full', 'ok']);
        for (const moment of place === 'file' ? ['look', 'publish'] : ['edit', 'publish'])
          expect(codes(`read-only, ${moment}`)).toEqual(['write-denied']);
        // An encrypted working copy opens only where it may be written.
        if (place !== 'file') expect(codes('read-only, start')).toEqual(['ok', 'write-denied']);
      }
    },
    TIME_MS,
  );

  it.each<Weakness>(['says it is kept', 'writes in place'])(
    'would lose something if Temas %s',
    (weakness) => {
      expect(wrongIn(reportsOf(3, weakness))).not.toEqual([]);
    },
    TIME_MS,
  );
});
