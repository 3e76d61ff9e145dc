import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { giveToDesktopUser } from '../../build/scripts/lib/desktop-user.mjs';
import type { Rect } from '../../shared/geometry/rect.ts';
import { freshFolder } from '../support/fresh-folder.ts';
import { reportBoard, type Figures } from './board/board-report.ts';
import { drag, type, wheel } from './board/gestures.ts';
import { hardBoard } from './board/hard-board.ts';
import { notesBoard } from './board/notes-board.ts';
import { openEmptyWindow, openTemas, readRows } from './board/opening.ts';
import { marqueeWhenFitted, noteAt100, noteInBlock } from './board/places.ts';
import { memoryOf, servePages, startPage, startTemas, type Program } from './board/programs.ts';
import { writeBoard } from './board/write-board.ts';
import { median } from './report.ts';

const MOST = 10_000;
const chosen = (process.env['TEMAS_BENCH_NOTES'] ?? '')
  .split(',')
  .map(Number)
  .filter((count) => count > 0);
const SIZES = chosen.length > 0 ? chosen : [1_000, 5_000, MOST];
// Of three the median still moves by a tenth.
const OPENINGS = 7;
const PEERS = ['excalidraw', 'tldraw'] as const;
/** What a program needs to come to rest after it was shown another part of the board, ms. */
const REST_MS = 1_200;
const folder = freshFolder('temas-boards');
const peers = process.env['TEMAS_BENCH_PEERS'] ?? null;
const figures: Figures = { temas: {}, excalidraw: {}, tldraw: {}, floor: {} };

const fileOf = (name: string): string => join(folder, `${name}.cxmap`);
const rest = (program: Program) => program.page.waitForTimeout(REST_MS);

async function using<T>(program: Program, work: (program: Program) => Promise<T>): Promise<T> {
  try {
    return await work(program);
  } finally {
    await program.app.close();
  }
}

/** Pan and zoom at 100 % and fitted, then how much memory the page holds. */
async function turnTheWheel(program: Program, into: Record<string, number>, size: string): Promise<void> {
  for (const view of ['100%', 'fitted'] as const) {
    await program.show(view);
    await rest(program);
    for (const move of ['pan', 'zoom'] as const) {
      const { p50, p95 } = await wheel(program.page, move);
      into[`${move} ${view} ${size}`] = p50;
      into[`${move} ${view} ${size} p95`] = p95;
      await rest(program);
    }
  }
  into[`memory ${size}`] = await memoryOf(program);
}

async function showInTurn(program: Program, views: readonly ('100%' | 'fitted')[]): Promise<void> {
  for (const view of views) {
    await program.show(view);
    await rest(program);
  }
}

async function areaOf({ page }: Program): Promise<Rect> {
  const area = await page.getByRole('application').boundingBox();
  if (!area) throw new Error('there is no board to see');
  return area;
}

afterAll(() => {
  reportBoard(figures);
});

it('makes the boards', { timeout: 120_000 }, () => {
  const sizes = new Set([...SIZES, MOST]);
  for (const size of sizes) writeBoard(notesBoard(size), fileOf(String(size)));
  const { records, assets } = hardBoard();
  writeBoard(records, fileOf('hard'), assets);
  for (const name of [...sizes, 'hard']) giveToDesktopUser(fileOf(String(name)));
});

it('redraws one rectangle', async () => {
  const pages = await servePages(null);
  await using(await startPage('floor', pages.url('floor.html')), async (program) => {
    for (const move of ['pan', 'zoom'] as const) {
      const { p50, p95 } = await wheel(program.page, move);
      figures.floor[move] = p50;
      figures.floor[`${move} p95`] = p95;
    }
  });
  await pages.stop();
});

for (const size of SIZES) {
  it(`moves the view over ${size} notes`, async () => {
    await using(await startTemas(fileOf(String(size))), (program) => turnTheWheel(program, figures.temas, String(size)));
  });
  for (const name of PEERS) {
    it.runIf(peers !== null)(`lets ${name} move the view over ${size} notes`, async () => {
      const pages = await servePages(peers);
      await using(await startPage(name, pages.url(`${name}.html?n=${size}`)), (program) => turnTheWheel(program, figures[name], String(size)));
      await pages.stop();
    });
  }
}

it('moves the view over the hard board', async () => {
  await using(await startTemas(fileOf('hard')), (program) => turnTheWheel(program, figures.temas, 'hard'));
});

it('drags notes among ten thousand', async () => {
  await using(await startTemas(fileOf(String(MOST))), async (program) => {
    const { page } = program;
    const area = await areaOf(program);
    await showInTurn(program, ['fitted', '100%']);
    const one = await drag(page, noteAt100(MOST, area));
    figures.temas['drag 1'] = one.work;
    figures.temas['drag 1 frame'] = one.p95;
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Escape');
    await showInTurn(program, ['fitted']);
    const { from, to } = marqueeWhenFitted(MOST, 25, 20, area);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 8 });
    await page.mouse.up();
    await page.keyboard.press('Shift+Digit2');
    await rest(program);
    const many = await drag(page, noteInBlock(25, 20, area));
    figures.temas['drag 500'] = many.work;
    figures.temas['drag 500 frame'] = many.p95;
  });
});

it('types among ten thousand notes', async () => {
  await using(await startTemas(fileOf(String(MOST))), async (program) => {
    const { page } = program;
    await page.evaluate(() => {
      const field = document.createElement('textarea');
      field.id = 'bench-field';
      field.setAttribute('style', 'position:fixed;left:600px;top:400px;z-index:1000');
      document.body.append(field);
      field.focus();
    });
    const empty = await type(page);
    figures.floor['type'] = empty.p50;
    await page.evaluate(() => document.querySelector('#bench-field')?.remove());
    const area = await areaOf(program);
    await showInTurn(program, ['fitted', '100%']);
    const note = noteAt100(MOST, area);
    await page.mouse.dblclick(note.x, note.y);
    await page.locator('textarea.board-text').waitFor();
    const typing = await type(page);
    figures.temas['type'] = typing.p50;
    figures.temas['type p95'] = typing.p95;
  });
});

it('opens ten thousand notes', async () => {
  const file = fileOf(String(MOST));
  const times = { temas: [] as number[], empty: [] as number[], rows: [] as number[] };
  for (let round = 0; round < OPENINGS; round++) {
    times.empty.push(await openEmptyWindow());
    times.rows.push(readRows(file));
    times.temas.push(await openTemas(file));
  }
  figures.temas['open'] = median(times.temas);
  figures.floor['empty window'] = median(times.empty);
  figures.floor['rows'] = median(times.rows);
  expect(figures.temas['open']).toBeGreaterThan(0);
});
