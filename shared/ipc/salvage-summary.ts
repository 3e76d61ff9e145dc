/** What can be had of a damaged file: how many of each kind, and how many more the file says it had. */
export interface SalvageSummary {
  readonly rescued: Readonly<Record<string, number>>;
  readonly lost: Readonly<Record<string, number>>;
  /** Attached files and pictures whose bytes are there, and those whose bytes are not. */
  readonly files: { readonly rescued: number; readonly lost: number };
  /** More may be lost than could be counted. */
  readonly torn: boolean;
}
