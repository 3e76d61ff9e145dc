export interface RecentFile {
  readonly token: string;
  readonly name: string;
  readonly folder: string;
  readonly modifiedMs: number;
  readonly missing: boolean;
  /** app:// address of a picture drawn when it was last open, or null. */
  readonly thumbnail: string | null;
}

/** A board the user keeps to begin with. */
export interface OwnTemplate {
  readonly token: string;
  readonly name: string;
  /** app:// address of a picture drawn when it was kept, or null. */
  readonly thumbnail: string | null;
}

export interface LeftBehindWork {
  readonly token: string;
  readonly name: string | null;
  readonly modifiedMs: number;
  readonly notes: number;
  readonly maps: number;
  readonly touchpoints: number;
  readonly hint: string;
  /** Then nothing but its name is known. */
  readonly encrypted: boolean;
}

/** Work that was discarded, until it is removed for ever. */
export interface DiscardedWork extends LeftBehindWork {
  readonly discardedMs: number;
}
