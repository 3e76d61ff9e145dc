import { customRandom, random, urlAlphabet } from 'nanoid';

/** Identifies a record for ever, across copies of a file: 21 characters of A–Z a–z 0–9 _ -. */
export type Id = string;

export const ID_PATTERN = /^[A-Za-z0-9_-]{1,64}$/;

/** Random bytes come from the system by the thousand: asked for id by id, those of ten thousand copies took longer than the copies. */
const POOL = 4_096;
let pool = random(0);
let used = 0;

function randomBytes(count: number): Uint8Array {
  if (used + count > pool.length) {
    pool = random(POOL);
    used = 0;
  }
  used += count;
  return pool.subarray(used - count, used);
}

const makeId = customRandom(urlAlphabet, 21, randomBytes);

export const newId = (): Id => makeId();

/** Ids that are the same at every run, for samples that are compared byte by byte. */
export function numberedIds(prefix: string): () => Id {
  let last = 0;
  return () => `${prefix}-${String(++last).padStart(4, '0')}`;
}
