/** What came of all failures of one task. */
export interface FaultReport {
  readonly task: string;
  trials: number;
  /** What must not be, in words: an edit that is gone, a file called damaged, a stranger beside it. */
  readonly wrong: string[];
  /** Failures after which the task had succeeded all the same, and how often. */
  readonly swallowed: Record<string, number>;
  /** Codes that say what failed, and how often. */
  readonly reported: Record<string, number>;
}
