/** Where a state that can be had back lies: in the workshop's own file, or beside it in Temas. */
export type VersionSource = 'named' | 'automatic' | 'received' | 'merged' | 'snapshot';

/** One state of the window's workshop that can be looked at and had back. */
export interface VersionEntry {
  readonly token: string;
  readonly source: VersionSource;
  /** '' unless somebody gave it one. */
  readonly name: string;
  /** Epoch ms. */
  readonly atMs: number;
  /** Null of a snapshot that does not say: nobody has looked into it. */
  readonly counts: { readonly notes: number; readonly maps: number; readonly touchpoints: number } | null;
}
