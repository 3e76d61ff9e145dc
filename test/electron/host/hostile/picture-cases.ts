import { createHash } from 'node:crypto';
import SqliteDatabase from 'better-sqlite3';
import { pngOf } from '../../../support/png.ts';
import type { HostileCase } from './hostile-case.ts';

const hex = (text: string): Buffer => Buffer.from(text, 'hex');
const png = (width: number, height: number): Buffer => {
  const bytes = Buffer.from(pngOf(4, 3, [1, 2, 3]));
  bytes.writeUInt32BE(width >>> 0, 16);
  bytes.writeUInt32BE(height >>> 0, 20);
  return bytes;
};
const jpeg = (width: number, height: number): Buffer => {
  const size = Buffer.alloc(4);
  size.writeUInt16BE(height, 0);
  size.writeUInt16BE(width, 2);
  return Buffer.concat([hex('ffd8ffe000044a46ffc0000b08'), size, hex('01011100ffd9')]);
};
const BOMB = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><defs>${Array.from({ length: 9 }, (_, at) => `<g id="g${at + 1}">${`<use xlink:href="#g${at}"/>`.repeat(10)}</g>`).join('')}<rect id="g0" width="1" height="1"/></defs><use xlink:href="#g9"/></svg>`;

/** Bytes in place of the one picture, under the SHA-256 they have or a forged one, as what they say they are. */
const stored = (name: string, bytes: Buffer, mime = 'image/png', sha256 = createHash('sha256').update(bytes).digest('hex')): HostileCase => ({
  name,
  make: (path) => {
    const database = new SqliteDatabase(path);
    database.pragma('foreign_keys = OFF');
    database.pragma('ignore_check_constraints = ON');
    database.prepare('UPDATE asset SET sha256 = ?, mime = ?, bytes = ?').run(sha256, mime, bytes);
    database.prepare('UPDATE attachment SET sha256 = ?').run(sha256);
    database.close();
  },
});

/** None of these is drawn: each is kept as a plain file, or is missing. */
export const PICTURE_CASES: readonly HostileCase[] = [
  ...[
    [20_000, 20_000],
    [0, 7],
    [7, 0],
    [4_097, 1],
    [0xffffffff, 0xffffffff],
    [0x7fffffff, 1],
  ].map(([width = 0, height = 0]) => stored(`a PNG that says it is ${width} × ${height}`, png(width, height))),
  ...[
    [65_535, 65_535],
    [0, 0],
    [60_000, 2],
  ].map(([width = 0, height = 0]) => stored(`a JPEG that says it is ${width} × ${height}`, jpeg(width, height), 'image/jpeg')),
  stored('an SVG that draws a thousand million squares, as a PNG', Buffer.from(BOMB)),
  stored('an SVG under its own name', Buffer.from(BOMB), 'image/svg+xml'),
  stored('a page of HTML as a JPEG', Buffer.from('<html><script>alert(1)</script>'), 'image/jpeg'),
  stored('a GIF as a PNG', Buffer.from('GIF89a@\u0001`\u0000', 'latin1')),
  stored('the beginning of a PNG and no more', png(4, 3).subarray(0, 12)),
  stored('a picture under another one’s SHA-256', png(4, 3), 'image/png', 'a'.repeat(64)),
  stored('a picture whose SHA-256 is a path', png(4, 3), 'image/png', '../../../../etc/passwd'),
  stored('a picture without bytes', Buffer.alloc(0)),
  stored('a type with line ends', Buffer.from('no picture'), 'image/png\r\nX: y'),
];
