import { crc32 } from '../../../shared/base/crc32.ts';
import type { Size } from '../../../shared/geometry/camera.ts';

/** The parts of https://www.w3.org/TR/png-3/ that a drawing needs: 8 bits a channel, no palette, not interlaced. */

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Each row as its difference from the one above: in drawings most rows repeat. */
const FILTER_UP = 2;
/** Compressed bytes are handed on in pieces of about this many. */
const PIECE = 1024 * 1024;
const METRES_PER_INCH = 0.0254;

interface PngHeader extends Size {
  /** Without it pixels are written as RGB: a quarter less to compress. */
  readonly transparent: boolean;
  /** Dots per inch, for programs that print it. */
  readonly dpi: number;
}

function chunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  for (let at = 0; at < 4; at++) bytes[4 + at] = type.charCodeAt(at);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

function head({ width, height, transparent, dpi }: PngHeader): readonly Uint8Array<ArrayBuffer>[] {
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, width);
  header.setUint32(4, height);
  header.setUint8(8, 8);
  header.setUint8(9, transparent ? 6 : 2);
  const density = new DataView(new ArrayBuffer(9));
  const perMetre = Math.round(dpi / METRES_PER_INCH);
  density.setUint32(0, perMetre);
  density.setUint32(4, perMetre);
  density.setUint8(8, 1);
  return [Uint8Array.from(SIGNATURE), chunk('IHDR', new Uint8Array(header.buffer)), chunk('pHYs', new Uint8Array(density.buffer))];
}

/** Turns RGBA rows into filtered rows; remembers the last row it saw. Pixels like the one above, which most are, are looked at as one number. */
function rowFilter({ width, transparent }: PngHeader): (rgba: Uint8Array | Uint8ClampedArray) => Uint8Array<ArrayBuffer> {
  const channels = transparent ? 4 : 3;
  let above = new Uint8Array(width * 4);
  return (band) => {
    const aligned = band.byteOffset % 4 === 0 ? band : band.slice();
    const bytes = new Uint8Array(aligned.buffer, aligned.byteOffset, aligned.length);
    const rows = bytes.length / (width * 4);
    const out = new Uint8Array(rows * (1 + width * channels));
    let to = 0;
    for (let row = 0; row < rows; row++) {
      const start = bytes.byteOffset + row * width * 4;
      const current = new Uint8Array(bytes.buffer, start, width * 4);
      const [pixels, pixelsAbove] = [new Uint32Array(bytes.buffer, start, width), new Uint32Array(above.buffer, above.byteOffset, width)];
      out[to++] = FILTER_UP;
      for (let x = 0; x < width; x++, to += channels) {
        if (pixels[x] === pixelsAbove[x]) continue;
        for (let channel = 0; channel < channels; channel++)
          out[to + channel] = (current[x * 4 + channel] as number) - (above[x * 4 + channel] as number);
      }
      above = current as Uint8Array<ArrayBuffer>;
    }
    // The band it lies in is let go.
    above = above.slice();
    return out;
  };
}

/**
 * Writes a PNG while its pixels are still being drawn, so that no more of it than a band is ever in memory. `bands` are whole
 * rows of RGBA (not premultiplied) from top to bottom, any number at a time, `height` in all. Gives the file's bytes in order.
 */
export async function* encodePng(header: PngHeader, bands: AsyncIterable<Uint8Array | Uint8ClampedArray>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  yield* head(header);
  const filter = rowFilter(header);
  const source = bands[Symbol.asyncIterator]();
  const raw = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      async pull(controller) {
        const next = await source.next();
        if (next.done === true) controller.close();
        else controller.enqueue(filter(next.value));
      },
    },
    { highWaterMark: 0 },
  );
  const compressed = raw.pipeThrough(new CompressionStream('deflate')).getReader();
  try {
    let pieces: Uint8Array[] = [];
    let held = 0;
    for (;;) {
      const { done, value } = await compressed.read();
      if (value) {
        pieces.push(value);
        held += value.length;
      }
      if (held >= PIECE || (done && held > 0)) {
        yield chunk('IDAT', joined(pieces, held));
        pieces = [];
        held = 0;
      }
      if (done) break;
    }
  } finally {
    await compressed.cancel();
    await source.return?.(undefined);
  }
  yield chunk('IEND', new Uint8Array(0));
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
