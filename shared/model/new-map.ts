import type { Id } from '../base/id.ts';
import { orderBetween, ordersBetween, type OrderKey } from '../base/order.ts';
import type { AnyRecord, Curve, CURVE_SUBJECTS, JourneyMap, LaneType } from './kinds.ts';
import { fresh } from './fresh.ts';
import { SCALES } from './scale.ts';

export type CurveSubject = (typeof CURVE_SUBJECTS)[number];

/** The simple form is what fits a first workshop: what the customer does, what they see of the organisation, and what they do not. */
export type BlueprintForm = 'full' | 'simple';

export const BLUEPRINT_LANES: Readonly<Record<BlueprintForm, readonly LaneType[]>> = {
  full: ['evidence', 'customer', 'line-interaction', 'frontstage', 'line-visibility', 'backstage', 'line-internal', 'support'],
  simple: ['customer', 'line-interaction', 'frontstage', 'line-visibility', 'backstage'],
};

/** What a new map starts with, from top to bottom. */
export const STARTING_LANES: Readonly<Record<JourneyMap['form'], readonly LaneType[]>> = {
  journey: ['doing', 'thinking', 'channel', 'expectation', 'emotion', 'pain', 'opportunity'],
  blueprint: BLUEPRINT_LANES.full,
};

/** Steps in each stage of a new map. */
const STARTING_STEPS = [2, 3] as const;

/** A curve on the product's own scale; others come from files, imports and whoever chooses one. */
export const newCurve = (id: Id, laneId: Id, subject: CurveSubject, order: OrderKey): Curve =>
  fresh('curve', { id, laneId, subject, ...SCALES[0], order });

export interface NewMap {
  readonly id: Id;
  readonly boardId: Id;
  /** Its top left corner, board units. */
  readonly at: { readonly x: number; readonly y: number };
  readonly form: JourneyMap['form'];
  /** From top to bottom; the usual ones of its form when not given. */
  readonly lanes?: readonly LaneType[];
  readonly order: OrderKey;
}

/** An empty map of a form, every name still ours. */
export const newMap = ({ id, boardId, at: { x, y }, form, order }: NewMap): JourneyMap =>
  fresh('map', { id, boardId, x, y, form, status: 'hypothesis', order });

/** A map to start with: two stages, a few steps, the usual lanes and, where there is an emotion lane, its first curve. */
export function startingMap(map: NewMap, newId: () => Id): readonly AnyRecord[] {
  const records: AnyRecord[] = [newMap(map)];
  const stageOrders = ordersBetween(null, null, STARTING_STEPS.length);
  STARTING_STEPS.forEach((steps, stage) => {
    const stageId = newId();
    records.push(fresh('stage', { id: stageId, mapId: map.id, name: null, order: stageOrders[stage] as OrderKey }));
    for (const order of ordersBetween(null, null, steps)) records.push(fresh('step', { id: newId(), stageId, name: null, order }));
  });
  const lanes = map.lanes ?? STARTING_LANES[map.form];
  const laneOrders = ordersBetween(null, null, lanes.length);
  lanes.forEach((type, lane) => {
    const laneId = newId();
    records.push(fresh('lane', { id: laneId, mapId: map.id, type, name: null, order: laneOrders[lane] as OrderKey }));
    if (type === 'emotion') records.push(newCurve(newId(), laneId, 'experience', orderBetween(null, null)));
  });
  return records;
}
