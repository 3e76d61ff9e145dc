import { newId as freshId, type Id } from '../base/id.ts';
import type { OrderKey } from '../base/order.ts';
import type { Diff } from '../model/diff.ts';
import type { DocumentReader } from '../model/document.ts';
import { change, type Draft } from '../model/draft.ts';
import { followersOf, onItsOwn } from '../model/following.ts';
import { fresh } from '../model/fresh.ts';
import type { Stage, Step } from '../model/kinds.ts';
import { stepsOf } from '../model/structure.ts';
import { indexAfter, keyAt, reorder } from './place.ts';

type NewId = () => Id;

/**
 * Called at the end of every change of a map's columns. Maps that follow it get the columns this change made, and theirs
 * stand in its order; columns of their own stay behind the column they stood behind. A column that somebody deleted in one
 * of them does not come back there. The map itself keeps to what it follows. Alternatives torn apart are mended.
 */
export function followColumns(draft: Draft, mapId: Id, newId: NewId = freshId, passed: ReadonlySet<Id> = new Set()): void {
  const followed = passed.size === 0 ? (draft.find('map', mapId)?.sourceId ?? null) : null;
  if (followed !== null) followStages(draft, followed, mapId, newId);
  mendAlternatives(draft, mapId);
  // A circle of maps is refused everywhere else; going round for ever would be worse than one column missing.
  if (passed.has(mapId)) return;
  for (const follower of followersOf(draft, mapId)) {
    followStages(draft, mapId, follower.id, newId);
    followColumns(draft, follower.id, newId, new Set([...passed, mapId]));
  }
}

/** Steps that no longer stand beside what they were an alternative to, after columns moved, are steps of the sequence again. */
function mendAlternatives(draft: Draft, mapId: Id): void {
  for (const step of stepsOf(draft, mapId)) {
    if (step.alternativeToId === null) continue;
    const first = draft.find('step', step.alternativeToId);
    const stands = first && first.stageId === step.stageId && first.alternativeToId === null && first.id !== step.id;
    if (!stands) draft.update('step', step.id, { alternativeToId: null });
  }
}

function followStages(draft: Draft, sourceMapId: Id, mapId: Id, newId: NewId): void {
  const sources = draft.children('stage', sourceMapId);
  const followed = new Set(stepsOf(draft, mapId).map(({ sourceId }) => sourceId));
  const isDue = (source: Stage): boolean => draft.children('step', source.id).some(({ id }) => isNewTo(draft, id, mapId) || followed.has(id));
  inOrderOf(
    draft,
    sources,
    () => draft.children('stage', mapId),
    isDue,
    (source, order) => draft.add(fresh('stage', { id: newId(), mapId, sourceId: source.id, name: null, collapsed: source.collapsed, order })),
  );
  for (const source of sources) {
    const stage = draft.children('stage', mapId).find(({ sourceId }) => sourceId === source.id);
    if (stage) followSteps(draft, source, stage, newId);
  }
  // What its steps were moved out of goes; stages never stand empty.
  for (const stage of draft.children('stage', mapId)) if (draft.children('step', stage.id).length === 0) takeStage(draft, stage.id);
}

/** What is older than this change, and so is the map, lacks there because somebody deleted it there. */
const isNewTo = (draft: Draft, sourceId: Id, mapId: Id): boolean => draft.isNew(sourceId) || draft.isNew(mapId);

function followSteps(draft: Draft, source: Stage, stage: Stage, newId: NewId): void {
  const sources = draft.children('step', source.id);
  const known = new Map(stepsOf(draft, stage.mapId).map((step) => [step.sourceId, step]));
  for (const { id } of sources) {
    const step = known.get(id);
    if (!step || step.stageId === stage.id) continue;
    const siblings = draft.children('step', stage.id);
    draft.update('step', step.id, { stageId: stage.id, order: keyAt(draft, siblings, siblings.length) });
  }
  const isDue = ({ id }: Step): boolean => isNewTo(draft, id, stage.mapId);
  inOrderOf(
    draft,
    sources,
    () => draft.children('step', stage.id),
    isDue,
    (step, order) =>
      draft.add(
        fresh('step', {
          id: newId(),
          stageId: stage.id,
          sourceId: step.id,
          alternativeToId: counterpartOf(draft, stage.id, step.alternativeToId),
          order,
        }),
      ),
  );
}

