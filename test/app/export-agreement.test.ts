import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newId } from '../../shared/base/id.ts';
import { NOTE_COLORS, TEXT_ALIGNS } from '../../shared/model/choices.ts';
import { fresh } from '../../shared/model/fresh.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';
import { templateRecords } from '../../shared/templates/templates.ts';
import { board, makeFile, small } from '../electron/host/support.ts';
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

/** What of it is compared, and where that lies. */
interface Cut {
  readonly records: readonly AnyRecord[];
  readonly boardId: string;
  readonly x: number;
  readonly y: number;
}

function demo(): Cut {
  const records = templateRecords('demo', 'tr', newId);
  const map = records.find((record) => record.kind === 'map');
  if (!map) throw new Error('the demo has a map');
  return { records, boardId: map.boardId, x: map.x - 760, y: map.y - 20 };
}

/** Notes of every alignment and size of letters, each on the words of the one before, and a shape across them. */
function pile(): Cut {
  const boardId = board.id;
  const notes = Array.from({ length: 30 }, (_, at) =>
    fresh('note', {
      id: `pile-${at}`,
      boardId,
      x: 40 + (at % 6) * 240 + Math.floor(at / 6) * 50.5,
      y: 60 + Math.floor(at / 6) * 130.25,
      width: 220,
      height: 220,
      text: `${at + 1}. Çağrı merkezi\nbeni tanımadı, ÖÇŞİĞÜ 🙂\nyine aradım`,
      align: TEXT_ALIGNS[at % 3] ?? 'left',
      bold: at % 2 === 0,
      textSize: at % 5 === 0 ? 'large' : null,
      color: NOTE_COLORS[at % NOTE_COLORS.length] ?? 'yellow',
      order: `b${String(at).padStart(2, '0')}V`,
    }),
  );
  const label = {
    id: 'pile-label',
    boardId,
    x: 300,
    y: 300,
    width: 700,
    height: 160,
    rotation: 12,
    form: 'rectangle',
    fontSize: 48,
    text: 'Dönük bir ad',
    order: 'cV',
  } as const;
  return { records: [...small, ...notes, fresh('shape', label)], boardId, x: 0, y: 0 };
}

it.each([
  ['the demo', demo],
  ['notes on the words of others', pile],
] as const)('shows the same in a PDF, drawn by a reader of PDF, as in a PNG, which our canvas painter draws: %s', (_, cut) => {
  const folder = freshFolder();
  const [file, pdf, png] = ['demo.cxmap', 'demo.pdf', 'demo.png'].map((name) => join(folder, name)) as [string, string, string];
  const { records, boardId, x, y } = cut();
  const frame = { boardId, x, y, ...SIZE, shape: 'rectangle', role: 'custom', name: 'Kesit', order: 'zzV' } as const;
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
