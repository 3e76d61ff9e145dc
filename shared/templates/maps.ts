import type { Id } from '../base/id.ts';
import { orderBetween, ordersBetween, type OrderKey } from '../base/order.ts';
import { fresh } from '../model/fresh.ts';
import type { AnyRecord, JourneyMap, LaneType, Stage, Step } from '../model/kinds.ts';
import { BLUEPRINT_LANES, newCurve, newMap, STARTING_LANES, startingMap } from '../model/new-map.ts';

/** Clear of an empty journey map with the usual steps, board units; a test looks that nothing overlaps, and that both are seen at once. */
const SECOND_MAP_LEFT = 1_476;

/** What an inventory asks of every touchpoint. */
const INVENTORY: readonly LaneType[] = ['doing', 'channel', 'owner', 'pain', 'opportunity'];

interface Place {
  readonly boardId: Id;
  readonly newId: () => Id;
}

const FIRST = orderBetween(null, null);

export const mapTemplate = (form: JourneyMap['form'], { boardId, newId }: Place, lanes?: readonly LaneType[]): readonly AnyRecord[] =>
  startingMap({ id: newId(), boardId, at: { x: 0, y: 0 }, form, order: FIRST, ...(lanes ? { lanes } : {}) }, newId);

export const simpleBlueprint = (place: Place): readonly AnyRecord[] => mapTemplate('blueprint', place, BLUEPRINT_LANES.simple);

/** Named, so that it is not taken for a journey map: it has the form of one. */
export const inventory = (place: Place, title: string): readonly AnyRecord[] =>
  mapTemplate('journey', place, INVENTORY).map((record) =>
    record.kind === 'map' ? { ...record, title, showsChannel: true, showsOwner: true, showsImportance: true } : record,
  );

/** How it is, and beside it how it shall be: the columns of the second map follow those of the first. */
export function currentAndFuture(place: Place): readonly AnyRecord[] {
  const { boardId, newId } = place;
  const [currentOrder, futureOrder] = ordersBetween(null, null, 2) as readonly [OrderKey, OrderKey];
  const current = mapTemplate('journey', place).map((record): AnyRecord =>
    record.kind === 'map' ? { ...record, phase: 'current', order: currentOrder } : record,
  );
  const currentMap = current.find((record) => record.kind === 'map');
  const future: JourneyMap = {
    ...newMap({ id: newId(), boardId, at: { x: SECOND_MAP_LEFT, y: 0 }, form: 'journey', order: futureOrder }),
    phase: 'future',
    sourceId: currentMap?.id ?? null,
  };
  const stages = new Map<Id, Id>();
  const columns = current.flatMap((record): readonly (Stage | Step)[] => {
    if (record.kind === 'stage') {
      const id = newId();
      stages.set(record.id, id);
      return [{ ...record, id, mapId: future.id, sourceId: record.id }];
    }
    return record.kind === 'step' ? [{ ...record, id: newId(), stageId: stages.get(record.stageId) ?? '', sourceId: record.id }] : [];
  });
  const lanes = ordersBetween(null, null, STARTING_LANES.journey.length).flatMap((order, at): readonly AnyRecord[] => {
    const type = STARTING_LANES.journey[at] as LaneType;
    const lane = fresh('lane', { id: newId(), mapId: future.id, type, order });
    return type === 'emotion' ? [lane, newCurve(newId(), lane.id, 'experience', FIRST)] : [lane];
  });
  return [...current, future, ...columns, ...lanes];
}
