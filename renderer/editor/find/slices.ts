/** What fits beside everything else that happens in one frame, ms. */
const SLICE = 8;

export interface Sliced {
  readonly isOver: () => boolean;
  /** Does the rest at once. */
  readonly finish: () => void;
  /** Never calls back. */
  readonly cancel: () => void;
}

/**
 * Does work that pauses now and then in slices short enough not to be felt: the first one at once, the rest in later turns.
 * `done` is called with what came of it, before this returns when one slice was enough.
 */
export function inSlices<T>(work: Generator<void, T>, done: (result: T) => void): Sliced {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  const go = (until: number) => {
    while (!isOver) {
      const step = work.next();
      if (step.done) {
        isOver = true;
        return done(step.value);
      }
      if (performance.now() >= until) {
        timer = setTimeout(() => go(performance.now() + SLICE));
        return;
      }
    }
  };
  const cancel = () => {
    isOver = true;
    clearTimeout(timer);
  };
  go(performance.now() + SLICE);
  return {
    isOver: () => isOver,
    cancel,
    finish: () => {
      clearTimeout(timer);
      go(Infinity);
    },
  };
}
