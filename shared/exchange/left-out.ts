import type { MessageKey } from '../i18n/en.ts';

/** What of a file from elsewhere could not be taken, to be said before anything is made of the rest. */
export interface LeftOut {
  /** The text that names it, with `count`. */
  readonly key: MessageKey & `import.left.${string}`;
  readonly count: number;
  /** A few of them as they stood in the file, to be found again there. */
  readonly examples?: readonly string[];
}

/** So many examples are named. */
const MOST_EXAMPLES = 3;

/** Counts what is left out, kind by kind. Lives for one file. */
export class LeftOuts {
  readonly #found = new Map<LeftOut['key'], { count: number; readonly examples: string[] }>();

  add(key: LeftOut['key'], example = '', count = 1): void {
    let known = this.#found.get(key);
    if (!known) this.#found.set(key, (known = { count: 0, examples: [] }));
    known.count += count;
    const short = example.trim().slice(0, 60);
    if (short !== '' && known.examples.length < MOST_EXAMPLES && !known.examples.includes(short)) known.examples.push(short);
  }

  get list(): readonly LeftOut[] {
    return [...this.#found].map(([key, { count, examples }]) => ({ key, count, ...(examples.length > 0 && { examples }) }));
  }
}
