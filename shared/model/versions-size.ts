/** What the earlier versions of a workshop take in a file. */
export interface VersionsSize {
  readonly count: number;
  /** Of all together, without pictures. */
  readonly bytes: number;
  /** The pictures they need, each once. They stay as they are: a version with other pictures would be another state. */
  readonly pictures: readonly { readonly sha256: string; readonly bytes: number }[];
}
