import type { Size } from '../../shared/geometry/camera.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const END = [0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82];

/** The size a PNG says it has (its first chunk, IHDR); null when it is no PNG or does not reach its end. */
export function pngSize(bytes: Uint8Array): Size | null {
  const starts = SIGNATURE.every((byte, index) => bytes[index] === byte);
  const ends = END.every((byte, index) => bytes[bytes.length - END.length + index] === byte);
  if (!starts || !ends || bytes.length < 45) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
