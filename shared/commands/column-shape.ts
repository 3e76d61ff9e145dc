import { newId as freshId, type Id } from '../base/id.ts';
import { within } from '../base/within.ts';
import type { Diff } from '../model/diff.ts';
import type { DocumentReader } from '../model/document.ts';
import { change } from '../model/draft.ts';
import { isFixed } from '../model/fixed.ts';
import { chosenWidth } from '../model/following.ts';
import { fresh } from '../model/fresh.ts';
import { KINDS, type Stage, type Step } from '../model/kinds.ts';
import { followColumns, takeStage, withFollowers } from './follow.ts';
import { indexAfter, keyAt, keysAt } from './place.ts';

type Ids = { readonly ids: Iterable<Id> };

const { min: NARROWEST, max: WIDEST } = KINDS.step.width;

/** The steps among the records, and all of the stages among them. */
const stepsAmong = (document: DocumentReader, ids: Iterable<Id>): readonly Step[] =>
  [...new Set(ids)].flatMap((id) => {
    const step = document.find('step', id);
    return step ? [step] : document.children('step', id).filter(({ stageId }) => stageId === id);
  });

/** Makes columns that wide, board units; null is the usual width. Of a stage, all its columns. */
export const setStepWidth = (document: DocumentReader, { ids, width }: Ids & { readonly width: number | null }): Diff =>
  change(document, (draft) => {
    const stored = width === null ? null : Math.round(within(width, NARROWEST, WIDEST));
    for (const { id } of stepsAmong(draft, ids)) if (!isFixed(draft, id)) draft.update('step', id, { width: stored });
  });

interface ChangeWidth extends Ids {
  /** Board units, added to the width each column has. */
  readonly by: number;
  /** What a column has to which nobody gave a width. */
  readonly usual: number;
}

export const changeStepWidth = (document: DocumentReader, { ids, by, usual }: ChangeWidth): Diff =>
  change(document, (draft) => {
    for (const step of stepsAmong(draft, ids)) {
      if (isFixed(draft, step.id)) continue;
      const width = Math.round(within((chosenWidth(draft, step) ?? usual) + by, NARROWEST, WIDEST));
      draft.update('step', step.id, { width: width === usual ? null : width });
    }
  });

/**
 * Collapses or opens stages, with those that follow them so that columns stay under each other, and lanes; a locked frame
 * allows it, for it only changes what is looked at.
 */
export const setCollapsed = (document: DocumentReader, { ids, collapsed }: Ids & { readonly collapsed: boolean }): Diff =>
  change(document, (draft) => {
    for (const id of ids) {
      for (const stageId of withFollowers(draft, id)) draft.update('stage', stageId, { collapsed });
      draft.update('lane', id, { collapsed });
    }
  });

/** True when a stage can begin at a step: there is a step before it. */
export function canSplitStage(document: DocumentReader, stepId: Id): boolean {
  const step = document.find('step', stepId);
  return step !== undefined && document.children('step', step.stageId)[0]?.id !== stepId;
}

interface SplitStage {
  /** The first step of the new stage. */
  readonly stepId: Id;
  readonly id?: Id;
  readonly newId?: () => Id;
}

/** Lets a new stage begin at a step: it and the steps behind it go there. */
export const splitStage = (document: DocumentReader, { stepId, newId = freshId, id = newId() }: SplitStage): Diff =>
  change(document, (draft) => {
    const step = draft.find('step', stepId);
    const stage = step && draft.find('stage', step.stageId);
    if (!stage || !canSplitStage(draft, stepId) || isFixed(draft, stepId)) return;
    const stages = draft.children('stage', stage.mapId);
    const steps = draft.children('step', stage.id);
    const moving = steps.slice(steps.findIndex((each) => each.id === stepId));
    draft.add(fresh('stage', { id, mapId: stage.mapId, name: null, order: keyAt(draft, stages, indexAfter(stages, stage.id)) }));
    for (const each of moving) draft.update('step', each.id, { stageId: id });
    followColumns(draft, stage.mapId, newId);
  });

/** The stage behind a stage; undefined for the last one. */
export function nextStage(document: DocumentReader, stageId: Id): Stage | undefined {
  const stage = document.find('stage', stageId);
  const stages = stage ? document.children('stage', stage.mapId) : [];
  return stages[stages.findIndex(({ id }) => id === stageId) + 1];
}

/** Takes the steps of the next stage into a stage; it keeps its own name, or gets the other's when nobody gave it one. */
export const mergeStage = (document: DocumentReader, { stageId, newId = freshId }: { readonly stageId: Id; readonly newId?: () => Id }): Diff =>
  change(document, (draft) => {
    const stage = draft.find('stage', stageId);
    const next = nextStage(draft, stageId);
    if (!stage || !next || isFixed(draft, stageId)) return;
    const steps = draft.children('step', stage.id);
    const coming = draft.children('step', next.id);
    const orders = keysAt(draft, steps, steps.length, coming.length);
    coming.forEach(({ id }, at) => draft.update('step', id, { stageId: stage.id, order: orders[at] as string }));
    draft.update('stage', stage.id, { name: stage.name ?? next.name });
    takeStage(draft, next.id);
    followColumns(draft, stage.mapId, newId);
  });
