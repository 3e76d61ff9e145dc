import type { Bitmap } from '../../shared/paint/paint-canvas.ts';
import type { Editor } from './editor.ts';

/** Sharp enough for a card at 400 % on a dense screen; prints get the whole picture. Pixels. */
const LONGEST_SHOWN_SIDE = 1_600;
/** Of all decoded pictures together: 4 bytes each. */
const MOST_PIXELS = 48_000_000;
/** A picture that could not be had is asked for again when it is still wanted after so long, ms. */
const PATIENCE_MS = 10_000;

type Entry = { readonly state: 'loading' } | { readonly state: 'failed'; readonly atMs: number } | { readonly state: 'ready'; readonly bitmap: Bitmap & { readonly image: ImageBitmap } };

/** Decoded pictures of the document in this window, by SHA-256: fetched when they are first wanted, dropped when there are too many. */
export class Pictures {
  readonly #editor: Editor;
  /** In the order of use, the longest unused first. */
  readonly #entries = new Map<string, Entry>();
  readonly #listeners = new Set<() => void>();

  constructor(editor: Editor) {
    this.#editor = editor;
  }

  /** The picture, or null while it is on its way; `onArrival` listeners hear when to ask again. */
  readonly get = (sha256: string): Bitmap | null => {
    const entry = this.#entries.get(sha256);
    if (!entry || (entry.state === 'failed' && performance.now() - entry.atMs > PATIENCE_MS)) {
      void this.#load(sha256);
      return null;
    }
    this.#entries.delete(sha256);
    this.#entries.set(sha256, entry);
    return entry.state === 'ready' ? entry.bitmap : null;
  };

  /** True when it was asked for and cannot be had. */
  isMissing(sha256: string): boolean {
    return this.#entries.get(sha256)?.state === 'failed';
  }

  onArrival(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  async #load(sha256: string): Promise<void> {
    this.#entries.set(sha256, { state: 'loading' });
    const image = await this.#decoded(sha256);
    this.#entries.set(sha256, image ? { state: 'ready', bitmap: { image, width: image.width, height: image.height } } : { state: 'failed', atMs: performance.now() });
    this.#dropOldest();
    for (const listener of [...this.#listeners]) listener();
  }

  async #decoded(sha256: string): Promise<ImageBitmap | null> {
    const found = await this.#editor.bridge.request['attachment.picture'](sha256);
    if (!found.ok || !found.value) return null;
    const blob = new Blob([Uint8Array.from(found.value.bytes)], { type: found.value.mime });
    const whole = await createImageBitmap(blob).catch(() => null);
    const longest = whole ? Math.max(whole.width, whole.height) : 0;
    if (!whole || longest <= LONGEST_SHOWN_SIDE) return whole;
    const size = { resizeWidth: Math.ceil((whole.width * LONGEST_SHOWN_SIDE) / longest), resizeHeight: Math.ceil((whole.height * LONGEST_SHOWN_SIDE) / longest) };
    const smaller = await createImageBitmap(whole, { ...size, resizeQuality: 'high' });
    whole.close();
    return smaller;
  }

  #dropOldest(): void {
    const ready = [...this.#entries].flatMap(([sha256, entry]) => (entry.state === 'ready' ? [{ sha256, image: entry.bitmap.image }] : []));
    let pixels = ready.reduce((sum, { image }) => sum + image.width * image.height, 0);
    // The last one has just been asked for.
    for (const { sha256, image } of ready.slice(0, -1)) {
      if (pixels <= MOST_PIXELS) return;
      pixels -= image.width * image.height;
      this.#entries.delete(sha256);
      image.close();
    }
  }
}

const stores = new WeakMap<Editor, Pictures>();

/** The pictures of an editor's document. */
export function picturesOf(editor: Editor): Pictures {
  const pictures = stores.get(editor) ?? new Pictures(editor);
  stores.set(editor, pictures);
  return pictures;
}
