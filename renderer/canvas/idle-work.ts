/** A frame has 16 ms, and something else may be waiting for the rest of it. */
const SLICE_MS = 4;
/** Not longer than this does work wait for a busy browser, ms. */
const PATIENCE_MS = 500;

/** Does work step by step while the browser has nothing better to do, never long at once; then `done`. The answer calls it off. */
export function workWhenIdle(work: Iterator<void, void>, done: () => void): () => void {
  const go = () => {
    const untilMs = performance.now() + SLICE_MS;
    while (performance.now() < untilMs) if (work.next().done) return done();
    plan();
  };
  let idle = 0;
  const plan = () => {
    idle = requestIdleCallback(go, { timeout: PATIENCE_MS });
  };
  plan();
  return () => cancelIdleCallback(idle);
}
