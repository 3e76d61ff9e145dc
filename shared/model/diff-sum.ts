import type { Id } from '../base/id.ts';
import { diffOfEnds, endsOf, joinedEnds, type Diff, type Ends } from './diff.ts';

/** Changes that follow each other, gathered into one. Adding costs as much as what is added, however much there is already. */
export class DiffSum {
  #ends = new Map<Id, Ends>();

  /** True when nothing was added, or what was has cancelled out. */
  get isEmpty(): boolean {
    return this.#ends.size === 0;
  }

  add(diff: Diff): void {
    for (const [id, later] of endsOf(diff)) {
      const ends = joinedEnds(this.#ends.get(id), later);
      if (ends) this.#ends.set(id, ends);
      else this.#ends.delete(id);
    }
  }

  /** The one change equal to all that were added; nothing is left behind. */
  take(): Diff {
    const diff = diffOfEnds(this.#ends.values());
    this.#ends = new Map();
    return diff;
  }
}
