import type { Id } from '../../../shared/base/id.ts';
import { orderBetween, type OrderKey } from '../../../shared/base/order.ts';
import { onBoard } from '../../../shared/model/field.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import type { AnyRecord, Curve, JourneyMap, Step } from '../../../shared/model/kinds.ts';
import { mapsOf } from './lost-maps.ts';

/** The room of a map whose place is lost, board units: that of its names, and of one of its steps. Wider than most are. */
const NAMES_WIDTH = 500;
const STEP_WIDTH = 250;

/** What stand-ins need to know of everything else that was found. */
interface Surroundings {
  readonly found: readonly AnyRecord[];
  readonly freshId: () => Id;
  /** The board for what lost its own. */
  readonly gathering: () => Id;
}

/**
 * Makes empty records under the ids of lost boards, maps, stages, steps and lanes. Where those belong is told by what is left
 * of their maps; they stand in the order in which they are asked for.
 */
export function standInsFor({ found, freshId, gathering }: Surroundings): (kind: string | readonly string[], id: Id) => AnyRecord | null {
  const mapOf = mapsOf(found, freshId);
  const steps = found.filter((record): record is Step => record.kind === 'step');
  const curveLanes = new Set(found.filter((record): record is Curve => record.kind === 'curve').map(({ laneId }) => laneId));
  /** The stage of each map that takes lost steps. */
  const stages = new Map<Id, Id>();
  for (const { kind, id } of found) if (kind === 'stage' && !stages.has(mapOf(id))) stages.set(mapOf(id), id);
  const mapOfNewStage = new Map<Id, Id>();
  let last: OrderKey | null = null;
  let x = 0;

  const stageIn = (mapId: Id): Id => {
    const known = stages.get(mapId);
    if (known !== undefined) return known;
    const id = freshId();
    stages.set(mapId, id);
    mapOfNewStage.set(id, mapId);
    return id;
  };
  const mapWithoutPlace = (id: Id, order: OrderKey): JourneyMap => {
    const own = steps.filter((step) => mapOf(step.id) === id);
    const followed = own.flatMap(({ sourceId }) => (sourceId === null || mapOf(sourceId) === id ? [] : [mapOf(sourceId)]));
    const map = fresh('map', { id, boardId: gathering(), x: onBoard(x), y: 0, form: 'journey', status: 'draft', order });
    x += NAMES_WIDTH + own.length * STEP_WIDTH;
    return { ...map, sourceId: followed[0] ?? null };
  };
  return (kind, id) => {
    const order = orderBetween(last, null);
    last = order;
    switch (kind) {
      case 'board':
        return fresh('board', { id, order });
      case 'map':
        return mapWithoutPlace(id, order);
      case 'stage':
        return fresh('stage', { id, mapId: mapOfNewStage.get(id) ?? mapOf(id), order });
      case 'step':
        return fresh('step', { id, stageId: stageIn(mapOf(id)), order });
      case 'lane':
        return fresh('lane', { id, mapId: mapOf(id), type: curveLanes.has(id) ? 'emotion' : 'custom', order });
      default:
        return null;
    }
  };
}