const counterpartOf = (draft: Draft, stageId: Id, sourceStepId: Id | null): Id | null =>
  sourceStepId === null ? null : (draft.children('step', stageId).find(({ sourceId }) => sourceId === sourceStepId)?.id ?? null);

type Column = Stage | Step;

/** Makes what is missing and due, and puts all in the order of their sources, each with the columns of the map's own that stood behind it. */
function inOrderOf<C extends Column>(
  draft: Draft,
  sources: readonly C[],
  siblingsNow: () => readonly Column[],
  isDue: (source: C) => boolean,
  add: (source: C, order: OrderKey) => void,
): void {
  let before: Id | null = null;
  for (const source of sources) {
    const siblings = siblingsNow();
    // The first of all goes ahead of what is the map's own, every other one behind what follows the one before.
    if (!siblings.some(({ sourceId }) => sourceId === source.id) && isDue(source))
      add(source, keyAt(draft, siblings, before === null ? 0 : endOfGroup(siblings, before)));
    before = siblingsNow().find(({ sourceId }) => sourceId === source.id)?.id ?? before;
  }
  const places = new Map(sources.map(({ id }, index) => [id, index]));
  let place = -1;
  const ranked = siblingsNow().map((column) => {
    place = places.get(column.sourceId ?? '') ?? place;
    return { column, place };
  });
  for (const [at, { column }] of ranked.toSorted((a, b) => a.place - b.place).entries()) {
    const siblings = siblingsNow();
    const there = siblings[at];
    if (there && there.id !== column.id)
      reorder(
        draft,
        siblings,
        siblings.filter(({ id }) => id === column.id),
        there.id,
      );
  }
}

/** Behind a column and those of the map's own that stand behind it. */
function endOfGroup(siblings: readonly Column[], id: Id): number {
  let at = indexAfter(siblings, id);
  while (siblings[at]?.sourceId === null) at++;
  return at;
}

/** A stage and those that follow it, however far. */
export function withFollowers(document: DocumentReader, stageId: Id): ReadonlySet<Id> {
  const ids = new Set([stageId]);
  for (const id of ids) for (const stage of document.children('stage', id)) if (stage.sourceId === id) ids.add(stage.id);
  return ids;
}

/** A column goes its own way: it keeps the name and width it shows. */
export const releaseColumn = (draft: Draft, column: Column): void => draft.update(column.kind, column.id, onItsOwn(draft, column));

/** Removes a stage with its steps; stages that follow it go their own way. */
export function takeStage(draft: Draft, stageId: Id): void {
  for (const follower of draft.children('stage', stageId)) releaseColumn(draft, follower);
  draft.remove(stageId);
}

/** True when neither cards nor points stand in a column. */
export const isEmptyColumn = (document: DocumentReader, stepId: Id): boolean =>
  document.children('touchpoint', stepId).length === 0 && document.children('curvePoint', stepId).length === 0;

/** A map goes its own way: its columns keep the names and widths they show. */
function unlink(draft: Draft, mapId: Id): void {
  for (const stage of draft.children('stage', mapId)) {
    for (const step of draft.children('step', stage.id)) if (step.sourceId !== null) releaseColumn(draft, step);
    if (stage.sourceId !== null) releaseColumn(draft, stage);
  }
  const map = draft.find('map', mapId);
  if (map) draft.update('map', mapId, onItsOwn(draft, map));
}

/** To be called before a map goes: those that follow it keep what they show. */
export function releaseFollowers(draft: Draft, mapId: Id): void {
  for (const follower of followersOf(draft, mapId)) unlink(draft, follower.id);
}

export const unlinkMap = (document: DocumentReader, { mapId }: { readonly mapId: Id }): Diff =>
  change(document, (draft) => {
    if (draft.find('map', mapId)?.sourceId) unlink(draft, mapId);
  });
