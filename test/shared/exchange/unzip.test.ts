import { zipSync, strToU8, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { unzipped, type ZipLimits } from '../../../shared/exchange/unzip.ts';

const LIMITS: ZipLimits = { entries: 10, bytes: 20_000_000, ratio: 100 };
const zip = (files: Zippable): Uint8Array => zipSync(files);
const codeOf = (bytes: Uint8Array, limits = LIMITS): string => {
  const result = unzipped(bytes, limits);
  return result.ok ? 'ok' : result.error.code;
};
/** The archive with one number of its directory changed: of the entry `signature` marks, or of the end of the directory. */
function altered(bytes: Uint8Array, signature: number, offset: number, value: number, size: 2 | 4 = 4): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 <= copy.length; at++) {
    if (view.getUint32(at, true) !== signature) continue;
    if (size === 2) view.setUint16(at + offset, value, true);
    else view.setUint32(at + offset, value, true);
    return copy;
  }
  throw new Error('there is no such part');
}
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const small = zip({ 'a/b.xml': strToU8('<a>ğ</a>'.repeat(500)), 'empty.xml': new Uint8Array(), 'stored.xml': [strToU8('stored'), { level: 0 }] });

describe('an archive', () => {
  it('is unpacked file by file, packed or not', () => {
    const result = unzipped(small, LIMITS);
    expect(result.ok && [...result.value].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)])).toEqual([
      ['a/b.xml', '<a>ğ</a>'.repeat(500)],
      ['empty.xml', ''],
      ['stored.xml', 'stored'],
    ]);
  });

  it('is refused with more files, more bytes or tighter packed than allowed', () => {
    expect(codeOf(small, { ...LIMITS, entries: 2 })).toBe('import-too-much');
    expect(codeOf(small, { ...LIMITS, bytes: 4_000 })).toBe('import-too-large');
    const bomb = zip({ a: [new Uint8Array(8_000_000), { level: 9 }] });
    expect(codeOf(bomb)).toBe('import-too-large');
    expect(codeOf(bomb, { ...LIMITS, ratio: 2_000 })).toBe('ok');
  });

  it('is refused where a file is not what the directory says, and long before all of it came', () => {
    const bomb = zip({ a: [new Uint8Array(200_000_000), { level: 9 }] });
    const started = performance.now();
    expect(codeOf(altered(bomb, CENTRAL, 24, 1_000))).toBe('import-unreadable');
    expect(performance.now() - started).toBeLessThan(1_000);
    expect(codeOf(altered(small, CENTRAL, 24, 5_000))).toBe('import-unreadable');
    expect(codeOf(altered(small, CENTRAL, 16, 5))).toBe('import-unreadable');
    expect(codeOf(altered(small, CENTRAL, 20, 5))).toBe('import-unreadable');
    expect(codeOf(altered(small, CENTRAL, 42, 5))).toBe('import-unreadable');
    expect(codeOf(altered(small, CENTRAL, 8, 1, 2))).toBe('import-unreadable');
    expect(codeOf(altered(small, CENTRAL, 10, 12, 2))).toBe('import-unreadable');
    expect(codeOf(altered(small, END, 10, 2, 2))).toBe('import-unreadable');
    expect(codeOf(altered(small, END, 16, 0xffffffff))).toBe('import-unreadable');
  });

  it.each(['../a', 'a/../../b', '/etc/passwd', 'C:\\a', 'a\\b', './a'])('is refused with a file called %j', (name) => {
    expect(codeOf(zip({ [name]: strToU8('x') }))).toBe('import-unreadable');
  });

  it('is refused with two files of one name, or one file in another', () => {
    expect(codeOf(zip({ 'a.xml': strToU8('x'), 'A.xml': strToU8('y') }))).toBe('import-unreadable');
    const two = zip({ a: [strToU8('xx'), { level: 0 }], b: [strToU8('xx'), { level: 0 }] });
    const central = two.findIndex((_, at) => new DataView(two.buffer).getUint32(Math.min(at, two.length - 4), true) === CENTRAL);
    const overlapping = two.slice();
    new DataView(overlapping.buffer).setUint32(central + 47 + 42, 0, true);
    expect(codeOf(two)).toBe('ok');
    expect(codeOf(overlapping)).toBe('import-unreadable');
  });

  it('is none where the file ends early, or is something else', () => {
    for (let length = 0; length < small.length; length++) expect(codeOf(small.subarray(0, length))).toBe('import-unreadable');
    expect(codeOf(strToU8('just words'))).toBe('import-unreadable');
  });
});
