import type { Result } from '../../../shared/base/result.ts';
import type { StoredPicture } from '../../../shared/ipc/state-pictures.ts';
import type { PictureAsk } from './preview-messages.ts';
import type { Previews } from './previews.ts';

/** Pictures of a state by their hashes, as many as can be had. */
export type PictureSource = (hashes: readonly string[]) => Promise<Result<readonly StoredPicture[]>>;

/** Draws a state, and once more when its pictures are there; null when there is nothing on that board. */
export async function showState(
  previews: Previews,
  ask: PictureAsk,
  pictures: PictureSource,
  signal: AbortSignal,
  show: (bitmap: ImageBitmap | null) => void,
): Promise<void> {
  const missing = await draw();
  if (missing.length === 0) return;
  const found = await pictures(missing);
  if (signal.aborted || !found.ok || found.value.length === 0) return;
  const buffers = found.value.map(({ bytes }) => bytes.buffer);
  if (await previews.ask('give', { pictures: found.value }, buffers)) await draw();

  /** Answers the pictures that are missing in it. */
  async function draw(): Promise<readonly string[]> {
    if (signal.aborted) return [];
    const drawn = await previews.ask('draw', ask);
    if (!signal.aborted) show(drawn?.bitmap ?? null);
    else drawn?.bitmap.close();
    return signal.aborted ? [] : (drawn?.missing ?? []);
  }
}
