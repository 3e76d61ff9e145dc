import { nanoid } from 'nanoid';

/** Identifies a record for ever, across copies of a file: 21 characters of A–Z a–z 0–9 _ -. */
export type Id = string;

export const ID_PATTERN = /^[A-Za-z0-9_-]{1,64}$/;

export const newId = (): Id => nanoid();

/** Ids that are the same at every run, for samples that are compared byte by byte. */
export function numberedIds(prefix: string): () => Id {
  let last = 0;
  return () => `${prefix}-${String(++last).padStart(4, '0')}`;
}
