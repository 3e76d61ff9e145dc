/** Time as the editor needs it; tests hand in one they turn themselves. */
export interface Clock {
  /** Milliseconds since some fixed moment. */
  readonly now: () => number;
  /** Runs `task` once after `ms` milliseconds; the answer takes it back. */
  readonly after: (ms: number, task: () => void) => () => void;
}

export const wallClock: Clock = {
  now: () => Date.now(),
  after: (ms, task) => {
    const timer = setTimeout(task, ms);
    return () => clearTimeout(timer);
  },
};
