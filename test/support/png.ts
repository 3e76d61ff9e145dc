import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** A picture of RGB pixels, three bytes each, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A PNG of one colour. `claim` is a size its header lies about. */
export function pngOf(width: number, height: number, [red, green, blue]: readonly [number, number, number], claim = { width, height }): Buffer {
  const rgb = new Uint8Array(width * height * 3);
  for (let at = 0; at < rgb.length; at += 3) rgb.set([red, green, blue], at);
  return fileOf(claim, filtered({ width, height, rgb }, 0));
}

/** As small as one filter for all rows makes it. */
export function encodePng(pixels: Pixels): Buffer {
  const [first, ...others] = ([0, 1, 2] as const).map((filter) => fileOf(pixels, filtered(pixels, filter)));
  if (!first) throw new Error('there is always a first filter');
  return others.reduce((best, other) => (other.length < best.length ? other : best), first);
}

function fileOf({ width, height }: { readonly width: number; readonly height: number }, rows: Uint8Array): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0))]);
}

/** The rows of a picture as a PNG keeps them: each with the number of its filter before it (0 none, 1 left, 2 above). */
function filtered({ width, height, rgb }: Pixels, filter: 0 | 1 | 2): Uint8Array {
  const stride = width * 3;
  const back = [0, 3, stride][filter] ?? 0;
  const rows = new Uint8Array(height * (stride + 1));
  for (let y = 0; y < height; y++) {
    rows[y * (stride + 1)] = filter;
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const known = (filter === 1 && x >= 3) || (filter === 2 && y > 0) ? (rgb[at - back] ?? 0) : 0;
      rows[y * (stride + 1) + 1 + x] = (rgb[at] ?? 0) - known;
    }
  }
  return rows;
}

/** Reads a PNG of 8-bit RGB or RGBA, not interlaced, as Chromium and `encodePng` write them; transparency is let go. Throws on any other. */
export function decodePng(file: Uint8Array): Pixels {
  const bytes = Buffer.from(file);
  if (!bytes.subarray(0, 8).equals(SIGNATURE)) throw new Error('not a PNG');
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const [depth, type, , , interlaced] = bytes.subarray(24, 29);
  if (depth !== 8 || (type !== 2 && type !== 6) || interlaced !== 0) throw new Error(`a PNG of another kind: ${depth} bits, type ${type}`);
  const data: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  }
  const channels = type === 6 ? 4 : 3;
  const raw = unfiltered(inflateSync(Buffer.concat(data)), { stride: width * channels, height, channels });
  const rgb = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel++) for (let part = 0; part < 3; part++) rgb[pixel * 3 + part] = raw[pixel * channels + part] ?? 0;
  return { width, height, rgb };
}

interface Rows {
  /** Bytes of a row. */
  readonly stride: number;
  readonly height: number;
  /** Bytes of a pixel. */
  readonly channels: number;
}

/** Takes back the five filters of PNG (https://www.w3.org/TR/png-3/#9Filters). */
function unfiltered(rows: Uint8Array, { stride, height, channels }: Rows): Uint8Array {
  const raw = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = rows[y * (stride + 1)];
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x;
      const left = x >= channels ? (raw[at - channels] ?? 0) : 0;
      const above = y > 0 ? (raw[at - stride] ?? 0) : 0;
      const corner = x >= channels && y > 0 ? (raw[at - stride - channels] ?? 0) : 0;
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter ?? 0] ?? 0;
      raw[at] = (rows[y * (stride + 1) + 1 + x] ?? 0) + guess;
    }
  }
  return raw;
}

/** Whichever of the three is nearest to left + above − corner; the first of those equally near. */
function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [toLeft, toAbove, toCorner] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}
