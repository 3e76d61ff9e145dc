/** What of a document lies on the disk that fills up. */
export const PLACES = ['file', 'working copy', 'both'] as const;
export type Place = (typeof PLACES)[number];

/** What a control does less well than Temas: it calls a refused edit kept, or writes the file where it stands. */
export type Weakness = '' | 'says it is kept' | 'writes in place';

/** What came of one round. */
export interface DiskReport {
  readonly seed: number;
  readonly place: Place;
  readonly encrypted: boolean;
  /** What must not be, in words: an edit that is gone, a file that is neither old nor new, a stranger beside it. */
  readonly wrong: string[];
  /** What was said at which moment, and how often. */
  readonly said: Record<string, number>;
}
