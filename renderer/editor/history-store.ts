import type { Id } from '../../shared/base/id.ts';
import type { MessageKey } from '../../shared/i18n/en.ts';
import type { Bridge } from '../../shared/ipc/bridge.ts';
import { LONGEST_STEP, readStoredStep, type StoredPlace, type StoredStep } from '../../shared/ipc/stored-step.ts';
import type { HistoryEntry, HistoryStore, Place } from './history.ts';

/** Keeps steps beside the working copy, for the editor `sitting` alone. */
export const storeBesideDocument = ({ request }: Bridge, sitting: Id): HistoryStore => ({
  keep: async (from, entries) => {
    const steps = entries.flatMap((entry) => written(entry) ?? []);
    return (
      steps.length === entries.length &&
      (await request['history.keep']({ sitting, from, steps }).then(
        ({ ok }) => ok,
        () => false,
      ))
    );
  },
  read: async (at, toward) => {
    const answer = await request['history.read']({ sitting, at, toward }).catch(() => null);
    const steps = answer?.ok ? answer.value.map(readStoredStep) : [];
    return steps.length > 0 && steps.every((step) => step !== null) ? steps.map(entryOf) : null;
  },
});

/** Null for a change so large that nobody could send it: that one stays in memory. */
function written({ label, diff, before, after }: HistoryEntry): string | null {
  const step: StoredStep = { label, diff, before: storedPlace(before), after: storedPlace(after) };
  try {
    const text = JSON.stringify(step);
    return text.length <= LONGEST_STEP ? text : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const storedPlace = ({ selection, ...place }: Place): StoredPlace => ({ ...place, selection: [...selection] });

// What was written here itself has a label of ours.
const entryOf = ({ label, diff, before, after }: StoredStep): HistoryEntry => ({
  label: label as MessageKey,
  diff,
  before: placeOf(before),
  after: placeOf(after),
});

const placeOf = ({ selection, ...place }: StoredPlace): Place => ({ ...place, selection: new Set(selection) });
