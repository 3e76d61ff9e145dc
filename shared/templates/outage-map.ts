import type { Id } from '../base/id.ts';
import { ordersBetween, type OrderKey } from '../base/order.ts';
import { fresh } from '../model/fresh.ts';
import type { AnyRecord, JourneyMap, LaneType, Touchpoint } from '../model/kinds.ts';
import { newCurve, newMap, STARTING_LANES, type CurveSubject } from '../model/new-map.ts';
import { OUTAGE_HEADERS, OUTAGE_LOOP, OUTAGE_STAGES } from './outage.ts';
import type { OutageCard, OutageStep, Point, TagName, Who, Wording } from './outage-words.ts';

export interface Author {
  readonly newId: () => Id;
  readonly say: (wording: Wording) => string;
  /** The entries of the lists the demo adds to. */
  readonly people: Readonly<Record<Who, Id>>;
  readonly tags: Readonly<Record<TagName, Id>>;
  readonly homeChannel: Id;
}

type Form = JourneyMap['form'];

export const inOrder = <T>(items: readonly T[]): readonly (readonly [item: T, order: OrderKey])[] => {
  const orders = ordersBetween(null, null, items.length);
  return items.map((item, index) => [item, orders[index] as OrderKey] as const);
};

interface Column {
  readonly id: Id;
  readonly stageId: Id;
  readonly step: OutageStep;
  /** The first card of each lane in this column. */
  readonly first: ReadonlyMap<LaneType, Id>;
}

export interface OutageMap {
  readonly map: JourneyMap;
  readonly records: readonly AnyRecord[];
  readonly columns: readonly Column[];
}

interface Plan {
  readonly form: Form;
  readonly boardId: Id;
  readonly order: OrderKey;
  readonly y: number;
  /** The journey whose columns it follows. */
  readonly source: OutageMap | null;
}

/** One map of the demo, in the words of one language. */
export function outageMap({ form, boardId, order, y, source }: Plan, author: Author): OutageMap {
  const { newId, say, people } = author;
  const { title, scenario, scope, goal, date, status } = OUTAGE_HEADERS[form];
  const shows = form === 'journey' ? { showsTags: true, showsOwner: true } : { showsChannel: true, showsOwner: true, showsDuration: true };
  const map: JourneyMap = {
    ...newMap({ id: newId(), boardId, at: { x: 0, y }, form, order }),
    ...shows,
    sourceId: source?.map.id ?? null,
    personaId: people.elif,
    title: say(title),
    scenario: say(scenario),
    scope: say(scope),
    goal: say(goal),
    date,
    status,
  };
  const lanes = inOrder(STARTING_LANES[form]).map(([type, laneOrder]) => fresh('lane', { id: newId(), mapId: map.id, type, order: laneOrder }));
  const records: AnyRecord[] = [map, ...lanes];
  const columns: Column[] = [];
  for (const [stage, stageOrder] of inOrder(OUTAGE_STAGES)) {
    const stageId = newId();
    // What follows another map shows that one's names.
    const followed = source?.columns[columns.length] ?? null;
    records.push(
      fresh('stage', { id: stageId, mapId: map.id, name: followed ? null : say(stage.name), sourceId: followed?.stageId ?? null, order: stageOrder }),
    );
    for (const [step, stepOrder] of inOrder(stage.steps)) {
      const sourceStep = source?.columns[columns.length] ?? null;
      const id = newId();
      records.push(fresh('step', { id, stageId, name: sourceStep ? null : say(step.name), sourceId: sourceStep?.id ?? null, order: stepOrder }));
      const first = new Map<LaneType, Id>();
      for (const lane of lanes) {
        for (const [given, cardOrder] of inOrder(step[form][lane.type] ?? [])) {
          const made = cardRecords('words' in given ? given : { words: given }, { stepId: id, laneId: lane.id, order: cardOrder }, author);
          if (!first.has(lane.type)) first.set(lane.type, made[0].id);
          records.push(...made);
        }
      }
      columns.push({ id, stageId, step, first });
    }
  }
  const emotion = lanes.find(({ type }) => type === 'emotion');
  if (emotion) records.push(...curveRecords(emotion.id, columns, author));
  records.push(...(form === 'journey' ? loopRecords(columns, author) : arrowRecords(columns, author)));
  return { map, records, columns };
}

function cardRecords(
  { words, channel, owner, contributors = [], tags = [], comments = [], feeling, afterEffect, evidence, ...measures }: OutageCard,
  place: Pick<Touchpoint, 'stepId' | 'laneId' | 'order'>,
  author: Author,
): readonly [Touchpoint, ...AnyRecord[]] {
  const { newId, say } = author;
  const id = newId();
  const optional = (wording: Wording | undefined): string => (wording ? say(wording) : '');
  const touchpoint = fresh('touchpoint', {
    ...measures,
    ...place,
    id,
    title: words ? say(words) : '',
    channelId: channel === undefined ? null : channel === 'home' ? author.homeChannel : `channel-${channel}`,
    ownerId: owner === undefined ? null : `function-${owner}`,
    feeling: optional(feeling),
    afterEffect: optional(afterEffect),
    evidence: optional(evidence),
  });
  return [
    touchpoint,
    ...contributors.map((name) => fresh('contribution', { id: newId(), touchpointId: id, functionId: `function-${name}` })),
    ...tags.map((name) => fresh('tagging', { id: newId(), tagId: author.tags[name], touchpointId: id })),
    ...comments.map(({ author: writer, text, at, resolved }) =>
      fresh('comment', { id: newId(), touchpointId: id, author: say(writer), text: say(text), writtenAt: at, resolved: resolved ?? false }),
    ),
  ];
}

const CURVES: readonly { readonly subject: CurveSubject; readonly who: Who | null; readonly point: (step: OutageStep) => Point | null }[] = [
  { subject: 'experience', who: 'elif', point: (step) => step.experience },
  { subject: 'expectation', who: null, point: (step) => step.expectation },
  { subject: 'experience', who: 'mehmet', point: (step) => step.neighbour },
];

function curveRecords(laneId: Id, columns: readonly Column[], { newId, say, people }: Author): readonly AnyRecord[] {
  return inOrder(CURVES).flatMap(([{ subject, who, point: pointOf }, order]) => {
    const curve = { ...newCurve(newId(), laneId, subject, order), personaId: who === null ? null : people[who] };
    const points = columns.flatMap(({ id: stepId, step }) => {
      const point = pointOf(step);
      if (!point) return [];
      const { quote, ...rest } = point;
      return [fresh('curvePoint', { id: newId(), curveId: curve.id, stepId, ...rest, quote: quote ? say(quote) : '' })];
    });
    return [curve, ...points];
  });
}

function loopRecords(columns: readonly Column[], { newId, say }: Author): readonly AnyRecord[] {
  const from = columns[OUTAGE_LOOP.from];
  const to = columns[OUTAGE_LOOP.to];
  return from && to ? [fresh('jump', { id: newId(), fromId: from.id, toId: to.id, label: say(OUTAGE_LOOP.label) })] : [];
}

function arrowRecords(columns: readonly Column[], { newId, say }: Author): readonly AnyRecord[] {
  return columns.flatMap(({ step, first }, at) =>
    step.arrows.flatMap(({ from, to, next, both, label }) => {
      const fromId = first.get(from);
      const toId = (next ? columns[at + 1]?.first : first)?.get(to);
      if (fromId === undefined || toId === undefined) return [];
      return [fresh('connector', { id: newId(), fromId, toId, heads: both ? 'two' : 'one', label: label ? say(label) : '' })];
    }),
  );
}
