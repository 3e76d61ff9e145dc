/** A copy of the window's workshop that was checked, to be merged. */
export interface ReturnedCopy {
  readonly token: string;
  /** Of its file. */
  readonly name: string;
  /** When its last edit was made, epoch ms. */
  readonly atMs: number;
  readonly recordsJson: string;
}

/** What a page needs to merge: it computes, and nothing is changed by asking. */
export interface MergeMaterial {
  readonly copies: readonly ReturnedCopy[];
  /** The newest state all of them went through, which one of them still has; null: none does. */
  readonly base: { readonly atMs: number; readonly recordsJson: string } | null;
  /** Files that were chosen and are copies of other workshops; nothing of them is told. */
  readonly foreign: readonly { readonly token: string; readonly name: string }[];
}
