import type { Id } from '../../../shared/base/id.ts';
import { orderBetween } from '../../../shared/base/order.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';

interface Found {
  readonly get: (id: Id) => AnyRecord | undefined;
  readonly all: () => Iterable<AnyRecord>;
}

/** Its key repeats: siblings are renumbered at the end of mending. */
const order = orderBetween(null, null);

/** From one map without a place to the next, board units: more than most are high. */
const MAP_PITCH = 3_000;

/** An empty record under the id of one that is lost, when what is left says where it belongs; null for all others. */
export function standInFor(kind: string | readonly string[], id: Id, found: Found): AnyRecord | null {
  switch (kind) {
    case 'board':
      return fresh('board', { id, order });
    case 'map':
      return mapWithoutPlace(id, found);
    case 'stage': {
      const mapId = mapOfStage(id, found);
      return mapId === null ? null : fresh('stage', { id, mapId, order });
    }
    case 'step': {
      const stageId = stageBeside(id, found);
      return stageId === null ? null : fresh('step', { id, stageId, order });
    }
    case 'lane': {
      const mapId = mapOfLane(id, found);
      const holdsCurves = [...found.all()].some((record) => record.kind === 'curve' && record.laneId === id);
      return mapId === null ? null : fresh('lane', { id, mapId, type: holdsCurves ? 'emotion' : 'custom', order });
    }
    default:
      return null;
  }
}

function mapWithoutPlace(id: Id, found: Found): AnyRecord | null {
  let boardId: Id | null = null;
  let below = 0;
  for (const record of found.all()) {
    if (record.kind === 'board') boardId ??= record.id;
    if (record.kind === 'map') below = Math.max(below, record.y + MAP_PITCH);
  }
  return boardId === null ? null : fresh('map', { id, boardId, x: 0, y: Math.min(below, 1e6), form: 'journey', status: 'draft', order });
}

/** The map in which cards of that stage's steps lie, by their lanes. */
function mapOfStage(stageId: Id, found: Found): Id | null {
  for (const record of found.all()) {
    if (record.kind !== 'touchpoint') continue;
    const step = found.get(record.stepId);
    const lane = found.get(record.laneId);
    if (step?.kind === 'step' && step.stageId === stageId && lane?.kind === 'lane') return lane.mapId;
  }
  return onlyMap(found);
}

/** The first stage of the map in which cards of that step lie. */
function stageBeside(stepId: Id, found: Found): Id | null {
  let mapId: Id | null = null;
  for (const record of found.all()) {
    const lane = record.kind === 'touchpoint' && record.stepId === stepId ? found.get(record.laneId) : undefined;
    if (lane?.kind === 'lane') mapId ??= lane.mapId;
  }
  mapId ??= onlyMap(found);
  for (const record of found.all()) if (record.kind === 'stage' && record.mapId === mapId) return record.id;
  return null;
}

/** The map in which cards of that lane lie, or points of its curves, by their steps. */
function mapOfLane(laneId: Id, found: Found): Id | null {
  for (const record of found.all()) {
    const stepId = record.kind === 'touchpoint' && record.laneId === laneId ? record.stepId : null;
    const step = stepId === null ? undefined : found.get(stepId);
    const stage = step?.kind === 'step' ? found.get(step.stageId) : undefined;
    if (stage?.kind === 'stage') return stage.mapId;
  }
  return onlyMap(found);
}

function onlyMap(found: Found): Id | null {
  const maps = [...found.all()].filter(({ kind }) => kind === 'map');
  return maps.length === 1 ? (maps[0]?.id ?? null) : null;
}
