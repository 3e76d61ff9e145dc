import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { giveToDesktopUser, readableApp } from '../../build/scripts/lib/desktop-user.mjs';
import { PICTURE_MARGIN } from '../../shared/paint/picture-area.ts';
import { freshFolder } from '../support/fresh-folder.ts';
import { NOTE_PITCH, NOTE_SIZE, notesBoard } from './board/notes-board.ts';
import { writeBoard } from './board/write-board.ts';
import { bareProgram } from './exports/bare-svg.ts';
import { peakOf, timeOf } from './exports/watch.ts';
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
  const rows: Row[] = [];
  for (const [unit, measure] of [
    ['time', timeOf],
    ['peak memory, MB', peakOf],
  ] as const) {
    const runs: Record<'ours' | 'bare', number[]> = { ours: [], bare: [] };
    // In turn, so that a slow moment of the machine meets both.
    for (let round = 0; round < ROUNDS; round++) {
      runs.bare.push(await measure(program, [`--user-data-dir=${freshFolder('temas-data')}`]));
      runs.ours.push(await measure(app, ['--cli', 'export', file, '--to', pdf, '--page', 'A0']));
      expect([existsSync(pdf), existsSync(bare)]).toEqual([true, true]);
      rmSync(pdf);
    }
    const [ours, alone] = [median(runs.ours), median(runs.bare)];
    rows.push(
      { what: `${unit}: the bare SVG, printed`, ms: alone, ratio: null, aim: null },
      { what: `${unit}: Temas, export to PDF`, ms: ours, ratio: ours / alone, aim: AIM },
    );
  }
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
  const runs = { large: { ms: [], peakMb: [] }, empty: { ms: [], peakMb: [] } } as Record<keyof typeof boards, Record<'ms' | 'peakMb', number[]>>;
  const app = await readableApp();
  for (const name of ['large', 'empty'] as const) {
    writeBoard(boards[name], join(folder, `${name}.cxmap`));
    giveToDesktopUser(join(folder, `${name}.cxmap`));
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of ['large', 'empty'] as const) {
      const [what, measure] = round % 2 === 0 ? (['ms', timeOf] as const) : (['peakMb', peakOf] as const);
      const png = join(folder, `${name}.png`);
      const scale = name === 'large' ? (SIDE - 0.5) / side : 1;
      runs[name][what].push(await measure(app, ['--cli', 'export', join(folder, `${name}.cxmap`), '--to', png, '--scale', String(scale)]));
      const size = readFileSync(png).subarray(16, 24);
      if (name === 'large') expect([size.readUInt32BE(0), size.readUInt32BE(4)]).toEqual([SIDE, SIDE]);
      rmSync(png);
    }
  }
  const of = (who: keyof typeof runs, what: 'ms' | 'peakMb'): number => median(runs[who][what]);
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
