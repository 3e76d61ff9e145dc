import { numberedIds } from '../../shared/base/id.ts';
import { ordersBetween, type OrderKey } from '../../shared/base/order.ts';
import { fresh } from '../../shared/model/fresh.ts';
import { isLine, LANE_TYPES, type AnyRecord, type LaneType } from '../../shared/model/kinds.ts';

/** What a large workshop never reaches: 60 steps × 30 lanes. */
export const LARGE = { steps: 60, stepsPerStage: 6, lanes: 30, cards: 1_200 } as const;

const CARD_LANES: readonly LaneType[] = LANE_TYPES.filter((type) => !isLine(type) && type !== 'emotion');
const WORDS = 'müşteri hattı arıyor tanınmıyor bekliyor modem yeniden başlatılıyor sosyal medya yanıt gecikti çağrı merkezi görevli özür diliyor bağlantı geri geldi endişe sürüyor'.split(' ');

/** Words nobody has measured yet: the same ones, told apart by `salt`, so that no cache on the way knows them. */
function* words(salt: string): Generator<string, never> {
  for (let at = 0; ; at++) yield `${WORDS[at % WORDS.length]}${salt}${at % 4_000}`;
}

/** The records of a map of that size on a board `board`. Every card has 3 to 12 words. */
export function largeMap(salt: string): readonly AnyRecord[] {
  const newId = numberedIds('bench');
  const word = words(salt);
  const say = (count: number) => Array.from({ length: count }, () => word.next().value).join(' ');
  const records: AnyRecord[] = [
    { id: 'board', kind: 'board', name: null, order: 'a0' },
    fresh('map', { id: 'map', boardId: 'board', x: 0, y: 0, form: 'journey', title: say(3), status: 'draft', order: 'a0' }),
  ];
  const steps: string[] = [];
  const stageOrders = ordersBetween(null, null, LARGE.steps / LARGE.stepsPerStage);
  for (const order of stageOrders) {
    const stageId = newId();
    records.push(fresh('stage', { id: stageId, mapId: 'map', name: say(2), order }));
    for (const stepOrder of ordersBetween(null, null, LARGE.stepsPerStage)) {
      const id = newId();
      steps.push(id);
      records.push(fresh('step', { id, stageId, name: say(3), order: stepOrder }));
    }
  }
  const lanes = ordersBetween(null, null, LARGE.lanes).map((order, at) => {
    const id = newId();
    records.push(fresh('lane', { id, mapId: 'map', type: CARD_LANES[at % CARD_LANES.length] as LaneType, name: say(2), order }));
    return id;
  });
  const cardOrders = ordersBetween(null, null, LARGE.cards);
  for (let at = 0; at < LARGE.cards; at++) {
    // 7 and the number of cells have no common divisor: every card gets a cell of its own.
    const cell = (at * 7) % (steps.length * lanes.length);
    const stepId = steps[cell % steps.length] as string;
    const laneId = lanes[Math.floor(cell / steps.length)] as string;
    records.push(fresh('touchpoint', { id: newId(), stepId, laneId, title: say(3 + (at % 10)), order: cardOrders[at] as OrderKey }));
  }
  return records;
}

/** Every distinct word of those records. */
export const wordsOf = (records: readonly AnyRecord[]): readonly string[] => [
  ...new Set(records.flatMap((record) => ('title' in record ? record.title : 'name' in record ? record.name : null)?.split(' ') ?? [])),
];
