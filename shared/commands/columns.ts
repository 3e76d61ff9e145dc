import { newId as freshId, type Id } from '../base/id.ts';
import { isEmptyDiff, type Diff } from '../model/diff.ts';
import type { DocumentReader } from '../model/document.ts';
import { change, type Draft } from '../model/draft.ts';
import { isFixed, isLockedMap } from '../model/fixed.ts';
import { typedColumnName } from '../model/following.ts';
import type { Stage, Step } from '../model/kinds.ts';
import { mapIdOf } from '../model/structure.ts';
import { followColumns, takeStage } from './follow.ts';
import { indexBefore, keyAt, reorder } from './place.ts';
import { isFutureOfAnother, openSource, plantSourceOf, plantStage, plantStep } from './plant-columns.ts';
import { takeStep } from './remove.ts';
import { stageMoveAtSource, stepMoveAtSource, type MoveStage, type MoveStep, type Sideways } from './source-moves.ts';

interface AddStage {
  readonly mapId: Id;
  /** The stage it follows; null puts it first, nothing puts it last. */
  readonly after?: Id | null;
  readonly id?: Id;
  readonly newId?: () => Id;
}

/** A stage with one step; also in the map that this one follows, and in all others that follow it. So does `addStep`. */
export const addStage = (document: DocumentReader, { mapId, after, newId = freshId, id = newId() }: AddStage): Diff =>
  change(document, (draft) => {
    if (!draft.find('map', mapId) || isLockedMap(draft, mapId)) return;
    followColumns(draft, plantStage(draft, { id, mapId, after }, newId).headId, newId);
  });

interface AddStep {
  readonly stageId: Id;
  /** The step it follows; null puts it first, nothing puts it last. */
  readonly after?: Id | null;
  readonly id?: Id;
  readonly newId?: () => Id;
}

export const addStep = (document: DocumentReader, { stageId, after, newId = freshId, id = newId() }: AddStep): Diff =>
  change(document, (draft) => {
    const stage = draft.find('stage', stageId);
    if (!stage || isLockedMap(draft, stage.mapId)) return;
    followColumns(draft, plantStep(draft, { id, stageId, after }, newId).headId, newId);
  });

/** A column of a map's own is added to the map that it follows, under the name it has; every map that follows that one gets it, too. */
export const shareColumn = (document: DocumentReader, { id, newId = freshId }: { readonly id: Id; readonly newId?: () => Id }): Diff =>
  change(document, (draft) => {
    const column = draft.find('step', id) ?? draft.find('stage', id);
    const planted = column && !isFixed(draft, id) ? plantSourceOf(draft, column, newId) : null;
    if (planted) followColumns(draft, planted.headId, newId);
  });

/** A name typed into a column that follows one without a name becomes the name of that one, and so of all that follow it. */
export const nameAtSource = (document: DocumentReader, { id }: { readonly id: Id }): Diff =>
  change(document, (draft) => {
    const column = draft.find('step', id) ?? draft.find('stage', id);
    const mapId = column && mapIdOf(draft, id);
    if (!column?.sourceId || !mapId || column.name === null || isFutureOfAnother(draft, mapId)) return;
    if (openSource(draft, mapId) === null || typedColumnName(draft, { ...column, name: null }) !== null) return;
    draft.update(column.kind, column.sourceId, { name: column.name });
    draft.update(column.kind, id, { name: null });
  });

/**
 * Moves a column with all its cards and points. By direction it goes one place on; at the edge of its stage it crosses
 * into the next one, or takes its stage along when it is the only column there. A stage that is left empty goes. A column
 * that follows another one takes that one along.
 */
export const moveStep = (document: DocumentReader, args: MoveStep): Diff => change(document, (draft) => moveStepIn(draft, args));

function moveStepIn(draft: Draft, args: MoveStep): void {
  const step = draft.find('step', args.stepId);
  const stage = step && draft.find('stage', step.stageId);
  if (!stage || isLockedMap(draft, stage.mapId)) return;
  const atSource = stepMoveAtSource(draft, step, args);
  if (atSource) return moveStepIn(draft, atSource);
  if ('direction' in args) shiftStep(draft, step, stage, args.direction);
  else if (draft.find('stage', args.stageId)?.mapId === stage.mapId) putStep(draft, step, args.stageId, args.before);
  followColumns(draft, stage.mapId);
}

function shiftStep(draft: Draft, step: Step, stage: Stage, direction: Sideways): void {
  const steps = draft.children('step', stage.id);
  const at = steps.findIndex(({ id }) => id === step.id);
  const goal = direction === 'left' ? at - 1 : at + 1;
  if (goal >= 0 && goal < steps.length) {
    reorder(draft, steps, [step], (direction === 'left' ? steps[goal] : steps[goal + 1])?.id ?? null);
    return;
  }
  if (steps.length === 1) {
    shiftStage(draft, stage, direction);
    return;
  }
  const stages = draft.children('stage', stage.mapId);
  const next = stages[stages.findIndex(({ id }) => id === stage.id) + (direction === 'left' ? -1 : 1)];
  if (next) putStep(draft, step, next.id, direction === 'left' ? null : (draft.children('step', next.id)[0]?.id ?? null));
}

function putStep(draft: Draft, step: Step, stageId: Id, before: Id | null): void {
  const steps = draft.children('step', stageId);
  if (step.stageId === stageId) {
    if (before !== step.id) reorder(draft, steps, [step], before);
    return;
  }
  const order = keyAt(draft, steps, indexBefore(steps, before));
  draft.update('step', step.id, { stageId, order });
  if (draft.children('step', step.stageId).length === 0) takeStage(draft, step.stageId);
}

/** Moves a stage with all its columns; one that follows another takes that one along. */
export const moveStage = (document: DocumentReader, args: MoveStage): Diff => change(document, (draft) => moveStageIn(draft, args));

function moveStageIn(draft: Draft, args: MoveStage): void {
  const stage = draft.find('stage', args.stageId);
  if (!stage || isLockedMap(draft, stage.mapId)) return;
  const atSource = stageMoveAtSource(draft, stage, args);
  if (atSource) return moveStageIn(draft, atSource);
  if ('direction' in args) shiftStage(draft, stage, args.direction);
  else if (args.before !== stage.id) reorder(draft, draft.children('stage', stage.mapId), [stage], args.before);
  followColumns(draft, stage.mapId);
}

function shiftStage(draft: Draft, stage: Stage, direction: Sideways): void {
  const stages = draft.children('stage', stage.mapId);
  const at = stages.findIndex(({ id }) => id === stage.id);
  const goal = direction === 'left' ? at - 1 : at + 1;
  if (goal < 0 || goal >= stages.length) return;
  reorder(draft, stages, [stage], (direction === 'left' ? stages[goal] : stages[goal + 1])?.id ?? null);
}

/** Whether there is anywhere to go for a step or stage in that direction. */
export const canMoveColumn = (document: DocumentReader, column: Step | Stage, direction: Sideways): boolean =>
  !isEmptyDiff(
    column.kind === 'step' ? moveStep(document, { stepId: column.id, direction }) : moveStage(document, { stageId: column.id, direction }),
  );

/** Removes a column; its stage goes with its last one, and the last column of a map is emptied instead. */
export const removeStep = (document: DocumentReader, { stepId }: { readonly stepId: Id }): Diff =>
  change(document, (draft) => {
    if (!isFixed(draft, stepId)) takeStep(draft, stepId);
  });
