import { createReadStream } from 'node:fs';
import { crc32 } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const PIECE = 1024 * 1024;

/** Whether a file is a PNG whose every part is there and has the checksum it claims. Reads it piece by piece: it may be large. */
export async function isWholePng(path: string): Promise<boolean> {
  const reader = chunkReader();
  for await (const piece of createReadStream(path, { highWaterMark: PIECE })) if (!reader.take(piece as Buffer)) return false;
  return reader.ended();
}

/** Goes along the chunks of a PNG: length, type, data, CRC of the latter two (https://www.w3.org/TR/png-3/#5Chunk-layout). */
function chunkReader() {
  let waiting: Buffer = Buffer.alloc(0);
  let begun = false;
  /** Data of the current chunk still to come. */
  let left = 0;
  let crc = 0;
  let inside = false;
  let pixels = false;
  let last = '';

  /** Takes what it can from the front of `bytes`; gives what is left, or null for what is no PNG. */
  const step = (bytes: Buffer): Buffer | null => {
    if (!begun) {
      if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return null;
      begun = true;
      return bytes.subarray(SIGNATURE.length);
    }
    if (last === 'IEND' && !inside) return null;
    if (!inside) {
      left = bytes.readUInt32BE(0);
      if (last === '' && bytes.toString('latin1', 4, 8) !== 'IHDR') return null;
      last = bytes.toString('latin1', 4, 8);
      pixels ||= last === 'IDAT' && left > 0;
      crc = crc32(bytes.subarray(4, 8));
      inside = true;
      return bytes.subarray(8);
    }
    if (left > 0) {
      const data = bytes.subarray(0, left);
      crc = crc32(data, crc);
      left -= data.length;
      return bytes.subarray(data.length);
    }
    inside = false;
    return bytes.readUInt32BE(0) === crc ? bytes.subarray(4) : null;
  };

  return {
    /** False for what is no PNG. */
    take(piece: Buffer): boolean {
      let bytes: Buffer = Buffer.concat([waiting, piece]);
      // Eight bytes are the most that any step needs at once, and so the fewest that must be there but for a chunk's end.
      while (bytes.length >= (inside ? (left > 0 ? 1 : 4) : 8)) {
        const rest = step(bytes);
        if (!rest) return false;
        bytes = rest;
      }
      waiting = bytes;
      return true;
    },
    ended: (): boolean => last === 'IEND' && !inside && pixels && waiting.length === 0,
  };
}
