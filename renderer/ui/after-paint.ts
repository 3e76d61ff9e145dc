import { startTransition, useEffect, useState } from 'react';

/** A window that nobody sees paints nothing; so long is waited for it, ms. */
const PATIENCE_MS = 1_000;

/** False until what was rendered first is on the screen: for what may come a moment later. */
export function useAfterPaint(): boolean {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => {
    let frame = 0;
    let timer = 0;
    const done = () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
      startTransition(() => setPainted(true));
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
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, []);
  return isPainted;
}
