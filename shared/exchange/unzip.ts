import { Inflate, strFromU8 } from 'fflate';
import { crc32 } from '../base/crc32.ts';
import { fail, ok, type Result } from '../base/result.ts';

/** What an archive may hold. */
export interface ZipLimits {
  readonly entries: number;
  /** Bytes of all files together, once they are unpacked. */
  readonly bytes: number;
  /** How many times larger than packed a file of some size may become. */
  readonly ratio: number;
}

/** Of office files: the largest workbook people import has some ten thousand rows, which is some ten megabytes of XML. */
export const OFFICE_LIMITS: ZipLimits = { entries: 2_000, bytes: 64 * 1024 * 1024, ratio: 250 };

/** What we write ourselves may be large: pictures of a board, sheets of ten thousand notes. */
export const OWN_LIMITS: ZipLimits = { entries: 60_000, bytes: 2_000_000_000, ratio: 1_100 };

/** A megabyte. Smaller files may be packed as tightly as they are. */
const SMALL = 1024 * 1024;
/** So much is unpacked at once before it is looked at how much came out: at most a thousand times as many bytes. */
const SLICE = 8 * 1024;

// https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, sections 4.3.7, 4.3.12 and 4.3.16.
const END = { signature: 0x06054b50, length: 22, longestComment: 0xffff } as const;
const CENTRAL = { signature: 0x02014b50, length: 46 } as const;
const LOCAL = { signature: 0x04034b50, length: 30 } as const;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Where its header and its data begin and where the latter end, bytes. */
  readonly header: number;
  readonly start: number;
  readonly end: number;
}

/**
 * The files of a zip archive by name, checked against what its directory says of them. Refuses what nobody's office writes and
 * archives that are made to do harm do: files that lie in each other, that become much larger than they say or than `limits`
 * allow, names that stand twice or lead out of the archive, encryption, several disks. Only files that are `wanted` are unpacked.
 */
export function unzipped(
  bytes: Uint8Array,
  limits: ZipLimits,
  wanted: (name: string) => boolean = () => true,
): Result<ReadonlyMap<string, Uint8Array>> {
  const entries = directoryOf(bytes, limits);
  if (!entries.ok) return entries;
  const files = new Map<string, Uint8Array>();
  for (const entry of entries.value.filter(({ name }) => wanted(name))) {
    const file = unpacked(bytes.subarray(entry.start, entry.end), entry);
    if (!file || crc32(file) !== entry.crc) return fail('import-unreadable');
    files.set(entry.name, file);
  }
  return ok(files);
}

function directoryOf(bytes: Uint8Array, limits: ZipLimits): Result<readonly Entry[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === null) return fail('import-unreadable');
  const count = view.getUint16(end + 10, true);
  // 0xffff and 0xffffffff say that the numbers are elsewhere, for archives beyond four gigabytes.
  if (view.getUint16(end + 8, true) !== count || count === 0xffff) return fail('import-unreadable');
  if (count > limits.entries) return fail('import-too-much', { found: count, limit: limits.entries });
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let number = 0; number < count; number++) {
    const entry = entryAt(bytes, view, at);
    if (!entry || entry.end > end) return fail('import-unreadable');
    entries.push(entry);
    at += CENTRAL.length + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  if (at > end || !areApart(entries)) return fail('import-unreadable');
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  const bloated = entries.some(({ size, packed }) => size > SMALL && size > packed * limits.ratio);
  return total > limits.bytes || bloated ? fail('import-too-large', { megabytes: limits.bytes / SMALL }) : ok(entries);
}

/** Where the directory's own record begins: the last thing in the file but for a comment. */
function endOf(view: DataView): number | null {
  const last = view.byteLength - END.length;
  for (let at = last; at >= 0 && at >= last - END.longestComment; at--) {
    if (view.getUint32(at, true) === END.signature && at + END.length + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  return null;
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): Entry | null {
  if (at + CENTRAL.length > view.byteLength || view.getUint32(at, true) !== CENTRAL.signature) return null;
  const method = view.getUint16(at + 10, true);
  if ((view.getUint16(at + 8, true) & ENCRYPTED) !== 0 || (method !== STORED && method !== DEFLATED)) return null;
  const nameEnd = at + CENTRAL.length + view.getUint16(at + 28, true);
  const name = strFromU8(bytes.subarray(at + CENTRAL.length, nameEnd));
  const header = view.getUint32(at + 42, true);
  if (!isPlainName(name) || header + LOCAL.length > view.byteLength || view.getUint32(header, true) !== LOCAL.signature) return null;
  const start = header + LOCAL.length + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  const packed = view.getUint32(at + 20, true);
  return { name, method, crc: view.getUint32(at + 16, true), packed, size: view.getUint32(at + 24, true), header, start, end: start + packed };
}

/** True for a name that leads nowhere but into the archive. */
const isPlainName = (name: string): boolean =>
  name !== '' && !/[\\:\0]/.test(name) && !name.startsWith('/') && !name.split('/').some((part) => part === '..' || part === '.');

/** No name twice, in whatever case, and no file in another one. */
function areApart(entries: readonly Entry[]): boolean {
  const sorted = entries.toSorted((a, b) => a.header - b.header);
  const names = new Set(entries.map(({ name }) => name.toLowerCase()));
  return names.size === entries.length && sorted.every(({ header }, index) => header >= (sorted[index - 1]?.end ?? 0));
}

/** The bytes of a file; null where they are not what was said, found out before much more came than that. */
function unpacked(packed: Uint8Array, { method, size }: Entry): Uint8Array | null {
  if (method === STORED) return packed.length === size ? packed : null;
  const file = new Uint8Array(size);
  let length = 0;
  const inflate = new Inflate((piece) => {
    if (length + piece.length > size) throw new RangeError('more than the directory says');
    file.set(piece, length);
    length += piece.length;
  });
  try {
    for (let at = 0; at < packed.length; at += SLICE) inflate.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
  } catch {
    return null;
  }
  return length === size ? file : null;
}
