/** What a preview asks for at once. */
export const MOST_STATE_PICTURES = 24;
/** Of the pictures in one answer together: more would hold up the page that hands them on. What does not fit is not among them. */
export const MOST_STATE_PICTURE_BYTES = 12_000_000;

/** A picture of some state of a workshop, as it is stored: decoded and encoded by Temas, or checked to be like those. */
export interface StoredPicture {
  readonly sha256: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
}
