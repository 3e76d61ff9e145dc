import type { Id } from '../base/id.ts';
import type { DocumentReader } from '../model/document.ts';
import type { Draft } from '../model/draft.ts';
import { isLockedMap } from '../model/fixed.ts';
import { fresh } from '../model/fresh.ts';
import type { Stage, Step } from '../model/kinds.ts';
import { indexAfter, keyAt } from './place.ts';

// A new column in a map that follows another is made in both: two maps under each other stay in step.

/** Behind which column of the followed map a new one goes there; as in `indexAfter` null is the beginning and undefined the end. */
function sourceBehind(siblings: readonly (Stage | Step)[], after: Id | null | undefined): Id | null | undefined {
  const index = indexAfter(siblings, after);
  if (index === siblings.length) return undefined;
  return siblings.slice(0, index).findLast(({ sourceId }) => sourceId !== null)?.sourceId ?? null;
}

/** The map that a map follows, when columns may be added there. */
export function openSource(document: DocumentReader, mapId: Id): Id | null {
  const sourceId = document.find('map', mapId)?.sourceId ?? null;
  return sourceId !== null && document.find('map', sourceId) && !isLockedMap(document, sourceId) ? sourceId : null;
}

/** What is only of the future is not added to the current state unless somebody says so. */
export function isFutureOfAnother(document: DocumentReader, mapId: Id): boolean {
  const map = document.find('map', mapId);
  return map?.phase === 'future' && document.find('map', map.sourceId ?? '')?.phase !== 'future';
}

const sourceInStep = (document: DocumentReader, mapId: Id): Id | null => (isFutureOfAnother(document, mapId) ? null : openSource(document, mapId));

interface Place {
  /** As in `indexAfter`. */
  readonly after: Id | null | undefined;
}

interface StepPlace extends Place {
  readonly alternativeToId?: Id | null;
}

interface NewStep extends StepPlace {
  readonly id: Id;
  readonly stageId: Id;
}

/** The map at the head of those that follow each other, from which `followColumns` has to go on. */
interface Planted {
  readonly headId: Id;
}

interface PlantedColumn extends Planted {
  readonly id: Id;
}

/** The step that stands for a new one in the map that is followed. Null when the new one has to be the map's own. */
function stepAtSource(draft: Draft, stage: Stage, { after, alternativeToId = null }: StepPlace, newId: () => Id): PlantedColumn | null {
  if (stage.sourceId === null || !draft.find('stage', stage.sourceId)) return null;
  const firstId = alternativeToId === null ? null : (draft.find('step', alternativeToId)?.sourceId ?? null);
  if (alternativeToId !== null && draft.find('step', firstId ?? '')?.stageId !== stage.sourceId) return null;
  const id = newId();
  const behind = sourceBehind(draft.children('step', stage.id), after);
  return { id, ...plantStep(draft, { id, stageId: stage.sourceId, after: behind, alternativeToId: firstId }, newId) };
}

export function plantStep(draft: Draft, { id, stageId, after, alternativeToId = null }: NewStep, newId: () => Id): Planted {
  const stage = draft.find('stage', stageId) as Stage;
  const source = sourceInStep(draft, stage.mapId) === null ? null : stepAtSource(draft, stage, { after, alternativeToId }, newId);
  const steps = draft.children('step', stageId);
  const order = keyAt(draft, steps, indexAfter(steps, after));
  draft.add(fresh('step', { id, stageId, sourceId: source?.id ?? null, alternativeToId, name: null, order }));
  return { headId: source?.headId ?? stage.mapId };
}

interface NewStage extends Place {
  readonly id: Id;
  readonly mapId: Id;
}

function stageAtSource(draft: Draft, mapId: Id, sourceId: Id, after: Place['after'], newId: () => Id): PlantedColumn & { readonly stepId: Id } {
  const id = newId();
  return { id, ...plantStage(draft, { id, mapId: sourceId, after: sourceBehind(draft.children('stage', mapId), after) }, newId) };
}

/** A stage with one step. */
export function plantStage(draft: Draft, { id, mapId, after }: NewStage, newId: () => Id): Planted & { readonly stepId: Id } {
  const sourceId = sourceInStep(draft, mapId);
  const source = sourceId === null ? null : stageAtSource(draft, mapId, sourceId, after, newId);
  const stages = draft.children('stage', mapId);
  draft.add(fresh('stage', { id, mapId, sourceId: source?.id ?? null, name: null, order: keyAt(draft, stages, indexAfter(stages, after)) }));
  const stepId = newId();
  draft.add(fresh('step', { id: stepId, stageId: id, sourceId: source?.stepId ?? null, name: null, order: keyAt(draft, [], 0) }));
  return { headId: source?.headId ?? mapId, stepId };
}

const linked = (draft: Draft, column: Stage | Step, sourceId: Id): void => {
  draft.update(column.kind, sourceId, { name: column.name });
  draft.update(column.kind, column.id, { sourceId, name: null });
};

/** The same for a column that is its map's own until now. Null when the followed map has no place for it. */
export function plantSourceOf(draft: Draft, column: Stage | Step, newId: () => Id): Planted | null {
  const stage = column.kind === 'stage' ? column : draft.find('stage', column.stageId);
  const mapId = stage && openSource(draft, stage.mapId);
  if (!stage || !mapId || column.sourceId !== null) return null;
  if (column.kind === 'step') {
    const source = stepAtSource(draft, stage, { after: column.id, alternativeToId: column.alternativeToId }, newId);
    if (source) linked(draft, column, source.id);
    return source;
  }
  const source = stageAtSource(draft, stage.mapId, mapId, column.id, newId);
  linked(draft, column, source.id);
  const [first] = draft.children('step', column.id);
  if (first) linked(draft, first, source.stepId);
  return source;
}
