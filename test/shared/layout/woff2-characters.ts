import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';

/** Numbers of known tables (WOFF 2.0, 4.1) that matter here; 63 is a tag of its own. */
const [CMAP, GLYF, LOCA, OTHER] = [0, 10, 11, 63];

/** The code points a WOFF2 file has glyphs for: its `cmap`, read as the OpenType specification has it (formats 4 and 12). */
export function charactersOf(file: string): ReadonlySet<number> {
  const bytes = readFileSync(file);
  let at = 48;
  const variableLength = (): number => {
    let value = 0;
    for (;;) {
      const byte = bytes[at++] ?? 0;
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
  };
  let [offset, from, length] = [0, -1, 0];
  for (let tables = bytes.readUInt16BE(12); tables > 0; tables--) {
    const flags = bytes[at++] ?? 0;
    const known = flags & 63;
    if (known === OTHER) at += 4;
    const original = variableLength();
    // Version 3 of glyf and loca, and version 0 of all others, are not transformed and say no second length.
    const isTransformed = flags >> 6 !== (known === GLYF || known === LOCA ? 3 : 0);
    const stored = isTransformed ? variableLength() : original;
    if (known === CMAP) [from, length] = [offset, stored];
    offset += stored;
  }
  if (from < 0) throw new Error(`${file} has no cmap`);
  const tables = brotliDecompressSync(bytes.subarray(at, at + bytes.readUInt32BE(20)));
  return readCmap(tables.subarray(from, from + length));
}

function readCmap(cmap: Buffer): ReadonlySet<number> {
  const found = new Set<number>();
  for (let record = cmap.readUInt16BE(2); record > 0; record--) {
    const start = cmap.readUInt32BE(4 + 8 * (record - 1) + 4);
    const format = cmap.readUInt16BE(start);
    if (format === 12) readGroups(cmap.subarray(start), found);
    else if (format === 4) readSegments(cmap.subarray(start), found);
  }
  return found;
}

function readGroups(table: Buffer, found: Set<number>): void {
  for (let group = 0; group < table.readUInt32BE(12); group++) {
    const [first, last] = [table.readUInt32BE(16 + 12 * group), table.readUInt32BE(20 + 12 * group)];
    for (let code = first; code <= last; code++) found.add(code);
  }
}

function readSegments(table: Buffer, found: Set<number>): void {
  const count = table.readUInt16BE(6) / 2;
  for (let segment = 0; segment < count; segment++) {
    const field = (at: number): number => table.readUInt16BE(at + 2 * segment);
    const [last, first, delta] = [field(14), field(16 + 2 * count), field(16 + 4 * count)];
    const rangeAt = 16 + 6 * count;
    const range = field(rangeAt);
    for (let code = first; code <= last && code < 0xffff; code++) {
      const glyph = range === 0 ? (code + delta) & 0xffff : table.readUInt16BE(rangeAt + 2 * segment + range + 2 * (code - first));
      if (glyph !== 0) found.add(code);
    }
  }
}
