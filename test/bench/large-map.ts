import { numberedIds } from '../../shared/base/id.ts';
import { ordersBetween, type OrderKey } from '../../shared/base/order.ts';
import { fresh } from '../../shared/model/fresh.ts';
import { isLine, LANE_TYPES, type AnyRecord, type LaneType } from '../../shared/model/kinds.ts';

interface MapSize {
  readonly steps: number;
  readonly stepsPerStage: number;
  readonly lanes: number;
  readonly cards: number;
}

/** What a large workshop never reaches: 60 steps × 30 lanes. */
export const LARGE: MapSize = { steps: 60, stepsPerStage: 6, lanes: 30, cards: 1_200 };

const CARD_LANES: readonly LaneType[] = LANE_TYPES.filter((type) => !isLine(type) && type !== 'emotion');
const WORDS =
  'müşteri hattı arıyor tanınmıyor bekliyor modem yeniden başlatılıyor sosyal medya yanıt gecikti çağrı merkezi görevli özür diliyor bağlantı geri geldi endişe sürüyor'.split(
    ' ',
  );

/** Words nobody has measured yet: the same ones, told apart by `salt`, so that no cache on the way knows them. */
function* words(salt: string): Generator<string, never> {
  for (let at = 0; ; at++) yield `${WORDS[at % WORDS.length]}${salt}${at % 4_000}`;
}

/** The records of a large map on a board `board`. Every card has 3 to 12 words. */
export const largeMap = (salt: string): readonly AnyRecord[] => [
  { id: 'board', kind: 'board', name: null, order: 'a0' },
  ...mapRecords('map', salt, { x: 0, y: 0, order: 'a0' }, LARGE),
];

/** A map `id` of that size with what is in it, on a board `board`. */
export function mapRecords(
  id: string,
  salt: string,
  place: { readonly x: number; readonly y: number; readonly order: OrderKey },
  size: MapSize,
): readonly AnyRecord[] {
  const newId = numberedIds(id === 'map' ? 'bench' : id);
  const word = words(salt);
  const say = (count: number) => Array.from({ length: count }, () => word.next().value).join(' ');
  const records: AnyRecord[] = [fresh('map', { id, boardId: 'board', ...place, form: 'journey', title: say(3), status: 'draft' })];
  const steps: string[] = [];
  const stageOrders = ordersBetween(null, null, size.steps / size.stepsPerStage);
  for (const order of stageOrders) {
    const stageId = newId();
    records.push(fresh('stage', { id: stageId, mapId: id, name: say(2), order }));
    for (const stepOrder of ordersBetween(null, null, size.stepsPerStage)) {
      const stepId = newId();
      steps.push(stepId);
      records.push(fresh('step', { id: stepId, stageId, name: say(3), order: stepOrder }));
    }
  }
  const lanes = ordersBetween(null, null, size.lanes).map((order, at) => {
    const laneId = newId();
    records.push(fresh('lane', { id: laneId, mapId: id, type: CARD_LANES[at % CARD_LANES.length] as LaneType, name: say(2), order }));
    return laneId;
  });
  const cardOrders = ordersBetween(null, null, size.cards);
  for (let at = 0; at < size.cards; at++) {
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
