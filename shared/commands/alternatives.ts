import { newId as freshId, type Id } from '../base/id.ts';
import type { Diff } from '../model/diff.ts';
import type { DocumentReader } from '../model/document.ts';
import { change, type Draft } from '../model/draft.ts';
import { isFixed } from '../model/fixed.ts';
import type { Step } from '../model/kinds.ts';
import { mapIdOf } from '../model/structure.ts';
import { followColumns } from './follow.ts';
import { indexAfter, reorder } from './place.ts';
import { plantStep } from './plant-columns.ts';

/** The steps that stand for the same moment of the journey: the first one and its alternatives, from left to right. */
export function alternativesOf(document: DocumentReader, step: Step): readonly Step[] {
  const firstId = step.alternativeToId ?? step.id;
  return document.children('step', step.stageId).filter(({ id, alternativeToId }) => id === firstId || alternativeToId === firstId);
}

interface AddAlternative {
  readonly stepId: Id;
  readonly id?: Id;
  readonly newId?: () => Id;
}

/** A step beside another one and its alternatives: the customer goes through one of them. */
export const addAlternative = (document: DocumentReader, { stepId, newId = freshId, id = newId() }: AddAlternative): Diff =>
  change(document, (draft) => {
    const step = draft.find('step', stepId);
    const mapId = step && mapIdOf(draft, stepId);
    if (!step || !mapId || isFixed(draft, stepId)) return;
    const after = alternativesOf(draft, step).at(-1)?.id;
    followColumns(
      draft,
      plantStep(draft, { id, stageId: step.stageId, after, alternativeToId: step.alternativeToId ?? step.id }, newId).headId,
      newId,
    );
  });

/** The step of the same stage that a step can become an alternative to: the one to its left, or the one that one is an alternative to. */
export function alternativeGoal(document: DocumentReader, step: Step): Id | null {
  if (alternativesOf(document, step).length > 1) return null;
  const steps = document.children('step', step.stageId);
  const left = steps[steps.findIndex(({ id }) => id === step.id) - 1];
  return left ? (left.alternativeToId ?? left.id) : null;
}

/** Makes a step an alternative to the one at its left. */
export const makeAlternative = (document: DocumentReader, { stepId }: { readonly stepId: Id }): Diff =>
  change(document, (draft) => {
    const step = draft.find('step', stepId);
    const goal = step && alternativeGoal(draft, step);
    if (goal && !isFixed(draft, stepId)) draft.update('step', stepId, { alternativeToId: goal });
  });

/** Makes a step one of the sequence again; of the first of several, the next one takes its part. It goes behind the alternatives that stay. */
export const endAlternative = (document: DocumentReader, { stepId }: { readonly stepId: Id }): Diff =>
  change(document, (draft) => {
    const step = draft.find('step', stepId);
    const mapId = step && mapIdOf(draft, stepId);
    if (!step || !mapId || isFixed(draft, stepId)) return;
    const staying = alternativesOf(draft, step).filter(({ id }) => id !== stepId);
    if (staying.length === 0) return;
    standTogether(draft, staying);
    draft.update('step', stepId, { alternativeToId: null });
    const siblings = draft.children('step', step.stageId);
    const last = indexAfter(siblings, staying.at(-1)?.id);
    if (siblings.findIndex(({ id }) => id === stepId) < last - 1)
      reorder(
        draft,
        siblings,
        siblings.filter(({ id }) => id === stepId),
        siblings[last]?.id ?? null,
      );
    followColumns(draft, mapId);
  });

/** Makes the first of these steps the one the others are alternatives to. */
function standTogether(draft: Draft, [first, ...others]: readonly Step[]): void {
  if (!first) return;
  draft.update('step', first.id, { alternativeToId: null });
  for (const { id } of others) draft.update('step', id, { alternativeToId: first.id });
}
