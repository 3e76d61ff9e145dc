/** A decoded picture, no longer than somebody needs it. */
interface Decoded {
  readonly image: ImageBitmap;
  /** It has more pixels than these. */
  readonly reduced: boolean;
}

/** Null for what is no picture. `longestSide` in pixels. */
export async function decoded(blob: Blob, longestSide: number): Promise<Decoded | null> {
  const whole = await createImageBitmap(blob).catch(() => null);
  if (!whole) return null;
  const scale = longestSide / Math.max(whole.width, whole.height);
  if (scale >= 1) return { image: whole, reduced: false };
  const size = { resizeWidth: Math.ceil(whole.width * scale), resizeHeight: Math.ceil(whole.height * scale) };
  const image = await createImageBitmap(whole, { ...size, resizeQuality: 'high' });
  whole.close();
  return { image, reduced: true };
}
