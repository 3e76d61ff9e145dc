import type { Id } from '../base/id.ts';

/** What one copy of a document went through: its present, and every state a file of it held before, the oldest first. */
export interface Way {
  readonly stateId: Id;
  readonly passed: readonly Id[];
}

/** The states that all copies went through, the newest first. */
export function commonStates(ours: Way, theirs: readonly Way[]): readonly Id[] {
  const all = theirs.map(({ stateId, passed }) => new Set([...passed, stateId]));
  const own = [...ours.passed.filter((id) => id !== ours.stateId), ours.stateId];
  return own.filter((id) => all.every((states) => states.has(id))).toReversed();
}
