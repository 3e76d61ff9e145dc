import type { DecodeBridge, DecodedPicture, DecodeTask } from '../../shared/ipc/decode-page.ts';

declare global {
  interface Window {
    readonly temasDecode: DecodeBridge;
  }
}

/** A PNG heavier than this that hides nothing behind it is a photo: as a JPEG it takes a tenth. */
const HEAVY_PNG_BYTES = 3_000_000;
const JPEG_QUALITY = 0.9;
/** Of these a photo is made; screenshots and drawings come as the others. */
const PHOTO_TYPES: readonly string[] = ['image/jpeg', 'image/webp', 'image/avif'];

/** Decodes, turns as the camera was held, makes smaller, and encodes only the pixels again. Throws when it cannot be decoded. */
async function decodeAnew(task: DecodeTask): Promise<DecodedPicture | 'blank'> {
  const { bytes, mime, longestSide, drawing } = task;
  const bitmap = drawing ? await bitmapOf(bytes, drawing) : await createImageBitmap(new Blob([Uint8Array.from(bytes)], { type: mime }));
  const scale = Math.min(1, longestSide / Math.max(bitmap.width, bitmap.height));
  const width = Math.max(1, Math.round(bitmap.width * scale));
  const height = Math.max(1, Math.round(bitmap.height * scale));
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas of that size');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  const { data } = context.getImageData(0, 0, width, height);
  // Nobody would find it again on the board.
  if (drawing && isBlank(data)) return 'blank';
  const opaque = isOpaque(data);
  const encode = async (type: DecodedPicture['mime']): Promise<DecodedPicture> => {
    const blob = await canvas.convertToBlob({ type, quality: JPEG_QUALITY });
    return { mime: type, width, height, bytes: new Uint8Array(await blob.arrayBuffer()) };
  };
  if (opaque && PHOTO_TYPES.includes(mime)) return encode('image/jpeg');
  const png = await encode('image/png');
  return opaque && png.bytes.byteLength > HEAVY_PNG_BYTES ? encode('image/jpeg') : png;
}

const XLINK = 'http://www.w3.org/1999/xlink';

/**
 * A drawing as pixels. As an image of a page it runs no script and fetches nothing; what it is told to fill is bounded,
 * whatever size it claims to have.
 */
async function bitmapOf(bytes: Uint8Array, { natural, drawn }: NonNullable<DecodeTask['drawing']>): Promise<ImageBitmap> {
  const encoding = bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8';
  const root = new DOMParser().parseFromString(new TextDecoder(encoding).decode(bytes), 'image/svg+xml').documentElement;
  // What breaks off is drawn as far as it goes, with a sign of the browser's own on it.
  if (root.localName !== 'svg' || root.querySelector('parsererror')) throw new Error('no drawing');
  // Pages inside a drawing taint what they are drawn on; who puts them there puts plain text beside them.
  for (const page of root.querySelectorAll('foreignObject, script')) page.remove();
  // What lies elsewhere is not fetched; its place would show a broken sign.
  for (const image of root.querySelectorAll('image'))
    if (!/^data:/i.test(image.getAttribute('href') ?? image.getAttributeNS(XLINK, 'href') ?? '')) image.remove();
  if (!root.hasAttribute('viewBox')) root.setAttribute('viewBox', `0 0 ${natural.width} ${natural.height}`);
  root.setAttribute('width', String(drawn.width));
  root.setAttribute('height', String(drawn.height));
  const address = URL.createObjectURL(new Blob([new XMLSerializer().serializeToString(root)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    return await createImageBitmap(image, { resizeWidth: drawn.width, resizeHeight: drawn.height });
  } finally {
    URL.revokeObjectURL(address);
  }
}

function isBlank(pixels: Uint8ClampedArray): boolean {
  for (let at = 3; at < pixels.length; at += 4) if (pixels[at] !== 0) return false;
  return true;
}

function isOpaque(pixels: Uint8ClampedArray): boolean {
  for (let at = 3; at < pixels.length; at += 4) if (pixels[at] !== 255) return false;
  return true;
}

async function main(): Promise<void> {
  const bridge = window.temasDecode;
  const task = await bridge.task(null);
  if (task.ok) await bridge.decoded(await decodeAnew(task.value).catch(() => null));
}

void main();
