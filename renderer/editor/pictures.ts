import type { Bitmap } from '../../shared/paint/paint-canvas.ts';
import { decoded } from './decoded.ts';
import type { Editor } from './editor.ts';

/** Sharp enough for a card at 300 % on a dense screen; what is shown larger is fetched again. Pixels. */
const LONGEST_SHOWN_SIDE = 1_200;
/** Fetched again only when so much more of it is seen: every step of a zoom would else ask for another one. */
const MUCH_MORE = 1.5;
/** Of all decoded pictures together, 4 bytes each; beyond that pictures that were not shown lately go, and new ones come small. */
const MOST_PIXELS = 48_000_000;
const LONGEST_SMALL_SIDE = 400;
/** What was painted so recently is still on the screen, ms: to drop it would only fetch it again. */
const STILL_SHOWN_MS = 5_000;
/** A picture that could not be had may come yet, pasted from another window: it is asked for again after so long, ms, a few times. */
const PATIENCE_MS = 1_500;
const MOST_TRIES = 4;

interface Shown {
  readonly state: 'ready';
  readonly bitmap: Bitmap & { readonly image: ImageBitmap };
  /** It has more pixels than these. */
  readonly reduced: boolean;
  usedMs: number;
  /** A larger one is on its way. */
  growing: boolean;
}
type Entry = { readonly state: 'loading' | 'failed' } | Shown;

/** A picture of the document as it is stored, whole; null when it cannot be had. */
export async function pictureBlob(editor: Editor, sha256: string): Promise<Blob | null> {
  const found = await editor.bridge.request['attachment.picture'](sha256);
  return found.ok && found.value ? new Blob([Uint8Array.from(found.value.bytes)], { type: found.value.mime }) : null;
}

/** Decoded pictures of the document in this window, by SHA-256: fetched when they are first wanted, dropped when there are too many. */
export class Pictures {
  readonly #editor: Editor;
  readonly #entries = new Map<string, Entry>();
  readonly #listeners = new Set<() => void>();

  constructor(editor: Editor) {
    this.#editor = editor;
  }

  /**
   * The picture, or null while it is on its way; `onArrival` listeners hear when to ask again, also when a larger one has
   * come. `longestSide` is what it is drawn as, CSS px.
   */
  readonly get = (sha256: string, longestSide = 0): Bitmap | null => {
    const entry = this.#entries.get(sha256);
    if (!entry) {
      void this.#load(sha256, 1, pixelsFor(longestSide));
      return null;
    }
    if (entry.state !== 'ready') return null;
    entry.usedMs = performance.now();
    const wanted = pixelsFor(longestSide);
    if (wanted > Math.max(entry.bitmap.width, entry.bitmap.height) * MUCH_MORE) void this.#grow(sha256, entry, wanted);
    return entry.bitmap;
  };

  /** True when it was asked for and cannot be had. */
  isMissing(sha256: string): boolean {
    return this.#entries.get(sha256)?.state === 'failed';
  }

  onArrival(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  async #load(sha256: string, tries: number, wanted: number): Promise<void> {
    if (tries === 1) this.#entries.set(sha256, { state: 'loading' });
    const shown = await this.#decoded(sha256, this.#pixels() > MOST_PIXELS ? LONGEST_SMALL_SIDE : Math.max(LONGEST_SHOWN_SIDE, wanted));
    this.#entries.set(sha256, shown ?? { state: 'failed' });
    if (!shown && tries < MOST_TRIES) setTimeout(() => void this.#load(sha256, tries + 1, wanted), PATIENCE_MS);
    this.#dropOldest();
    this.#tell();
  }

  /** Puts a larger one in its place, where there is more of it and room for it. */
  async #grow(sha256: string, entry: Shown, wanted: number): Promise<void> {
    const { width, height } = entry.bitmap;
    const more = (wanted / Math.max(width, height)) ** 2 * width * height;
    if (!entry.reduced || entry.growing || this.#pixels() - width * height + more > MOST_PIXELS) return;
    entry.growing = true;
    const shown = await this.#decoded(sha256, wanted);
    if (!shown || this.#entries.get(sha256) !== entry) {
      shown?.bitmap.image.close();
      return;
    }
    this.#entries.set(sha256, shown);
    entry.bitmap.image.close();
    this.#dropOldest();
    this.#tell();
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  async #decoded(sha256: string, longestSide: number): Promise<Shown | null> {
    const blob = await pictureBlob(this.#editor, sha256);
    const found = blob && (await decoded(blob, longestSide));
    return found && shownAs(found.image, found.reduced);
  }

  #pixels(): number {
    let pixels = 0;
    for (const entry of this.#entries.values()) if (entry.state === 'ready') pixels += entry.bitmap.width * entry.bitmap.height;
    return pixels;
  }

  #dropOldest(): void {
    let pixels = this.#pixels();
    const nowMs = performance.now();
    const ready = [...this.#entries].flatMap(([sha256, entry]) => (entry.state === 'ready' ? [{ sha256, ...entry }] : []));
    for (const { sha256, bitmap, usedMs } of ready.sort((a, b) => a.usedMs - b.usedMs)) {
      if (pixels <= MOST_PIXELS || nowMs - usedMs < STILL_SHOWN_MS) return;
      pixels -= bitmap.width * bitmap.height;
      this.#entries.delete(sha256);
      bitmap.image.close();
    }
  }
}

/** Pixels of the screen for so many CSS px. */
const pixelsFor = (longestSide: number): number => Math.ceil(longestSide * (globalThis.devicePixelRatio ?? 1));

const shownAs = (image: ImageBitmap, reduced: boolean): Shown => ({
  state: 'ready',
  bitmap: { image, width: image.width, height: image.height },
  reduced,
  usedMs: performance.now(),
  growing: false,
});

const stores = new WeakMap<Editor, Pictures>();

/** The pictures of an editor's document. */
export function picturesOf(editor: Editor): Pictures {
  const pictures = stores.get(editor) ?? new Pictures(editor);
  stores.set(editor, pictures);
  return pictures;
}
