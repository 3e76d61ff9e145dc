import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanedDump } from '../../../electron/main/clean-dump.ts';

const WORDS = 'Kanarya7Q4Z and more of the document';
const MODULE_AT = 0x5555_0000_0000n;
const STACK_AT = 0x7ffe_1234_0000n;
const IN_MODULE = MODULE_AT + 0x1234n;
const IN_STACK = STACK_AT + 0x20n;

/** One thread of an x64 program with those bytes on its stack, one module, and the rest as the reporter lays it out. */
function dumpWith(stack: Buffer, { contextBytes = 1_232, stackAt = STACK_AT } = {}): Buffer {
  const parts: Buffer[] = [];
  let length = 0;
  const put = (bytes: Buffer): number => {
    parts.push(bytes);
    length += bytes.length;
    return length - bytes.length;
  };
  const head = Buffer.alloc(32 + 5 * 12);
  put(head);
  const path = Buffer.from(`/home/${WORDS}/electron`, 'utf16le');
  const name = put(Buffer.concat([Buffer.from(new Uint32Array([path.length]).buffer), path, Buffer.alloc(2)]));
  const stackPlace = put(stack);
  const context = Buffer.alloc(contextBytes, WORDS);
  if (contextBytes >= 0x100) {
    context.fill(0, 0x30, 0x48);
    context.writeUInt32LE(0x10_001f, 0x30);
    context.writeBigUInt64LE(IN_MODULE, 0xf8);
  }
  const contextPlace = put(context);
  const thread = Buffer.alloc(4 + 48);
  thread.writeUInt32LE(1, 0);
  thread.writeBigUInt64LE(stackAt, 4 + 24);
  for (const [at, value] of [
    [32, stack.length],
    [36, stackPlace],
    [40, contextBytes],
    [44, contextPlace],
  ] as const)
    thread.writeUInt32LE(value, 4 + at);
  const module = Buffer.alloc(4 + 108);
  module.writeUInt32LE(1, 0);
  module.writeBigUInt64LE(MODULE_AT, 4);
  module.writeUInt32LE(0x10_000, 4 + 8);
  module.writeUInt32LE(name, 4 + 20);
  const memory = Buffer.alloc(4 + 16);
  memory.writeUInt32LE(1, 0);
  memory.writeBigUInt64LE(stackAt, 4);
  memory.writeUInt32LE(stack.length, 4 + 8);
  memory.writeUInt32LE(stackPlace, 4 + 12);
  const exception = Buffer.alloc(168);
  exception.writeUInt32LE(11, 8);
  exception.writeBigUInt64LE(IN_MODULE, 24);
  exception.write(WORDS, 40);
  exception.writeUInt32LE(contextBytes, 160);
  exception.writeUInt32LE(contextPlace, 164);
  const streams = [
    [3, thread],
    [4, module],
    [5, memory],
    [6, exception],
    [0x4b6b_0002, Buffer.from(WORDS)],
  ] as const;
  head.writeUInt32LE(0x50_4d_44_4d, 0);
  head.writeUInt32LE(streams.length, 8);
  head.writeUInt32LE(32, 12);
  for (const [index, [type, bytes]] of streams.entries()) {
    for (const [at, value] of [
      [0, type],
      [4, bytes.length],
      [8, put(bytes)],
    ] as const)
      head.writeUInt32LE(value, 32 + index * 12 + at);
  }
  return Buffer.concat(parts);
}

function stackOf(...words: readonly (bigint | string)[]): Buffer {
  return Buffer.concat(
    words.map((word) => {
      if (typeof word === 'string') return Buffer.from(word.padEnd(Math.ceil(word.length / 8) * 8, '\0'));
      const bytes = Buffer.alloc(8);
      bytes.writeBigUInt64LE(word);
      return bytes;
    }),
  );
}

const addressesIn = (dump: Buffer): number => {
  let found = 0;
  for (const address of [IN_MODULE, IN_STACK]) {
    const bytes = stackOf(address);
    for (let at = dump.indexOf(bytes); at >= 0; at = dump.indexOf(bytes, at + 1)) found++;
  }
  return found;
};

describe('a cleaned dump of a crash', () => {
  it('holds the addresses on the stack and in the registers, and none of the words between them', () => {
    const dump = dumpWith(stackOf(WORDS, IN_MODULE, WORDS, IN_STACK, 42n));
    const clean = cleanedDump(dump);
    expect(addressesIn(dump)).toBe(4);
    expect(clean && addressesIn(clean)).toBe(4);
    for (const text of [WORDS.slice(0, 4), 'home'])
      for (const encoding of ['utf8', 'utf16le'] as const) expect(clean?.includes(Buffer.from(text, encoding))).toBe(false);
    expect(clean?.includes(Buffer.from('electron', 'utf16le'))).toBe(true);
    expect(clean).toHaveLength(dump.length);
  });

  it('counts words from the address they had', () => {
    const shifted = Buffer.concat([Buffer.alloc(3), stackOf(IN_MODULE, WORDS)]);
    const clean = cleanedDump(dumpWith(shifted, { stackAt: STACK_AT + 5n }));
    expect(clean && addressesIn(clean)).toBe(3);
  });

  it('is none of a kind of processor that is not known, and of nothing else', () => {
    expect(cleanedDump(dumpWith(stackOf(WORDS), { contextBytes: 716 }))).toBeNull();
    expect(cleanedDump(Buffer.from(WORDS))).toBeNull();
    expect(cleanedDump(Buffer.alloc(0))).toBeNull();
  });

  it('is none of what says it holds more than it can', () => {
    const counts = [0x20, 0x2c, 0x38];
    for (const entry of counts) {
      const dump = dumpWith(stackOf(IN_MODULE));
      dump.writeUInt32LE(0xffff_fff0, dump.readUInt32LE(entry + 8));
      expect(cleanedDump(dump)).toBeNull();
    }
  });

  it('is none of what leads to the same bytes without end', () => {
    const whole = dumpWith(Buffer.alloc(1_000_000));
    const memory = Buffer.alloc(4 + 50_000 * 16);
    memory.writeUInt32LE(50_000, 0);
    for (let at = 4; at < memory.length; at += 16) memory.writeUInt32LE(1_000_000, at + 8);
    whole.writeUInt32LE(whole.length, 0x38 + 8);
    const before = performance.now();
    expect(cleanedDump(Buffer.concat([whole, memory]))).toBeNull();
    expect(performance.now() - before).toBeLessThan(20_000);
  });

  it('is one or is none, whatever was cut off or overwritten', () => {
    const whole = dumpWith(stackOf(WORDS, IN_MODULE, WORDS));
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(whole.length - 4), fc.nat(), (cut, at, value) => {
        const dump = Buffer.from(whole);
        dump.writeUInt32LE(value, at);
        expect([undefined, cut]).toContain(cleanedDump(dump.subarray(0, cut))?.length);
      }),
    );
  });
});
