import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ordersBetween } from '../../../shared/base/order.ts';
import { right } from '../../../shared/geometry/rect.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import type { MapLayout } from '../../../shared/layout/board-layout.ts';
import { layoutBoard } from '../../../shared/layout/layout-board.ts';
import { Document } from '../../../shared/model/document.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { tableMeasure } from './table-measure.ts';

const t = translator('tr');
const STEPS = 8;

/** Two stages of four steps, with jumps between drawn steps; the step with a number is an alternative to the one before. */
function layoutWith(
  jumps: readonly (readonly [from: number, to: number, label: string])[],
  alternative: number | null = null,
  collapsed = false,
): MapLayout {
  const orders = ordersBetween(null, null, STEPS);
  const order = (at: number) => orders[at] as string;
  const records: readonly AnyRecord[] = [
    fresh('board', { id: 'board', order: order(0) }),
    fresh('map', { id: 'map', boardId: 'board', x: 0, y: 0, form: 'journey', status: 'draft', order: order(0) }),
    ...[0, 1].map((at) => fresh('stage', { id: `stage-${at}`, mapId: 'map', collapsed: collapsed && at === 1, order: order(at) })),
    ...Array.from({ length: STEPS }, (_, at) =>
      fresh('step', {
        id: `step-${at}`,
        stageId: `stage-${at < 4 ? 0 : 1}`,
        alternativeToId: at === alternative ? `step-${at - 1}` : null,
        order: order(at),
      }),
    ),
    fresh('lane', { id: 'lane', mapId: 'map', type: 'doing', order: order(0) }),
    ...jumps.map(([from, to, label], at) => fresh('jump', { id: `jump-${at}`, fromId: `step-${from}`, toId: `step-${to}`, label })),
  ];
  return layoutBoard(new Document(records), 'board', { measure: tableMeasure, t }).maps[0] as MapLayout;
}

const headersTop = (map: MapLayout): number => Math.min(...map.steps.map(({ rect }) => rect.y));

describe('jumps between steps', () => {
  it('take no room where there are none', () => {
    const map = layoutWith([]);
    expect(headersTop(map)).toBe((map.stages[0]?.rect.y ?? 0) + (map.stages[0]?.rect.height ?? 0));
  });

  it('lead from the header of one step over the others to that of another', () => {
    const map = layoutWith([[5, 1, 'yeniden dener']]);
    const { points } = map.jumps[0] as MapLayout['jumps'][number];
    const [from, to] = [map.steps[5]?.rect, map.steps[1]?.rect];
    expect(points[0]?.y).toBe(from?.y);
    expect(points.at(-1)?.y).toBe(to?.y);
    expect(points[1]?.y).toBeLessThan(from?.y ?? 0);
    expect(points[1]?.y).toBeGreaterThan((map.stages[0]?.rect.y ?? 0) + (map.stages[0]?.rect.height ?? 0));
  });

  it('are level with each other only where they are apart, and stay between stages and steps', () => {
    const drawn = fc.array(fc.tuple(fc.nat(STEPS - 1), fc.nat(STEPS - 1), fc.constantFrom('', 'hat gelmezse', 'uzun bir açıklama '.repeat(12))), {
      maxLength: 10,
    });
    fc.assert(
      fc.property(drawn, fc.boolean(), (jumps, collapsed) => {
        const map = layoutWith(
          jumps.filter(([from, to]) => from !== to),
          2,
          collapsed,
        );
        const top = (map.stages[0]?.rect.y ?? 0) + (map.stages[0]?.rect.height ?? 0);
        for (const [index, jump] of map.jumps.entries()) {
          const [start, end] = [jump.points[1], jump.points[2]];
          for (const { x, y } of jump.points) expect(Number.isFinite(x) && y >= top && y <= headersTop(map)).toBe(true);
          expect(jump.labelRect.y).toBeGreaterThanOrEqual(top);
          for (const other of map.jumps.slice(index + 1)) {
            if (other.points[1]?.y !== start?.y) continue;
            const [left, far] = [Math.min(start?.x ?? 0, end?.x ?? 0), Math.max(start?.x ?? 0, end?.x ?? 0)];
            const [otherLeft, otherFar] = [
              Math.min(other.points[1]?.x ?? 0, other.points[2]?.x ?? 0),
              Math.max(other.points[1]?.x ?? 0, other.points[2]?.x ?? 0),
            ];
            expect(far < otherLeft || otherFar < left).toBe(true);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('end at a collapsed stage, and those inside it are left out', () => {
    const map = layoutWith(
      [
        [1, 6, ''],
        [5, 6, ''],
      ],
      null,
      true,
    );
    expect(map.jumps.map(({ id }) => id)).toEqual(['jump-0']);
    const stage = map.stages[1]?.rect;
    const end = map.jumps[0]?.points.at(-1);
    expect(stage && end && end.x > stage.x && end.x < right(stage)).toBe(true);
  });
});

describe('alternatives', () => {
  it('are held together by a bracket with a word between them', () => {
    const map = layoutWith([], 2);
    const [bracket] = map.alternatives;
    expect(bracket?.stepId).toBe('step-1');
    expect(bracket?.ends).toHaveLength(2);
    expect(bracket?.words.map(({ lines }) => lines[0]?.text)).toEqual(['ya da']);
    expect(bracket?.y).toBeLessThan(headersTop(map));
  });
});
