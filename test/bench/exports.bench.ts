import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { giveToDesktopUser, readableApp } from '../../build/scripts/lib/desktop-user.mjs';
import { freshFolder } from '../support/fresh-folder.ts';
import { notesBoard } from './board/notes-board.ts';
import { writeBoard } from './board/write-board.ts';
import { bareProgram } from './exports/bare-svg.ts';
import { runToEnd, type Watched } from './exports/watch.ts';
import { median, report, type Row } from './report.ts';

const ROUNDS = 5;
/** Time and memory against printing the bare SVG. */
const AIM = 1.5;

it.each([1_000, 10_000])('prints %i notes on an A0 page', { timeout: 600_000 }, async (count) => {
  const folder = giveToDesktopUser(freshFolder('temas-exports'));
  const [file, pdf, bare] = ['board.cxmap', 'board.pdf', 'bare.pdf'].map((name) => join(folder, name)) as [string, string, string];
  const records = notesBoard(count);
  writeBoard(records, file);
  giveToDesktopUser(file);
  const app = await readableApp();
  const program = bareProgram(records, bare);
  const runs: Record<'ours' | 'bare', Watched[]> = { ours: [], bare: [] };
  // In turn, so that a slow moment of the machine meets both.
  for (let round = 0; round < ROUNDS; round++) {
    runs.bare.push(await runToEnd(program, [`--user-data-dir=${freshFolder('temas-data')}`]));
    runs.ours.push(await runToEnd(app, ['--cli', 'export', file, '--to', pdf, '--page', 'A0']));
    expect([existsSync(pdf), existsSync(bare)]).toEqual([true, true]);
    rmSync(pdf);
  }
  const of = (who: keyof typeof runs, what: keyof Watched): number => median(runs[who].map((run) => run[what]));
  const rows = (['ms', 'peakMb'] as const).flatMap((what): readonly Row[] => {
    const unit = what === 'ms' ? 'time' : 'peak memory, MB';
    return [
      { what: `${unit}: the bare SVG, printed`, ms: of('bare', what), ratio: null, aim: null },
      { what: `${unit}: Temas, export to PDF`, ms: of('ours', what), ratio: of('ours', what) / of('bare', what), aim: AIM },
    ];
  });
  report(`export-pdf-${count}`, { about: `${count} notes on one A0 page, from the start of each program to its end`, rows });
});
