/** What can be had of a damaged file: how many of each kind, and how many more it had at least. */
export interface SalvageSummary {
  readonly rescued: Readonly<Record<string, number>>;
  readonly lost: Readonly<Record<string, number>>;
  /** Things without a place any more, of which a note keeps the words. */
  readonly notes: number;
  /** There is a board for what has no place any more. */
  readonly gathered: boolean;
  /** Attached files and pictures whose bytes are there, and those whose bytes are not. */
  readonly files: { readonly rescued: number; readonly lost: number };
  /** More may be lost than could be counted. */
  readonly torn: boolean;
}
