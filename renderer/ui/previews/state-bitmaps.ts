import { within } from '../../../shared/base/within.ts';
import { MOST_STATE_PICTURES, type StoredPicture } from '../../../shared/ipc/state-pictures.ts';
import type { Bitmap, BitmapLookup } from '../../../shared/paint/paint-canvas.ts';
import { decoded } from '../../editor/decoded.ts';

/** Decoded at least so long, that other boards and versions can show it, too, and never longer, pixels. */
const LEAST_SIDE = 320;
const MOST_SIDE = 1_600;
/** Of all decoded pictures together, 4 bytes each. */
const MOST_PIXELS = 16_000_000;
/** A picture that takes longer stays an empty place, ms. */
const DECODING_MS = 2_000;

interface Held {
  readonly bitmap: Bitmap & { readonly image: ImageBitmap };
  /** It could be had larger. */
  readonly reduced: boolean;
}

/** Attached pictures in the states that are looked at, by SHA-256, as they were last needed. */
export class StateBitmaps {
  readonly #held = new Map<string, Held>();
  /** How large what was asked for is to be, its longest side in pixels. */
  readonly #wanted = new Map<string, number>();

  /** What to draw with, and afterwards what was missing then; `density` is the canvas's pixels per pixel of the lookup. */
  looked(density: number): { readonly lookup: BitmapLookup; readonly missing: () => readonly string[] } {
    const sides = new Map<string, number>();
    return {
      lookup: (sha256, longestSide) => {
        const held = this.#held.get(sha256);
        const side = Math.ceil(within(longestSide * density, LEAST_SIDE, MOST_SIDE));
        const has = held ? Math.max(held.bitmap.width, held.bitmap.height) : 0;
        if (side > has && (!held || held.reduced)) sides.set(sha256, Math.max(side, sides.get(sha256) ?? 0));
        return held?.bitmap ?? null;
      },
      missing: () => {
        const largest = [...sides].sort(([, a], [, b]) => b - a).slice(0, MOST_STATE_PICTURES);
        for (const [sha256, side] of largest) this.#wanted.set(sha256, side);
        return largest.map(([sha256]) => sha256);
      },
    };
  }

  /** True when one of them can be seen now. */
  async add(pictures: readonly StoredPicture[]): Promise<boolean> {
    let more = false;
    for (const { sha256, mime, bytes } of pictures) {
      const side = this.#wanted.get(sha256);
      const found = side === undefined ? null : await inTime(decoded(new Blob([Uint8Array.from(bytes)], { type: mime }), side));
      if (!found) continue;
      const { image, reduced } = found;
      this.#held.get(sha256)?.bitmap.image.close();
      this.#held.delete(sha256);
      this.#held.set(sha256, { bitmap: { image, width: image.width, height: image.height }, reduced });
      more = true;
      this.#makeRoom();
    }
    return more;
  }

  /** The oldest go; they can be asked for again. */
  #makeRoom(): void {
    let pixels = 0;
    for (const [sha256, { bitmap }] of [...this.#held].toReversed()) {
      pixels += bitmap.width * bitmap.height;
      if (pixels <= MOST_PIXELS) continue;
      this.#held.delete(sha256);
      bitmap.image.close();
    }
  }
}

/** Null for a picture that is not there in time. */
async function inTime<T extends { readonly image: ImageBitmap }>(decoding: Promise<T | null>): Promise<T | null> {
  const tooLong = Promise.withResolvers<null>();
  const timer = setTimeout(tooLong.resolve, DECODING_MS, null);
  const found = await Promise.race([decoding, tooLong.promise]);
  clearTimeout(timer);
  if (!found) void decoding.then((late) => late?.image.close());
  return found;
}
