import type { Id } from '../base/id.ts';
import { orderBetween, ordersBetween, type OrderKey } from '../base/order.ts';
import type { Language } from '../i18n/translate.ts';
import type { AnyRecord, Board, JourneyMap, LaneType } from '../model/kinds.ts';
import { newCurve, newMap, STARTING_LANES } from '../model/new-map.ts';
import { OUTAGE_BOARD, OUTAGE_HEADERS, OUTAGE_NOTES, OUTAGE_STAGES, type OutageStep, type Wording } from './outage.ts';
import { fresh } from '../model/fresh.ts';

/** Clear of the journey map, which grows with its cards; a test looks that nothing overlaps. */
const BLUEPRINT_TOP = 1_420;
/** The notes lie left of the maps, board units. */
const NOTES = { left: -480, top: 0, size: 180, pitch: 200, columns: 2 } as const;

interface Author {
  readonly newId: () => Id;
  readonly say: (wording: Wording) => string;
}

type Form = JourneyMap['form'];
type Placed<T> = readonly (readonly [item: T, order: OrderKey])[];

function inOrder<T>(items: readonly T[]): Placed<T> {
  const orders = ordersBetween(null, null, items.length);
  return items.map((item, index) => [item, orders[index] as OrderKey] as const);
}

/** The demo workshop in one language: its journey map, the blueprint behind it, and notes beside them. */
export function outageRecords(language: Language, newId: () => Id): readonly AnyRecord[] {
  const author: Author = { newId, say: (wording) => wording[language] };
  const board: Board = { id: newId(), kind: 'board', name: author.say(OUTAGE_BOARD), order: orderBetween(null, null) };
  return [
    board,
    ...inOrder(['journey', 'blueprint'] as const).flatMap(([form, mapOrder]) => mapRecords(form, board.id, mapOrder, author)),
    ...noteRecords(board.id, author),
  ];
}

function mapRecords(form: Form, boardId: Id, order: OrderKey, { newId, say }: Author): readonly AnyRecord[] {
  const { title, persona, scenario, scope, goal, date, status } = OUTAGE_HEADERS[form];
  const at = { x: 0, y: form === 'journey' ? 0 : BLUEPRINT_TOP };
  const map: JourneyMap = {
    ...newMap({ id: newId(), boardId, at, form, order }),
    title: say(title),
    persona: say(persona),
    scenario: say(scenario),
    scope: say(scope),
    goal: say(goal),
    date,
    status,
  };
  const records: AnyRecord[] = [map];
  const lanes = new Map<LaneType, Id>();
  for (const [type, laneOrder] of inOrder(STARTING_LANES[form])) {
    const id = newId();
    lanes.set(type, id);
    records.push(fresh('lane', { id, mapId: map.id, type, name: null, order: laneOrder }));
  }
  const steps: { readonly id: Id; readonly step: OutageStep }[] = [];
  for (const [stage, stageOrder] of inOrder(OUTAGE_STAGES)) {
    const stageId = newId();
    records.push(fresh('stage', { id: stageId, mapId: map.id, name: say(stage.name), order: stageOrder }));
    for (const [step, stepOrder] of inOrder(stage.steps)) {
      const id = newId();
      steps.push({ id, step });
      records.push(fresh('step', { id, stageId, name: say(step.name), order: stepOrder }));
      records.push(...cardRecords(step[form], id, lanes, { newId, say }));
    }
  }
  const emotionLane = lanes.get('emotion');
  return emotionLane ? [...records, ...curveRecords(emotionLane, steps, newId)] : records;
}

function cardRecords(cells: OutageStep[Form], stepId: Id, lanes: ReadonlyMap<LaneType, Id>, { newId, say }: Author): readonly AnyRecord[] {
  return [...lanes].flatMap(([type, laneId]) =>
    inOrder(cells[type] ?? []).map(([words, order]) => fresh('touchpoint', {
      id: newId(),
      stepId,
      laneId,
      title: say(words),
      color: null,
      link: null,
      order,
    })),
  );
}

function curveRecords(laneId: Id, steps: readonly { readonly id: Id; readonly step: OutageStep }[], newId: () => Id): readonly AnyRecord[] {
  return inOrder(['experience', 'expectation'] as const).flatMap(([subject, order]) => {
    const curve = newCurve(newId(), laneId, subject, order);
    const points = steps.flatMap(({ id: stepId, step }) => {
      const point = step[subject];
      return point ? [fresh('curvePoint', { id: newId(), curveId: curve.id, stepId, sampleSize: null, measuredOn: null, ...point })] : [];
    });
    return [curve, ...points];
  });
}

function noteRecords(boardId: Id, { newId, say }: Author): readonly AnyRecord[] {
  return inOrder(OUTAGE_NOTES).map(([{ text, color }, order], index) => ({
    id: newId(),
    kind: 'note' as const,
    boardId,
    x: NOTES.left + (index % NOTES.columns) * NOTES.pitch,
    y: NOTES.top + Math.floor(index / NOTES.columns) * NOTES.pitch,
    width: NOTES.size,
    height: NOTES.size,
    text: say(text),
    color,
    link: null,
    order,
  }));
}
