import type { Size } from '../../shared/geometry/camera.ts';
import type { ExportBridge } from '../../shared/ipc/export-page.ts';
import type { Bitmap } from '../../shared/paint/paint-canvas.ts';
import type { Scene } from '../../shared/scene/scene.ts';

const picturesIn = (scenes: readonly Scene[]): ReadonlySet<string> =>
  new Set(scenes.flatMap(({ groups }) => groups.flatMap(({ items }) => items.flatMap((item) => (item.type === 'image' ? [item.sha256] : [])))));

/** Fetches pictures before they are drawn, one after the other: together they may be large. One that is missing or cannot be read is left out. */
async function load<T>(wanted: ReadonlySet<string>, bridge: ExportBridge, read: (blob: Blob) => Promise<T | null>): Promise<ReadonlyMap<string, T>> {
  const loaded = new Map<string, T>();
  for (const sha256 of wanted) {
    const found = await bridge.picture(sha256);
    if (!found.ok || !found.value) continue;
    const { bytes, mime } = found.value;
    const picture = await read(new Blob([Uint8Array.from(bytes)], { type: mime }));
    if (picture !== null) loaded.set(sha256, picture);
  }
  return loaded;
}

/** The pictures of scenes, and `more` by their SHA-256, as addresses that hold them whole, so that what shows them asks nobody for anything. By SHA-256. */
export const loadAddresses = (scenes: readonly Scene[], bridge: ExportBridge, more: readonly string[] = []): Promise<ReadonlyMap<string, string>> =>
  load(new Set([...picturesIn(scenes), ...more]), bridge, addressOf);

/** The pictures of a scene for a canvas. By SHA-256. */
export const loadBitmaps = (scene: Scene, bridge: ExportBridge): Promise<ReadonlyMap<string, Bitmap>> =>
  load(picturesIn([scene]), bridge, async (blob) => {
    const image = await createImageBitmap(blob).catch(() => null);
    return image && { image, width: image.width, height: image.height };
  });

/** Pictures by their SHA-256 as addresses that hold them whole, with their sizes in pixels. */
export const loadImages = (wanted: ReadonlySet<string>, bridge: ExportBridge): Promise<ReadonlyMap<string, Size & { readonly address: string }>> =>
  load(wanted, bridge, async (blob) => {
    const image = await createImageBitmap(blob).catch(() => null);
    if (!image) return null;
    const { width, height } = image;
    image.close();
    return { width, height, address: await addressOf(blob) };
  });

/** The bytes themselves as a data: address. */
export function addressOf(blob: Blob): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const reader = new FileReader();
  reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result : ''));
  reader.addEventListener('error', () => reject(reader.error ?? new Error('a blob in memory can be read')));
  reader.readAsDataURL(blob);
  return promise;
}
