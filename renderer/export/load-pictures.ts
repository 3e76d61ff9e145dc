import type { ExportBridge, ExportPicture, ExportTask } from '../../shared/ipc/export-page.ts';
import type { Bitmap } from '../../shared/paint/paint-canvas.ts';
import type { Scene } from '../../shared/scene/scene.ts';

interface LoadedPicture {
  /** For SVG, so that the printed page asks nobody for anything. */
  readonly address: string | null;
  /** For a canvas. */
  readonly bitmap: Bitmap | null;
}

/** By SHA-256; a picture that is missing or cannot be decoded is not in it. */
export type LoadedPictures = ReadonlyMap<string, LoadedPicture>;

/** Fetches every picture of a scene before it is drawn, one after the other: together they may be large. */
export async function loadPictures(scene: Scene, bridge: ExportBridge, format: ExportTask['format']): Promise<LoadedPictures> {
  const wanted = new Set(scene.groups.flatMap(({ items }) => items.flatMap((item) => (item.type === 'image' ? [item.sha256] : []))));
  const loaded = new Map<string, LoadedPicture>();
  for (const sha256 of wanted) {
    const found = await bridge.picture(sha256);
    if (!found.ok || !found.value) continue;
    const blob = blobOf(found.value);
    if (format === 'pdf') {
      loaded.set(sha256, { address: await addressOf(blob), bitmap: null });
      continue;
    }
    const image = await createImageBitmap(blob).catch(() => null);
    if (image) loaded.set(sha256, { address: null, bitmap: { image, width: image.width, height: image.height } });
  }
  return loaded;
}

const blobOf = ({ bytes, mime }: ExportPicture): Blob => new Blob([Uint8Array.from(bytes)], { type: mime });

function addressOf(blob: Blob): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const reader = new FileReader();
  reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result : ''));
  reader.addEventListener('error', () => reject(reader.error ?? new Error('a blob in memory can be read')));
  reader.readAsDataURL(blob);
  return promise;
}
