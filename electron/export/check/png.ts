import { open } from 'node:fs/promises';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** The last chunk, IEND, is always these bytes. */
const END = [0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82];
/** Signature, IHDR with its checksum, and the end. */
const SHORTEST = 8 + 25 + END.length;

/** Whether a file is a PNG that reaches its end. Reads only its two ends: it may be large. */
export async function isWholePng(path: string): Promise<boolean> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size < SHORTEST) return false;
    const at = async (position: number, length: number) => (await file.read(new Uint8Array(length), 0, length, position)).buffer;
    const start = await at(0, SIGNATURE.length);
    const end = await at(size - END.length, END.length);
    return SIGNATURE.every((byte, index) => start[index] === byte) && END.every((byte, index) => end[index] === byte);
  } finally {
    await file.close();
  }
}
