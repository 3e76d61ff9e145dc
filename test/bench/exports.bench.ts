import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { giveToDesktopUser, readableApp } from '../../build/scripts/lib/desktop-user.mjs';
import { PICTURE_MARGIN } from '../../shared/paint/picture-area.ts';
import { freshFolder } from '../support/fresh-folder.ts';
import { NOTE_PITCH, NOTE_SIZE, notesBoard } from './board/notes-board.ts';
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

const SIDE = 16_000;
/** Of a square board whose picture has that side. */
const ACROSS = 36;
/** What such a picture may take above an empty one, MB. All of its pixels would be 1,024. */
const ROOM_MB = 400;

it('draws a picture of 16,000 by 16,000 pixels row by row', { timeout: 600_000 }, async () => {
  const folder = giveToDesktopUser(freshFolder('temas-exports'));
  const records = notesBoard(ACROSS * ACROSS).map((record, at, all) => {
    if (record.kind !== 'note') return record;
    const index = at - (all.length - ACROSS * ACROSS);
    return { ...record, x: (index % ACROSS) * NOTE_PITCH, y: Math.floor(index / ACROSS) * NOTE_PITCH };
  });
  const side = (ACROSS - 1) * NOTE_PITCH + NOTE_SIZE + 2 * PICTURE_MARGIN;
  const boards = { large: records, empty: notesBoard(0) };
  const runs: Record<keyof typeof boards, Watched[]> = { large: [], empty: [] };
  const app = await readableApp();
  for (const name of ['large', 'empty'] as const) {
    writeBoard(boards[name], join(folder, `${name}.cxmap`));
    giveToDesktopUser(join(folder, `${name}.cxmap`));
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of ['large', 'empty'] as const) {
      const png = join(folder, `${name}.png`);
      const scale = name === 'large' ? (SIDE - 0.5) / side : 1;
      runs[name].push(await runToEnd(app, ['--cli', 'export', join(folder, `${name}.cxmap`), '--to', png, '--scale', String(scale)]));
      const size = readFileSync(png).subarray(16, 24);
      if (name === 'large') expect([size.readUInt32BE(0), size.readUInt32BE(4)]).toEqual([SIDE, SIDE]);
      rmSync(png);
    }
  }
  const of = (who: keyof typeof runs, what: keyof Watched): number => median(runs[who].map((run) => run[what]));
  const above = of('large', 'peakMb') - of('empty', 'peakMb');
  report('export-png', {
    about: `${SIDE} × ${SIDE} pixels of ${ACROSS * ACROSS} notes, from the start of the program to its end`,
    rows: [
      { what: 'time: an empty board', ms: of('empty', 'ms'), ratio: null, aim: null },
      { what: 'time: the large picture', ms: of('large', 'ms'), ratio: null, aim: null },
      { what: 'peak memory, MB: an empty board', ms: of('empty', 'peakMb'), ratio: null, aim: null },
      { what: `peak memory above that, MB (ratio: of ${ROOM_MB})`, ms: above, ratio: above / ROOM_MB, aim: 1 },
    ],
  });
});
