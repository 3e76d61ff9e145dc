import { newId as freshId, type Id } from '../base/id.ts';
import { within } from '../base/within.ts';
import type { Diff } from '../model/diff.ts';
import type { DocumentReader } from '../model/document.ts';
import { change } from '../model/draft.ts';
import { isFixed, isLockedMap } from '../model/fixed.ts';
import { fresh } from '../model/fresh.ts';
import { holdsCards, isLine, KINDS, type Lane, type Touchpoint } from '../model/kinds.ts';
import { cardsIn, stepsOf } from '../model/structure.ts';
import { indexAfter, keyAt, keysAt } from './place.ts';

type Ids = { readonly ids: Iterable<Id> };

const { min: LOWEST, max: TALLEST } = KINDS.lane.height;

/** The least height of rows, board units; null is as high as what is in them. Lines of a blueprint have a height of their own. */
export const setLaneHeight = (document: DocumentReader, { ids, height }: Ids & { readonly height: number | null }): Diff =>
  change(document, (draft) => {
    const stored = height === null ? null : Math.round(within(height, LOWEST, TALLEST));
    for (const id of ids) {
      const lane = draft.find('lane', id);
      if (lane && !isLine(lane.type) && !isFixed(draft, id)) draft.update('lane', id, { height: stored });
    }
  });

/** Hides lanes with what they hold, or shows them again. */
export const setLaneHidden = (document: DocumentReader, { ids, hidden }: Ids & { readonly hidden: boolean }): Diff =>
  change(document, (draft) => {
    for (const id of ids) if (!isFixed(draft, id)) draft.update('lane', id, { hidden });
  });

/** Lanes of a map that are hidden, from top to bottom. */
export const hiddenLanes = (document: DocumentReader, mapId: Id): readonly Lane[] => document.children('lane', mapId).filter(({ hidden }) => hidden);

/** The lane that would take the cards of a lane: the next one to be seen below, when both hold cards. */
export function laneToMerge(document: DocumentReader, laneId: Id): Lane | undefined {
  const lane = document.find('lane', laneId);
  if (!lane || !holdsCards(lane.type)) return undefined;
  const lanes = document.children('lane', lane.mapId).filter(({ id, hidden }) => !hidden || id === laneId);
  const below = lanes[lanes.findIndex(({ id }) => id === laneId) + 1];
  return below && holdsCards(below.type) ? below : undefined;
}

/** Puts the cards of a lane above those of the lane below it, cell by cell, and takes the lane away. */
export const mergeLane = (document: DocumentReader, { laneId }: { readonly laneId: Id }): Diff =>
  change(document, (draft) => {
    const lane = draft.find('lane', laneId);
    const below = laneToMerge(draft, laneId);
    if (!lane || !below || isFixed(draft, laneId)) return;
    for (const { id: stepId } of stepsOf(draft, lane.mapId)) {
      const coming = cardsIn(draft, stepId, laneId);
      if (coming.length === 0) continue;
      const orders = keysAt(draft, cardsIn(draft, stepId, below.id), 0, coming.length);
      coming.forEach(({ id }, at) => draft.update('touchpoint', id, { laneId: below.id, order: orders[at] as string }));
    }
    draft.remove(laneId);
  });

interface SplitLane extends Ids {
  readonly id?: Id;
}

/** Those of the records that are cards of the first one's lane. */
function cardsOfOneLane(document: DocumentReader, ids: Iterable<Id>): readonly Touchpoint[] {
  const cards = [...new Set(ids)].flatMap((id) => document.find('touchpoint', id) ?? []);
  return cards.filter(({ laneId }) => laneId === cards[0]?.laneId);
}

/** True when some cards of a lane, but not all, are among the records. */
export function canSplitLane(document: DocumentReader, { ids }: Ids): boolean {
  const [first, ...others] = cardsOfOneLane(document, ids);
  return first !== undefined && document.children('touchpoint', first.laneId).length > others.length + 1;
}

/** Moves cards to a new lane of the same kind below theirs; each stays in its column. */
export const splitLane = (document: DocumentReader, { ids, id = freshId() }: SplitLane): Diff =>
  change(document, (draft) => {
    const cards = cardsOfOneLane(draft, ids);
    const lane = draft.find('lane', cards[0]?.laneId ?? '');
    if (!lane || isLockedMap(draft, lane.mapId)) return;
    const lanes = draft.children('lane', lane.mapId);
    draft.add(fresh('lane', { id, mapId: lane.mapId, type: lane.type, name: null, order: keyAt(draft, lanes, indexAfter(lanes, lane.id)) }));
    for (const card of cards) draft.update('touchpoint', card.id, { laneId: id });
  });
