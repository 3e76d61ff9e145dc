import { storableName } from '../base/text.ts';
import type { LeftOuts } from './left-out.ts';

/** Words of a file as a name of at most `max` UTF-16 units; that the end of a longer one is cut off is noted. */
export function fittingName(words: string, max: number, left: LeftOuts): string {
  const name = storableName(words, Infinity);
  if (name.length > max) left.add('import.left.cut', name);
  return storableName(name, max);
}
