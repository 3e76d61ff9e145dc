const underWay = new Set<Promise<unknown>>();

/** Takes note of the writing of a file, and of taking back what was half written. */
export function untilDone<T>(writing: Promise<T>): Promise<T> {
  underWay.add(writing);
  const forget = (): void => void underWay.delete(writing);
  writing.then(forget, forget);
  return writing;
}

/** Ends when everything that was to be written by now is on the disk, or cannot be: the app must not end before. */
export async function writesDone(): Promise<void> {
  while (underWay.size > 0) await Promise.allSettled(underWay);
}
