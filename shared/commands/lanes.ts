import { newId as freshId, type Id } from '../base/id.ts';
import type { Diff } from '../model/diff.ts';
import type { DocumentReader } from '../model/document.ts';
import { change } from '../model/draft.ts';
import { isLockedMap } from '../model/fixed.ts';
import { isLine, type Lane, type LaneType } from '../model/kinds.ts';
import { disorder, nearestPlace } from '../model/lane-order.ts';
import { newCurve } from '../model/new-map.ts';
import { indexAfter, indexBefore, keyAt, reorder } from './place.ts';
import { fresh } from '../model/fresh.ts';

const typesOf = (lanes: readonly Lane[]): readonly LaneType[] => lanes.map((lane) => lane.type);

interface AddLane {
  readonly mapId: Id;
  readonly type: LaneType;
  /** The lane it follows; null puts it on top, nothing at the bottom. Where a blueprint forbids that, the nearest proper place is taken. */
  readonly after?: Id | null;
  readonly name?: string | null;
  readonly id?: Id;
  readonly newId?: () => Id;
}

/** Adds a lane; an emotion lane comes with its experience curve. A map has each line once. */
export const addLane = (document: DocumentReader, { mapId, type, after, name = null, newId = freshId, id = newId() }: AddLane): Diff =>
  change(document, (draft) => {
    if (!draft.find('map', mapId) || isLockedMap(draft, mapId)) return;
    const lanes = draft.children('lane', mapId);
    if (isLine(type) && lanes.some((lane) => lane.type === type)) return;
    const index = nearestPlace(typesOf(lanes), type, indexAfter(lanes, after));
    draft.add(fresh('lane', { id, mapId, type, name, order: keyAt(draft, lanes, index) }));
    if (type === 'emotion') draft.add(newCurve(newId(), id, 'experience', keyAt(draft, [], 0)));
  });

export type MoveLane =
  | { readonly laneId: Id; readonly direction: 'up' | 'down' }
  /** Before null is the bottom of the map. */
  | { readonly laneId: Id; readonly before: Id | null };

/** Past the next lane that can be seen, with the hidden ones between: else nothing would seem to happen. */
function stride(lanes: readonly Lane[], at: number, direction: 'up' | 'down'): number {
  const by = direction === 'up' ? -1 : 1;
  let goal = at + by;
  while (lanes[goal]?.hidden) goal += by;
  return goal - at;
}

/** Where a lane would go: among all others, the index it would stand at. Null when it may not go there. */
function goalOf(lanes: readonly Lane[], lane: Lane, args: MoveLane): number | null {
  const others = lanes.filter(({ id }) => id !== lane.id);
  const at = lanes.findIndex(({ id }) => id === lane.id);
  const goal = 'direction' in args ? at + stride(lanes, at, args.direction) : args.before === lane.id ? at : indexBefore(others, args.before);
  if (goal < 0 || goal > others.length) return null;
  const after = [...others.slice(0, goal), lane, ...others.slice(goal)];
  return disorder(typesOf(after)) > disorder(typesOf(lanes)) ? null : goal;
}

/** True when that move keeps the order of a blueprint, so that a drag can show where a lane may be dropped. */
export function canMoveLane(document: DocumentReader, args: MoveLane): boolean {
  const lane = document.find('lane', args.laneId);
  return lane !== undefined && !isLockedMap(document, lane.mapId) && goalOf(document.children('lane', lane.mapId), lane, args) !== null;
}

/** Moves a lane with all its cards and curves. A move that would break the order of a blueprint changes nothing. */
export const moveLane = (document: DocumentReader, args: MoveLane): Diff =>
  change(document, (draft) => {
    const lane = draft.find('lane', args.laneId);
    if (!lane || isLockedMap(draft, lane.mapId)) return;
    const lanes = draft.children('lane', lane.mapId);
    const goal = goalOf(lanes, lane, args);
    if (goal === null) return;
    const others = lanes.filter(({ id }) => id !== lane.id);
    reorder(draft, lanes, [lane], others[goal]?.id ?? null);
  });
