/**
 * A crash dump as Chromium's reporter writes it (the minidump format: a header, a directory of streams, and what these point
 * to) holds the stacks of all threads: words of the document that happen to lie there, the command line with the path of a
 * file, the whole environment. What says where a program crashed are addresses. So a dump is written anew as zeros into which
 * only what is known to be needed is copied: of memory and registers the words that are addresses of a module or a stack.
 */

const SIGNATURE = 0x50_4d_44_4d;
const HEADER_BYTES = 32;
const ENTRY_BYTES = 12;
const STREAM = { threads: 3, modules: 4, memory: 5, exception: 6, system: 7 } as const;
const THREAD = { bytes: 48, stack: 24, context: 40 };
const MODULE = { bytes: 108, name: 20, record: 76, afterRecord: 84 };
const MEMORY_BYTES = 16;
const EXCEPTION = { details: 40, context: 160, bytes: 168 };
const SYSTEM_BYTES = 56;
const WORD = 8;
/** Each byte is looked at a few times at most: as part of the memory, of a stack and of what is kept. One that asks for more makes its way round in circles. */
const MOST_LOOKS = 8;
/** Registers of x64 and of arm64, by their size: where the flags stand, and up to where all others of one word each do. */
const CONTEXTS: Readonly<Record<number, { readonly flags: readonly [from: number, to: number]; readonly words: number }>> = {
  1232: { flags: [0x30, 0x48], words: 0x100 },
  912: { flags: [0x00, 0x08], words: 0x110 },
};

interface Range {
  readonly from: bigint;
  readonly to: bigint;
}

/** Says nothing but where the program crashed; null when it is no dump whose layout is known. */
export function cleanedDump(dump: Buffer): Buffer | null {
  try {
    return cleaned(dump);
  } catch (error) {
    // It points outside itself, or to the same again and again.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function cleaned(dump: Buffer): Buffer | null {
  if (dump.readUInt32LE(0) !== SIGNATURE) return null;
  const clean = Buffer.alloc(dump.length);
  let left = MOST_LOOKS * dump.length;
  const look = (at: number, bytes: number): void => {
    left -= bytes;
    if (at + bytes > dump.length || left < 0) throw new RangeError('a dump points outside itself');
  };
  const keep = (at: number, bytes: number): void => {
    look(at, bytes);
    dump.copy(clean, at, at, at + bytes);
  };
  const streams = streamsOf(dump);
  keep(0, HEADER_BYTES);
  keep(dump.readUInt32LE(12), ENTRY_BYTES * dump.readUInt32LE(8));
  const listOf = (type: number, bytes: number): readonly number[] => {
    const at = streams.get(type);
    if (at === undefined) return [];
    const count = dump.readUInt32LE(at);
    keep(at, 4 + count * bytes);
    return Array.from({ length: count }, (_, index) => at + 4 + index * bytes);
  };
  const threads = listOf(STREAM.threads, THREAD.bytes);
  const modules = listOf(STREAM.modules, MODULE.bytes);
  const memory = listOf(STREAM.memory, MEMORY_BYTES);
  const isAddress = withinAny([
    ...modules.map((at) => rangeOf(dump.readBigUInt64LE(at), dump.readUInt32LE(at + 8))),
    ...threads.map((at) => rangeOf(dump.readBigUInt64LE(at + THREAD.stack), dump.readUInt32LE(at + THREAD.stack + 8))),
  ]);
  const keepAddresses = (at: number, bytes: number): void => {
    look(at, Math.max(0, bytes));
    for (let word = at; word + WORD <= at + bytes; word += WORD) {
      if (isAddress(dump.readBigUInt64LE(word))) keep(word, WORD);
    }
  };
  const keepContext = (at: number): boolean => {
    const bytes = dump.readUInt32LE(at);
    const parts = CONTEXTS[bytes];
    if (!parts) return bytes === 0;
    const place = dump.readUInt32LE(at + 4);
    keepAddresses(place, parts.words);
    keep(place + parts.flags[0], parts.flags[1] - parts.flags[0]);
    return true;
  };
  for (const at of modules) {
    const name = dump.readUInt32LE(at + MODULE.name);
    look(name + 4, dump.readUInt32LE(name));
    keepName(dump, clean, name);
    keep(dump.readUInt32LE(at + MODULE.record + 4), dump.readUInt32LE(at + MODULE.record));
    clean.fill(0, at + MODULE.afterRecord, at + MODULE.bytes);
  }
  for (const at of [...memory, ...threads.map((thread) => thread + THREAD.stack)]) {
    // Words are counted from the address they had, which need not begin with one.
    const before = Number(-dump.readBigUInt64LE(at) & BigInt(WORD - 1));
    keepAddresses(dump.readUInt32LE(at + 12) + before, dump.readUInt32LE(at + 8) - before);
  }
  const contexts = threads.map((at) => at + THREAD.context);
  const exception = streams.get(STREAM.exception);
  if (exception !== undefined) {
    keep(exception, EXCEPTION.details);
    keepAddresses(exception + EXCEPTION.details, EXCEPTION.context - EXCEPTION.details);
    keep(exception + EXCEPTION.context, EXCEPTION.bytes - EXCEPTION.context);
    contexts.push(exception + EXCEPTION.context);
  }
  const system = streams.get(STREAM.system);
  if (system !== undefined) keep(system, SYSTEM_BYTES);
  return contexts.every(keepContext) ? clean : null;
}

/** Where each stream begins. */
function streamsOf(dump: Buffer): ReadonlyMap<number, number> {
  const directory = dump.readUInt32LE(12);
  return new Map(
    Array.from({ length: dump.readUInt32LE(8) }, (_, index) => {
      const at = directory + index * ENTRY_BYTES;
      return [dump.readUInt32LE(at), dump.readUInt32LE(at + 8)] as const;
    }),
  );
}

const rangeOf = (from: bigint, bytes: number): Range => ({ from, to: from + BigInt(bytes) });

/** Whether a value lies in one of the ranges, of which there are hundreds; it is asked for every word of a dump. */
function withinAny(ranges: readonly Range[]): (value: bigint) => boolean {
  const apart: Range[] = [];
  for (const range of ranges.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const last = apart.at(-1);
    if (last === undefined || range.from > last.to) apart.push(range);
    else if (range.to > last.to) apart[apart.length - 1] = { from: last.from, to: range.to };
  }
  return (value) => {
    let [low, high] = [0, apart.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((apart[middle]?.to ?? 0n) > value) high = middle;
      else low = middle + 1;
    }
    const found = apart[low];
    return found !== undefined && value >= found.from;
  };
}

/** The name of a module without its folder, which may be the user's. */
function keepName(dump: Buffer, clean: Buffer, at: number): void {
  const path = dump.toString('utf16le', at + 4, at + 4 + dump.readUInt32LE(at));
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  clean.writeUInt32LE(Buffer.byteLength(name, 'utf16le'), at);
  clean.write(name, at + 4, 'utf16le');
}
