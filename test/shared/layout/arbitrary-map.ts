import fc from 'fast-check';
import { ordersBetween } from '../../../shared/base/order.ts';
import { NOTE_COLORS } from '../../../shared/model/choices.ts';
import { CURVE_SUBJECTS, LANE_TYPES, MAP_FORMS, MAP_STATUSES, POINT_BASES, holdsCards, type AnyRecord } from '../../../shared/model/kinds.ts';
import { fresh } from '../../../shared/model/fresh.ts';

const WORDS = [
  'müşteri',
  'ığdır',
  'İstanbul',
  'çağrı',
  'bekler',
  'a',
  '11',
  'şikâyet',
  'temas-noktası',
  '😀',
  'Çekoslovakyalılaştıramadıklarımızdan',
  '“yine”',
  'x'.repeat(60),
];
const words = (max: number) => fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: max }).map((list) => list.join(' '));
const name = fc.option(words(6), { nil: null });
const link = fc.constantFrom(null, null, 'https://example.org/yol', 'not a link');

const sometimes = fc.oneof({ arbitrary: fc.constant(false), weight: 4 }, { arbitrary: fc.constant(true), weight: 1 });
const size = (min: number, max: number) => fc.option(fc.double({ min, max, noNaN: true }), { nil: null });

const shape = fc.record({
  x: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  y: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  form: fc.constantFrom(...MAP_FORMS),
  status: fc.constantFrom(...MAP_STATUSES),
  title: name,
  persona: words(8),
  goal: fc.constantFrom('', 'kısa', 'uzun '.repeat(60)),
  date: fc.constantFrom(null, '2025-03-12'),
  stages: fc.array(fc.record({ name, collapsed: sometimes, steps: fc.array(fc.record({ name, width: size(120, 2_000) }), { maxLength: 4 }) }), {
    maxLength: 4,
  }),
  lanes: fc.array(
    fc.record({
      // Emotion lanes have the most to go wrong: every third lane is one.
      type: fc.oneof({ arbitrary: fc.constantFrom(...LANE_TYPES), weight: 2 }, { arbitrary: fc.constant('emotion' as const), weight: 1 }),
      name,
      hidden: sometimes,
      collapsed: sometimes,
      height: size(40, 4_000),
      cards: fc.array(fc.record({ step: fc.nat(20), title: words(14), link, color: fc.option(fc.constantFrom(...NOTE_COLORS), { nil: null }) }), {
        maxLength: 8,
      }),
      curves: fc.array(
        fc.record({
          subject: fc.constantFrom(...CURVE_SUBJECTS),
          name,
          scale: fc.constantFrom([-2, 2] as const, [1, 5] as const, [-5, 5] as const),
          points: fc.array(
            fc.record({ step: fc.nat(20), share: fc.double({ min: 0, max: 1, noNaN: true }), basis: fc.constantFrom(...POINT_BASES) }),
            { maxLength: 10 },
          ),
        }),
        { maxLength: 3 },
      ),
    }),
    { maxLength: 7 },
  ),
});

/** The records of a board with one map, of any shape that commands can make. */
export const arbitraryMap: fc.Arbitrary<readonly AnyRecord[]> = shape.map((map): readonly AnyRecord[] => {
  let last = 0;
  const id = (prefix: string): string => `${prefix}-${++last}`;
  const orders = ordersBetween(null, null, 400);
  const order = (index: number): string => orders[index] as string;
  const records: AnyRecord[] = [
    { kind: 'board', id: 'board', name: null, order: order(0) },
    fresh('map', {
      id: 'map',
      boardId: 'board',
      x: map.x,
      y: map.y,
      form: map.form,
      title: map.title,
      persona: map.persona,
      scenario: '',
      scope: '',
      goal: map.goal,
      date: map.date,
      status: map.status,
      order: order(0),
    }),
  ];
  const steps: string[] = [];
  for (const [stageIndex, stage] of map.stages.entries()) {
    const stageId = id('stage');
    records.push(fresh('stage', { id: stageId, mapId: 'map', name: stage.name, collapsed: stage.collapsed, order: order(stageIndex) }));
    for (const [index, step] of stage.steps.entries()) {
      const stepId = id('step');
      steps.push(stepId);
      records.push(fresh('step', { id: stepId, stageId, name: step.name, width: step.width, order: order(index) }));
    }
  }
  for (const [laneIndex, lane] of map.lanes.entries()) {
    const laneId = id('lane');
    records.push(
      fresh('lane', {
        id: laneId,
        mapId: 'map',
        type: lane.type,
        name: lane.name,
        hidden: lane.hidden,
        collapsed: lane.collapsed,
        height: lane.height,
        order: order(laneIndex),
      }),
    );
    if (steps.length === 0) continue;
    const stepAt = (index: number): string => steps[index % steps.length] as string;
    if (holdsCards(lane.type)) {
      for (const [index, card] of lane.cards.entries()) {
        records.push(
          fresh('touchpoint', {
            id: id('card'),
            stepId: stepAt(card.step),
            laneId,
            title: card.title,
            color: card.color,
            link: card.link,
            order: order(index),
          }),
        );
      }
    }
    if (lane.type !== 'emotion') continue;
    for (const [index, curve] of lane.curves.entries()) {
      const curveId = id('curve');
      const [scaleMin, scaleMax] = curve.scale;
      records.push(fresh('curve', { id: curveId, laneId, subject: curve.subject, name: curve.name, scaleMin, scaleMax, order: order(index) }));
      for (const [stepId, point] of new Map(curve.points.map((each) => [stepAt(each.step), each]))) {
        const measured = point.basis === 'measured';
        records.push(
          fresh('curvePoint', {
            id: id('point'),
            curveId,
            stepId,
            value: scaleMin + (scaleMax - scaleMin) * point.share,
            basis: point.basis,
            sampleSize: measured ? 40 : null,
            measuredOn: measured ? '2025-03-01' : null,
          }),
        );
      }
    }
  }
  return records;
});

/** The same with nothing collapsed or hidden. */
export const unfolded = (records: readonly AnyRecord[]): readonly AnyRecord[] =>
  records.map((record): AnyRecord => {
    if (record.kind === 'stage') return { ...record, collapsed: false };
    return record.kind === 'lane' ? { ...record, collapsed: false, hidden: false } : record;
  });
