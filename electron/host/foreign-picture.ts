const startsWith = (bytes: Buffer, text: string, at = 0): boolean => bytes.subarray(at, at + text.length).equals(Buffer.from(text, 'latin1'));

/** Brands of ISO 23008-12, B.4: the files in which phones keep photos. */
const HEIC_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1'] as const;

type Test = (bytes: Buffer) => boolean;

const KINDS: readonly (readonly [name: string, test: Test])[] = [
  ['HEIC', (bytes) => HEIC_BRANDS.some((brand) => startsWith(bytes, `ftyp${brand}`, 4))],
  ['TIFF', (bytes) => startsWith(bytes, 'II*\0') || startsWith(bytes, 'MM\0*')],
  ['JPEG XL', (bytes) => startsWith(bytes, '\xff\x0a') || startsWith(bytes, '\0\0\0\x0cJXL ')],
  ['JPEG 2000', (bytes) => startsWith(bytes, '\0\0\0\x0cjP  ')],
];

/** What people call this sort of picture, which we cannot decode; null for every other file. */
export function foreignPicture(bytes: Uint8Array): string | null {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return KINDS.find(([, test]) => test(buffer))?.[0] ?? null;
}
