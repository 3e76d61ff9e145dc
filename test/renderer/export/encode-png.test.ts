import { crc32, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { encodePng } from '../../../renderer/export/png/encode-png.ts';
import { decodePng } from '../../support/png.ts';

type Header = Parameters<typeof encodePng>[0];

async function encoded(header: Header, bands: readonly Uint8Array[]): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  // oxlint-disable-next-line require-await -- an iterable of what is there already
  const source = async function* () {
    yield* bands;
  };
  for await (const part of encodePng(header, source())) parts.push(part);
  return Buffer.concat(parts);
}

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
  readonly sound: boolean;
}

function chunksOf(file: Buffer): readonly Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at);
    const body = file.subarray(at + 4, at + 8 + length);
    chunks.push({
      type: body.toString('latin1', 0, 4),
      data: body.subarray(4),
      sound: crc32(body) === file.readUInt32BE(at + 8 + length),
    });
    at += 12 + length;
  }
  return chunks;
}

/** Bytes that cannot be compressed; the same every time. */
function noise(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 24;
  });
}

/** A picture in bands of some rows each. */
const pictures = fc
  .record({
    width: fc.integer({ min: 1, max: 40 }),
    bandRows: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 }),
    transparent: fc.boolean(),
    seed: fc.uint8Array({ minLength: 7, maxLength: 61 }),
  })
  .map(({ width, bandRows, transparent, seed }) => {
    const height = bandRows.reduce((sum, rows) => sum + rows, 0);
    const rgba = Uint8Array.from({ length: width * height * 4 }, (_, at) => (seed[at % seed.length] ?? 0) + (at >> 5));
    let row = 0;
    const bands = bandRows.map((rows) => rgba.subarray(row * width * 4, (row += rows) * width * 4));
    return { header: { width, height, transparent, dpi: 96 }, rgba, bands };
  });

it('gives back every pixel, however its rows were handed in', async () => {
  await fc.assert(
    fc.asyncProperty(pictures, async ({ header, rgba, bands }) => {
      const { width, height, rgb } = decodePng(await encoded(header, bands));
      expect([width, height]).toEqual([header.width, header.height]);
      expect([...rgb]).toEqual([...rgba].filter((_, at) => at % 4 !== 3));
    }),
    { numRuns: 60 },
  );
});

it('keeps how clear each pixel is where there is no ground', async () => {
  const file = await encoded({ width: 2, height: 1, transparent: true, dpi: 96 }, [Uint8Array.of(1, 2, 3, 0, 250, 5, 6, 128)]);
  const data = Buffer.concat(
    chunksOf(file)
      .filter(({ type }) => type === 'IDAT')
      .map((one) => one.data),
  );
  expect([...inflateSync(data)]).toEqual([2, 1, 2, 3, 0, 250, 5, 6, 128]);
});

it('is made of sound chunks, and says how large it is to be printed', async () => {
  const rows = noise(900 * 600 * 4);
  const file = await encoded({ width: 900, height: 600, transparent: false, dpi: 300 }, [rows]);
  const chunks = chunksOf(file);
  expect(chunks.every(({ sound }) => sound)).toBe(true);
  const names = chunks.map(({ type }) => type);
  expect([names[0], names[1], names.at(-1)]).toEqual(['IHDR', 'pHYs', 'IEND']);
  // More than a megabyte of noise comes in several pieces.
  expect(names.filter((name) => name === 'IDAT').length).toBeGreaterThan(1);
  const density = chunks.find(({ type }) => type === 'pHYs')?.data;
  expect([density?.readUInt32BE(0), density?.readUInt32BE(4), density?.[8]]).toEqual([11_811, 11_811, 1]);
});

it('draws no further when nobody reads on', async () => {
  const band = noise(1_000 * 100 * 4);
  let drawn = 0;
  let ended = false;
  // oxlint-disable-next-line require-await -- an iterable of what is there already
  const source = async function* () {
    try {
      for (; drawn < 200; drawn++) yield band;
    } finally {
      ended = true;
    }
  };
  for await (const part of encodePng({ width: 1_000, height: 20_000, transparent: true, dpi: 96 }, source())) if (part.length > 500_000) break;
  expect(drawn).toBeGreaterThan(1);
  expect(drawn).toBeLessThan(20);
  expect(ended).toBe(true);
});
