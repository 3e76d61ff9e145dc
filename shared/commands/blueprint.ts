import { newId as freshId, type Id } from '../base/id.ts';
import { orderBetween, ordersBetween, type OrderKey } from '../base/order.ts';
import type { Point } from '../geometry/rect.ts';
import { copiesOf } from '../model/copies.ts';
import type { Diff } from '../model/diff.ts';
import type { DocumentReader } from '../model/document.ts';
import { change, type Draft } from '../model/draft.ts';
import { onBoard } from '../model/field.ts';
import { fresh } from '../model/fresh.ts';
import type { AnyRecord, JourneyMap, Lane, LaneType, Touchpoint } from '../model/kinds.ts';
import { BLUEPRINT_LANES, type BlueprintForm } from '../model/new-map.ts';
import { cardsIn, stepsOf } from '../model/structure.ts';
import { followColumns } from './follow.ts';
import { keyAt } from './place.ts';

interface SecondMap {
  readonly mapId: Id;
  /** The top left corner of the new map. */
  readonly at: Point;
  readonly id?: Id;
  readonly newId?: () => Id;
}

const placeOn = (draft: Draft, { boardId }: JourneyMap, at: Point) => ({
  boardId,
  x: onBoard(at.x),
  y: onBoard(at.y),
  order: keyAt(draft, draft.children('map', boardId), draft.children('map', boardId).length),
});

/**
 * Which lanes of a journey hold what a lane of its blueprint begins with. Channels begin nothing: "telephone" says where
 * the customer meets the organisation, not what they hold in their hands (the text message, the bill), and behind a channel
 * there need be nobody at the front. Evidence and frontstage are what the workshop about the blueprint is to find.
 */
const GROWN_FROM: Partial<Record<LaneType, readonly (readonly LaneType[])[]>> = {
  customer: [['customer'], ['doing']],
  evidence: [['evidence']],
  frontstage: [['frontstage']],
  backstage: [['backstage']],
  support: [['support']],
};

/** The lanes of the first group the map has any cards in. */
function lanesFor(draft: Draft, mapId: Id, type: LaneType): readonly Lane[] {
  const lanes = draft.children('lane', mapId);
  const groups = (GROWN_FROM[type] ?? []).map((types) => lanes.filter((lane) => types.includes(lane.type)));
  return groups.find((group) => group.some((lane) => draft.children('touchpoint', lane.id).length > 0)) ?? [];
}

interface GrowBlueprint extends SecondMap {
  readonly form?: BlueprintForm;
}

/**
 * A service blueprint that grows from a journey (Bitner, Ostrom and Morgan 2008: the customer's actions come first). Its
 * columns follow the journey's; what the customer does is copied with channel, owner and contributors. What is behind it
 * nobody has checked yet: it begins as a hypothesis.
 */
export const growBlueprint = (document: DocumentReader, { mapId, at, form = 'full', newId = freshId, id = newId() }: GrowBlueprint): Diff =>
  change(document, (draft) => {
    const source = draft.find('map', mapId);
    if (!source) return;
    draft.add({ ...source, ...placeOn(draft, source, at), id, form: 'blueprint', title: null, sourceId: mapId, status: 'hypothesis', locked: false });
    followColumns(draft, mapId, newId);
    const steps = new Map(stepsOf(draft, id).map((step) => [step.sourceId, step.id]));
    const types = BLUEPRINT_LANES[form];
    const orders = ordersBetween(null, null, types.length);
    types.forEach((type, index) => {
      const lane = fresh('lane', { id: newId(), mapId: id, type, name: null, order: orders[index] as OrderKey });
      draft.add(lane);
      const from = lanesFor(draft, mapId, type);
      for (const [sourceStepId, stepId] of steps) {
        if (sourceStepId === null) continue;
        let last: OrderKey | null = null;
        for (const card of from.flatMap((each) => cardsIn(draft, sourceStepId, each.id))) {
          last = orderBetween(last, null);
          grow(draft, card, { stepId, laneId: lane.id, order: last }, newId);
        }
      }
    });
  });

/**
 * What a card of a blueprint keeps of the journey's: its words, who and where, how long. What the customer feels stays on
 * the journey, where it is counted.
 */
function grow(draft: Draft, card: Touchpoint, place: Pick<Touchpoint, 'stepId' | 'laneId' | 'order'>, newId: () => Id): void {
  const { title, color, link, channelId, ownerId, personaId, state } = card;
  const { promisedMinutes, expectedMinutes, actualMinutes, isFailPoint, isWaitingPoint } = card;
  const times = { promisedMinutes, expectedMinutes, actualMinutes, isFailPoint, isWaitingPoint };
  const touchpointId = newId();
  draft.add(fresh('touchpoint', { title, color, link, channelId, ownerId, personaId, state, ...times, ...place, id: touchpointId }));
  for (const { functionId } of draft.children('contribution', card.id)) draft.add(fresh('contribution', { id: newId(), touchpointId, functionId }));
}

/** Everything a map is made of, parents first; comments stay with the map they were made about. */
function partsOf(draft: Draft, map: JourneyMap): readonly AnyRecord[] {
  const stages = draft.children('stage', map.id);
  const steps = stepsOf(draft, map.id);
  const lanes = draft.children('lane', map.id);
  const cards = lanes.flatMap((lane) => draft.children('touchpoint', lane.id));
  const curves = lanes.flatMap((lane) => draft.children('curve', lane.id));
  const from = <R extends { readonly fromId: Id }>(records: readonly R[], id: Id) => records.filter(({ fromId }) => fromId === id);
  return [
    map,
    ...stages,
    ...steps,
    ...lanes,
    ...cards,
    ...curves,
    ...curves.flatMap((curve) => draft.children('curvePoint', curve.id)),
    ...cards.flatMap(({ id }) => draft.children('contribution', id)),
    ...cards.flatMap(({ id }) => draft.children('tagging', id)),
    ...cards.flatMap(({ id }) => draft.children('attachment', id)),
    ...cards.flatMap(({ id }) => from(draft.children('connector', id), id)),
    ...steps.flatMap(({ id }) => from(draft.children('jump', id), id)),
  ];
}

/**
 * The same map once more as the future beside the current one: all its cards, curves and arrows, its columns linked. It
 * begins as a hypothesis, and what was measured of the current state is only assumed of it.
 */
export const duplicateAsFuture = (document: DocumentReader, { mapId, at, newId = freshId, id = newId() }: SecondMap): Diff =>
  change(document, (draft) => {
    const current = draft.find('map', mapId);
    if (!current) return;
    draft.update('map', mapId, { phase: 'current' });
    const place = placeOn(draft, current, at);
    const originals = partsOf(draft, current);
    for (const [index, copy] of copiesOf(originals, newId, new Map([[mapId, id]])).entries()) {
      const originalId = originals[index]?.id ?? null;
      if (copy.kind === 'map') draft.add({ ...copy, ...place, title: null, phase: 'future', sourceId: mapId, status: 'hypothesis', locked: false });
      else if (copy.kind === 'stage') draft.add({ ...copy, sourceId: originalId, name: null });
      else if (copy.kind === 'step') draft.add({ ...copy, sourceId: originalId, name: null, width: null });
      else if (copy.kind === 'curvePoint') draft.add({ ...copy, basis: 'assumed', sampleSize: null, measuredOn: null });
      else draft.add(copy);
    }
  });
