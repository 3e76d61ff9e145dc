import { fresh } from '../../../../shared/model/fresh.ts';
import type { AnyRecord, LaneType } from '../../../../shared/model/kinds.ts';
import { BOARD } from './place.ts';

type Card = Extract<AnyRecord, { kind: 'touchpoint' }>;
type Map = Extract<AnyRecord, { kind: 'map' }>;
type Point = Extract<AnyRecord, { kind: 'curvePoint' }>;

const map = (form: Map['form'], look: Partial<Map>): AnyRecord =>
  fresh('map', {
    id: 'map',
    boardId: 'board',
    x: 0,
    y: 0,
    form,
    title: 'Kesinti akşamı',
    persona: 'Deniz',
    scenario: 'Akşam sekizde internet kesilir',
    scope: '',
    goal: '',
    date: '2026-03-01',
    status: 'hypothesis',
    order: 'a0',
    ...look,
  });

/** Two stages of two steps, whose ids are step-0 to step-3. */
const columns = (): readonly AnyRecord[] => [
  ...['Kesinti', 'Çözüm'].map((name, at) => fresh('stage', { id: `stage-${at}`, mapId: 'map', name, order: `a${at}` })),
  ...['Modemi kapatıp açar', 'Hattı arar', 'Geri aranır', 'Bağlantı gelir'].map((name, at) =>
    fresh('step', { id: `step-${at}`, stageId: `stage-${Math.floor(at / 2)}`, name, order: `a${at}` }),
  ),
];

const lanes = (types: readonly LaneType[]): readonly AnyRecord[] =>
  types.map((type, at) => fresh('lane', { id: `lane-${type}`, mapId: 'map', type, order: `a${at}` }));

const card = (lane: LaneType, step: number, title: string, look: Partial<Card> = {}): AnyRecord =>
  fresh('touchpoint', { id: `card-${lane}-${step}`, laneId: `lane-${lane}`, stepId: `step-${step}`, title, order: 'a0', ...look });

const point = (curve: string, step: number, value: number, look: Partial<Point> = {}): AnyRecord =>
  fresh('curvePoint', { id: `${curve}-${step}`, curveId: curve, stepId: `step-${step}`, value, basis: 'assumed', ...look });

const LISTS: readonly AnyRecord[] = [
  fresh('channel', { id: 'phone', type: 'phone', color: 'blue', icon: 'phone', order: 'a0' }),
  fresh('channel', { id: 'social', type: 'social', color: 'pink', icon: 'share', order: 'a1' }),
  fresh('function', { id: 'service', type: 'service', color: 'teal', icon: 'headset', order: 'a0' }),
  fresh('function', { id: 'network', type: 'custom', name: 'Şebeke', color: 'violet', icon: 'cpu', order: 'a1' }),
];

/** A journey with marks, chips, two curves, one of them broken, every basis, and a way back. */
export const journey: readonly AnyRecord[] = [
  BOARD,
  ...LISTS,
  map('journey', { showsChannel: true, showsOwner: true }),
  ...columns(),
  ...lanes(['doing', 'emotion', 'pain', 'opportunity']),
  card('doing', 0, 'Işığın kırmızı yandığını görür'),
  card('doing', 1, 'Robota üç kez anlatır', { channelId: 'phone', ownerId: 'service', isPainPoint: true, color: 'pink' }),
  card('doing', 2, 'Teknisyenle konuşur', { channelId: 'phone', ownerId: 'network', isMomentOfTruth: true }),
  card('doing', 3, 'İşine döner', { isOpportunity: true }),
  card('pain', 1, 'Numarası kayıtlı değildi, tanınmadı', { isFailPoint: true }),
  card('opportunity', 2, 'Kesintiyi biz haber verelim', { channelId: 'social', state: 'planned' }),
  fresh('curve', { id: 'experience', laneId: 'lane-emotion', subject: 'experience', scaleMin: -2, scaleMax: 2, order: 'a0' }),
  point('experience', 0, -1),
  point('experience', 1, -2, { basis: 'observed', quote: 'Üç kez anlattım' }),
  point('experience', 2, 1, { basis: 'measured', sampleSize: 48, measuredOn: '2026-02-01' }),
  point('experience', 3, 1.5),
  fresh('curve', { id: 'expectation', laneId: 'lane-emotion', subject: 'expectation', scaleMin: -2, scaleMax: 2, order: 'a1' }),
  point('expectation', 0, 0),
  point('expectation', 1, 1),
  point('expectation', 3, 1),
  fresh('jump', { id: 'jump', fromId: 'step-2', toId: 'step-1', label: 'yeniden arar' }),
];

/** A blueprint with its three lines, arrows of one and of two heads, and durations. */
export const blueprint: readonly AnyRecord[] = [
  BOARD,
  ...LISTS,
  map('blueprint', { title: 'Kesintinin arkası', status: 'validated', showsDuration: true, showsOwner: true, locked: true }),
  ...columns(),
  ...lanes(['evidence', 'customer', 'line-interaction', 'frontstage', 'line-visibility', 'backstage', 'line-internal', 'support']),
  card('evidence', 1, 'SMS: "Sizi arayacağız"'),
  card('customer', 0, 'Modemi kapatıp açar'),
  card('customer', 1, 'Hattı arar', { promisedMinutes: 2, actualMinutes: 20, isWaitingPoint: true }),
  card('customer', 3, 'Bağlantıyı dener'),
  card('frontstage', 1, 'Çağrıyı açar', { ownerId: 'service' }),
  card('frontstage', 2, 'Geri arar', { ownerId: 'service' }),
  card('backstage', 1, 'Arıza kaydı açar', { isFailPoint: true }),
  card('backstage', 2, 'Hattı onarır', { ownerId: 'network', color: 'green' }),
  card('support', 2, 'Şebeke izleme'),
  fresh('connector', { id: 'one', fromId: 'card-customer-1', toId: 'card-frontstage-1', heads: 'two', label: '' }),
  fresh('connector', { id: 'two', fromId: 'card-frontstage-1', toId: 'card-backstage-1', heads: 'one', label: 'kayıt' }),
  fresh('connector', { id: 'three', fromId: 'card-backstage-1', toId: 'card-backstage-2', heads: 'one', label: '' }),
  fresh('connector', { id: 'four', fromId: 'card-support-2', toId: 'card-backstage-2', heads: 'two', label: '' }),
  fresh('connector', { id: 'five', fromId: 'card-frontstage-2', toId: 'card-customer-3', heads: 'one', label: 'haber verir' }),
];
