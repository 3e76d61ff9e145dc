import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newId } from '../../shared/base/id.ts';
import { fresh } from '../../shared/model/fresh.ts';
import { templateRecords } from '../../shared/templates/templates.ts';
import { makeFile } from '../electron/host/support.ts';
import { differingPixels } from '../support/compare-pixels.ts';
import { freshFolder } from '../support/fresh-folder.ts';
import { decodePng, type Pixels } from '../support/png.ts';
import { temas } from '../support/terminal.ts';

/** Pixels per board unit. */
const SCALE = 2;
/** Board units that a picture keeps free around its content. */
const AIR = 16;
const SIZE = { width: 1_600, height: 1_200 };
/** Of all pixels, and of the worst square of so many: letters are rounded another way by every program that draws them, a lost word is half a square. */
const [MOST_ALL, MOST_SQUARE, SQUARE] = [0.002, 0.2, 24];

function cropped({ width, rgb }: Pixels, left: number, top: number): Pixels {
  const size = { width: SIZE.width * SCALE, height: SIZE.height * SCALE };
  const rows = new Uint8Array(size.width * size.height * 3);
  for (let y = 0; y < size.height; y++) {
    const from = ((y + top) * width + left) * 3;
    rows.set(rgb.subarray(from, from + size.width * 3), y * size.width * 3);
  }
  return { ...size, rgb: rows };
}

/** The largest share of any square that differs. */
function worstSquare(differing: readonly number[], width: number): number {
  const squares = new Map<string, number>();
  for (const pixel of differing) {
    const square = `${Math.floor((pixel % width) / SQUARE)} ${Math.floor(pixel / width / SQUARE)}`;
    squares.set(square, (squares.get(square) ?? 0) + 1);
  }
  return Math.max(0, ...squares.values()) / SQUARE ** 2;
}

it('shows the same in a PDF, drawn by a reader of PDF, as in a PNG, which our canvas painter draws', () => {
  const folder = freshFolder();
  const [file, pdf, png] = ['demo.cxmap', 'demo.pdf', 'demo.png'].map((name) => join(folder, name)) as [string, string, string];
  const records = templateRecords('demo', 'tr', newId);
  const map = records.find((record) => record.kind === 'map');
  if (!map) throw new Error('the demo has a map');
  const frame = {
    boardId: map.boardId,
    x: map.x - 760,
    y: map.y - 20,
    ...SIZE,
    shape: 'rectangle',
    role: 'custom',
    name: 'Kesit',
    order: 'zzV',
  } as const;
  makeFile(file, [...records, fresh('frame', { id: 'kesit', ...frame })]);
  temas('export', file, '--to', pdf, '--margin', '0', '--frame', 'Kesit', '--lang', 'tr');
  temas('export', file, '--to', png, '--scale', String(SCALE), '--frame', 'Kesit', '--lang', 'tr');
  execFileSync('pdftoppm', ['-r', String(96 * SCALE), '-png', '-singlefile', pdf, join(folder, 'printed')]);
  const drawn = cropped(decodePng(readFileSync(png)), AIR * SCALE, AIR * SCALE);
  const printed = cropped(decodePng(readFileSync(join(folder, 'printed.png'))), 0, 0);
  expect(new Set(drawn.rgb).size).toBeGreaterThan(100);
  const differing = differingPixels(drawn, printed);
  expect(differing.length / (drawn.width * drawn.height)).toBeLessThan(MOST_ALL);
  expect(worstSquare(differing, drawn.width)).toBeLessThan(MOST_SQUARE);
});
