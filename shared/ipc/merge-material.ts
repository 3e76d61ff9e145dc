/** A copy of the window's workshop that was checked, to be merged. */
export interface ReturnedCopy {
  readonly token: string;
  /** Of its file. */
  readonly name: string;
  /** When its last edit was made, epoch ms. */
  readonly atMs: number;
  readonly encrypted: boolean;
  readonly recordsJson: string;
}

/** What a page needs to merge: it computes, and nothing is changed by asking. */
export interface MergeMaterial {
  /** Of this reading: what is merged is what was shown. */
  readonly token: string;
  readonly copies: readonly ReturnedCopy[];
  /** A state all of them went through, which one of them still has; null: none does. */
  readonly base: {
    readonly atMs: number;
    readonly recordsJson: string;
    /** It is the newest of those; else nobody has that one any more. */
    readonly newest: boolean;
  } | null;
  /** Files that were chosen and are copies of other workshops; nothing of them is told. */
  readonly foreign: readonly { readonly token: string; readonly name: string }[];
}

/** Workshops that were dropped, by their tokens; one that is in neither has been dealt with: opened with its passphrase, or left alone without. */
export interface SortedDrop {
  readonly copies: readonly string[];
  readonly others: readonly string[];
}
