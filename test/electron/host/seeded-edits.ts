import { numberedIds } from '../../../shared/base/id.ts';
import { orderBetween } from '../../../shared/base/order.ts';
import { EMPTY_DIFF, type Diff } from '../../../shared/model/diff.ts';
import { Document } from '../../../shared/model/document.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { board, byId, note } from './simple-records.ts';

/** A small generator of its own, so that a failing seed can be run again. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * Edits that can be told again from their seed: notes added, changed and removed. One note always stays, as a board that was
 * emptied again is no work to be found.
 */
export function seededEdits(seed: number, count: number): readonly Diff[] {
  const next = random(seed);
  const freshId = numberedIds(`s${seed}`);
  const memory = new Document([board]);
  let order: string | null = null;
  return Array.from({ length: count }, (_, at) => {
    const notes = memory.all('note');
    const chosen = notes[Math.floor(next() * notes.length)];
    const dice = next();
    let diff: Diff;
    if (!chosen || dice < 0.5) {
      order = orderBetween(order, null);
      diff = { ...EMPTY_DIFF, added: [{ ...note(freshId(), `${seed}/${at} ${'ş'.repeat(Math.floor(next() * 3_000))}`), order }] };
    } else if (dice < 0.85 || notes.length === 1)
      diff = { ...EMPTY_DIFF, updated: [[chosen, { ...chosen, text: `${at}`, x: Math.floor(next() * 1_000) }]] };
    else diff = { ...EMPTY_DIFF, removed: [chosen] };
    memory.apply(diff);
    return diff;
  });
}

/** The records that the first `count` of those edits leave, in the order of their ids. */
export function stateAfter(edits: readonly Diff[], count: number): readonly AnyRecord[] {
  const memory = new Document([board]);
  for (const diff of edits.slice(0, count)) memory.apply(diff);
  return byId([...memory.records().values()]);
}
