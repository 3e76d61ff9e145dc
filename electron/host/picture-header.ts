/** What the first bytes of a picture say, before anything decodes it. */
export interface PictureHeader {
  readonly type: 'png' | 'jpeg' | 'gif' | 'webp' | 'bmp' | 'avif';
  /** Pixels, as claimed; 0 where the header does not reach far enough to say. */
  readonly width: number;
  readonly height: number;
}

type Reader = (bytes: Buffer) => PictureHeader | null;

const startsWith = (bytes: Buffer, text: string, at = 0): boolean => bytes.subarray(at, at + text.length).equals(Buffer.from(text, 'latin1'));

/** The size a reader finds, or 0 × 0 when the bytes end before it. */
function sized(type: PictureHeader['type'], read: () => readonly [width: number, height: number]): PictureHeader {
  try {
    const [width, height] = read();
    return { type, width, height };
  } catch (error) {
    if (error instanceof RangeError) return { type, width: 0, height: 0 };
    throw error;
  }
}

/** PNG (ISO 15948), 11.2.2: IHDR is the first chunk. */
const png: Reader = (bytes) => (startsWith(bytes, '\x89PNG\r\n\x1a\n') ? sized('png', () => [bytes.readUInt32BE(16), bytes.readUInt32BE(20)]) : null);

/** GIF89a: the logical screen comes first. Frames may reach no further. */
const gif: Reader = (bytes) => (startsWith(bytes, 'GIF8') ? sized('gif', () => [bytes.readUInt16LE(6), bytes.readUInt16LE(8)]) : null);

const bmp: Reader = (bytes) =>
  startsWith(bytes, 'BM') ? sized('bmp', () => [Math.abs(bytes.readInt32LE(18)), Math.abs(bytes.readInt32LE(22))]) : null;

/** WebP container (RFC 9649): lossy, lossless, or the canvas of an extended file. */
const webp: Reader = (bytes) => {
  if (!startsWith(bytes, 'RIFF') || !startsWith(bytes, 'WEBP', 8)) return null;
  return sized('webp', () => {
    if (startsWith(bytes, 'VP8X', 12)) return [bytes.readUIntLE(24, 3) + 1, bytes.readUIntLE(27, 3) + 1];
    if (startsWith(bytes, 'VP8L', 12)) {
      const packed = bytes.readUInt32LE(21);
      return [(packed & 0x3fff) + 1, ((packed >>> 14) & 0x3fff) + 1];
    }
    return [bytes.readUInt16LE(26) & 0x3fff, bytes.readUInt16LE(28) & 0x3fff];
  });
};

/** Start-of-frame markers of JPEG (ITU-T T.81, B.1.1.3): C0–CF but for tables and arithmetic conditioning. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

const jpeg: Reader = (bytes) => {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8 || bytes[2] !== 0xff) return null;
  return sized('jpeg', () => {
    for (let at = 2; ;) {
      const marker = bytes.readUInt8(at + 1);
      if (bytes.readUInt8(at) !== 0xff) return [0, 0];
      // Fill bytes may stand before a marker.
      if (marker === 0xff) at += 1;
      else if (isFrame(marker)) return [bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5)];
      else at += 2 + bytes.readUInt16BE(at + 2);
    }
  });
};

/** AVIF (ISO 23000-22): the largest of the sizes its items have. */
const avif: Reader = (bytes) => {
  if (!startsWith(bytes, 'ftypavi', 4)) return null;
  return sized('avif', () => {
    const head = bytes.subarray(0, 65_536);
    let [width, height] = [0, 0];
    for (let at = head.indexOf('ispe'); at >= 0; at = head.indexOf('ispe', at + 4)) {
      width = Math.max(width, head.readUInt32BE(at + 8));
      height = Math.max(height, head.readUInt32BE(at + 12));
    }
    return [width, height];
  });
};

/** What sort of picture these bytes begin as; null when they begin as none. SVG is none: svg-header.ts. */
export function pictureHeader(bytes: Uint8Array): PictureHeader | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const read of [png, jpeg, gif, webp, bmp, avif]) {
    const header = read(buffer);
    if (header) return header;
  }
  return null;
}
