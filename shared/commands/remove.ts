import type { Id } from '../base/id.ts';
import type { Diff } from '../model/diff.ts';
import type { DocumentReader } from '../model/document.ts';
import { change, type Draft } from '../model/draft.ts';
import { isFixed, isSealed } from '../model/fixed.ts';
import { mapIdOf, stepsOf } from '../model/structure.ts';
import { dissolveSmall, groupsOf } from './group.ts';
import { isEmptyColumn, releaseColumn, releaseFollowers, takeStage } from './follow.ts';

/** Takes everything out of a column and its names back, so that the map keeps one empty column to go on with. */
function emptyStep(draft: Draft, stepId: Id): void {
  for (const kind of ['touchpoint', 'curvePoint', 'jump'] as const) for (const { id } of draft.children(kind, stepId)) draft.remove(id);
  const stageId = draft.find('step', stepId)?.stageId;
  draft.update('step', stepId, { name: null });
  if (stageId) draft.update('stage', stageId, { name: null });
}

/** Removes a column; its stage goes with its last one, and the last column of a map is emptied instead. */
export function takeStep(draft: Draft, stepId: Id): void {
  const step = draft.find('step', stepId);
  const mapId = mapIdOf(draft, stepId);
  if (!step || mapId === null) return;
  if (stepsOf(draft, mapId).length === 1) return emptyStep(draft, stepId);
  takeFollowers(draft, stepId);
  if (draft.children('step', step.stageId).length > 1) draft.remove(stepId);
  else takeStage(draft, step.stageId);
}

/** Columns of other maps that follow one that goes: they go along when nothing stands in them. */
function takeFollowers(draft: Draft, stepId: Id): void {
  for (const follower of draft.children('step', stepId)) {
    if (follower.sourceId !== stepId) continue;
    if (isEmptyColumn(draft, follower.id) && stepsOf(draft, mapIdOf(draft, follower.id) ?? '').length > 1) takeStep(draft, follower.id);
    else releaseColumn(draft, follower);
  }
}

/** Maps that follow it keep what they show. */
function takeMap(draft: Draft, mapId: Id): void {
  releaseFollowers(draft, mapId);
  draft.remove(mapId);
}

/**
 * Removes records with everything inside them. One column stays in each map (it is emptied), and so does what is locked.
 * Boards go by `removeBoard`, which keeps their names.
 */
export const removeRecords = (document: DocumentReader, { ids }: { readonly ids: Iterable<Id> }): Diff =>
  change(document, (draft) => {
    const chosen = new Set(ids);
    const left = groupsOf(draft, chosen);
    // Whole maps first: their columns then need no look.
    for (const id of chosen) if (draft.find('map', id) && !isFixed(draft, id)) takeMap(draft, id);
    for (const id of chosen) {
      const record = draft.get(id);
      if (record?.kind === 'board' || isFixed(draft, id) || isSealed(draft, id)) continue;
      if (record?.kind === 'step') takeStep(draft, id);
      else if (record?.kind === 'stage') for (const step of draft.children('step', id)) takeStep(draft, step.id);
      else draft.remove(id);
    }
    dissolveSmall(draft, left);
  });
