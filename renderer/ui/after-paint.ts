import { startTransition, useEffect, useState } from 'react';

/** A window that nobody sees paints nothing; so long is waited for it, ms. */
const PATIENCE_MS = 1_000;

/** Null until what was rendered first is on the screen and `load` is done: for code of what may come a moment later. */
export function useAfterPaint<T extends object>(load: () => Promise<T>): T | null {
  const [loaded, setLoaded] = useState<T | null>(null);
  useEffect(() => {
    let frame = 0;
    let timer = 0;
    let isHere = true;
    const stop = () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
    const done = () => {
      stop();
      void load().then((found) => isHere && startTransition(() => setLoaded(found)));
    };
    timer = window.setTimeout(done, PATIENCE_MS);
    // The canvas paints in the first frame; when the second comes the first has been seen, and its own work goes first.
    frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        clearTimeout(timer);
        timer = window.setTimeout(done);
      });
    });
    return () => {
      isHere = false;
      stop();
    };
  }, [load]);
  return loaded;
}
