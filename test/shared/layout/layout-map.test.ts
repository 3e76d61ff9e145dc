import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderBetween, ordersBetween } from '../../../shared/base/order.ts';
import { bottom, right, type Rect } from '../../../shared/geometry/rect.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import type { MapLayout } from '../../../shared/layout/board-layout.ts';
import { layoutMap } from '../../../shared/layout/layout-map.ts';
import { MAP } from '../../../shared/layout/metrics.ts';
import { Document } from '../../../shared/model/document.ts';
import { isLine, type AnyRecord, type JourneyMap } from '../../../shared/model/kinds.ts';
import { arbitraryMap } from './arbitrary-map.ts';
import { tableMeasure } from './table-measure.ts';
import { fresh } from '../../../shared/model/fresh.ts';

const context = { measure: tableMeasure, t: translator('tr') };

function layout(records: readonly AnyRecord[]): MapLayout {
  const document = new Document(records);
  return layoutMap(document.find('map', 'map') as JourneyMap, document, context);
}

/** Rounding of sums far from the origin, board units. */
const SLACK = 1e-6;

const inside = (inner: Rect, outer: Rect): boolean =>
  inner.x >= outer.x - SLACK && inner.y >= outer.y - SLACK && right(inner) <= right(outer) + SLACK && bottom(inner) <= bottom(outer) + SLACK;

const overlap = (a: Rect, b: Rect): boolean => a.x < right(b) - SLACK && b.x < right(a) - SLACK && a.y < bottom(b) - SLACK && b.y < bottom(a) - SLACK;

function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

describe('the layout of a map', () => {
  it('never lets two cells overlap', () => {
    fc.assert(
      fc.property(arbitraryMap, (records) => {
        const { cells } = layout(records);
        for (const [index, a] of cells.entries()) for (const b of cells.slice(index + 1)) expect(overlap(a.rect, b.rect)).toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  it('gives all cells of a row the height of the row, and all of a column the width of the column', () => {
    fc.assert(
      fc.property(arbitraryMap, (records) => {
        const map = layout(records);
        const lanes = new Map(map.lanes.map((lane) => [lane.id, lane.rect]));
        const steps = new Map(map.steps.map((step) => [step.id, step.rect]));
        for (const { laneId, stepId, rect } of map.cells) {
          expect([rect.y, rect.height]).toEqual([lanes.get(laneId)?.y, lanes.get(laneId)?.height]);
          expect([rect.x, rect.width]).toEqual([steps.get(stepId)?.x, steps.get(stepId)?.width]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('keeps cards in their cells, apart from each other, and their text within them', () => {
    fc.assert(
      fc.property(arbitraryMap, (records) => {
        const map = layout(records);
        for (const card of map.cards) {
          const cell = map.cells.find(({ laneId, stepId }) => laneId === card.laneId && stepId === card.stepId);
          expect(cell && inside(card.rect, cell.rect)).toBe(true);
          for (const line of card.text.lines) expect(inside({ x: line.x, y: line.baseline, width: line.width, height: 0 }, card.rect)).toBe(true);
          if (card.link) expect(inside(card.link.rect, card.rect)).toBe(true);
          for (const other of map.cards) if (other !== card) expect(overlap(card.rect, other.rect)).toBe(false);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('lies within its own rectangle and has only finite numbers', () => {
    fc.assert(
      fc.property(arbitraryMap, (records) => {
        const map = layout(records);
        const parts = [map.header, ...map.stages, ...map.steps, ...map.lanes, ...map.legend].map(({ rect }) => rect);
        for (const rect of parts) expect(inside(rect, map.rect)).toBe(true);
        expect(numbersIn(map).every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('moves nothing to the left of a column that is inserted', () => {
    fc.assert(
      fc.property(arbitraryMap, fc.nat(), (records, pick) => {
        const document = new Document(records);
        const before = layout(records);
        const step = document.find('step', before.steps[pick % Math.max(1, before.steps.length)]?.id ?? '');
        fc.pre(step !== undefined);
        if (!step) return;
        const siblings = document.children('step', step.stageId);
        const next = siblings[siblings.indexOf(step) + 1];
        const after = layout([...records, { ...step, id: 'inserted', name: null, order: orderBetween(step.order, next?.order ?? null) }]);
        const count = before.steps.findIndex(({ id }) => id === step.id) + 1;
        expect(after.steps[count]?.id).toBe('inserted');
        expect(after.steps.slice(0, count).map(({ rect }) => [rect.x, rect.width])).toEqual(
          before.steps.slice(0, count).map(({ rect }) => [rect.x, rect.width]),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('keeps a column free for a stage that has no steps yet', () => {
    fc.assert(
      fc.property(arbitraryMap, (records) => {
        const map = layout(records);
        for (const [index, { rect }] of map.stages.entries()) {
          expect(rect.width).toBeGreaterThan(0);
          expect(rect.x).toBeCloseTo(index === 0 ? rect.x : right(map.stages[index - 1]?.rect ?? rect), 6);
        }
        for (const { rect, stageId } of map.steps)
          expect(inside({ ...rect, y: 0, height: 0 }, { ...(map.stages.find(({ id }) => id === stageId)?.rect ?? rect), y: 0, height: 0 })).toBe(
            true,
          );
      }),
      { numRuns: 40 },
    );
  });

  it('shows a collapsed stage as one narrow column, and nothing of what is in it', () => {
    fc.assert(
      fc.property(arbitraryMap, (records) => {
        const document = new Document(records);
        const map = layout(records);
        const hidden = new Set<string>();
        for (const stage of map.stages) {
          expect(stage.collapsed !== null).toBe(document.find('stage', stage.id)?.collapsed);
          if (!stage.collapsed) continue;
          expect([stage.rect.width, stage.collapsed.body.width]).toEqual([MAP.collapsedStage, MAP.collapsedStage]);
          expect(bottom(stage.collapsed.body)).toBeCloseTo(bottom(map.grid), 6);
          for (const line of stage.collapsed.counts.lines)
            expect(inside({ x: line.x, y: line.baseline, width: line.width, height: 0 }, stage.rect)).toBe(true);
          for (const step of document.children('step', stage.id)) hidden.add(step.id);
        }
        const shown = [...map.steps.map(({ id }) => id), ...map.cells.map(({ stepId }) => stepId), ...map.cards.map(({ stepId }) => stepId)];
        expect(shown.filter((id) => hidden.has(id))).toEqual([]);
        expect(map.curves.flatMap(({ runs }) => runs.flat()).filter(({ stepId }) => hidden.has(stepId))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('gives a hidden lane no room, a collapsed one a slim row, and any other at least the height it was given', () => {
    fc.assert(
      fc.property(arbitraryMap, (records) => {
        const document = new Document(records);
        const map = layout(records);
        expect(map.lanes.map(({ id }) => id)).toEqual(
          document
            .children('lane', 'map')
            .filter(({ hidden }) => !hidden)
            .map(({ id }) => id),
        );
        for (const lane of map.lanes) {
          const record = document.find('lane', lane.id);
          if (lane.collapsed) {
            expect(lane.rect.height).toBe(MAP.collapsedLane);
            expect([...map.cells, ...map.cards, ...map.curves].filter(({ laneId }) => laneId === lane.id)).toEqual([]);
            for (const line of [...lane.name.lines, ...lane.collapsed.lines])
              expect(inside({ x: line.x, y: line.baseline, width: line.width, height: 0 }, lane.nameRect)).toBe(true);
          } else {
            expect(lane.rect.height).toBeGreaterThanOrEqual(lane.least - SLACK);
            if (!isLine(lane.type)) expect(lane.rect.height).toBeGreaterThanOrEqual((record?.height ?? 0) - SLACK);
          }
        }
        for (const [index, lane] of map.lanes.entries())
          if (index > 0) expect(lane.rect.y).toBeCloseTo(bottom(map.lanes[index - 1]?.rect ?? lane.rect), 6);
      }),
      { numRuns: 40 },
    );
  });

  it('makes a column as wide as it was given, its cards with it', () => {
    fc.assert(
      fc.property(arbitraryMap, (records) => {
        const document = new Document(records);
        const map = layout(records);
        for (const { id, rect } of map.steps) expect(rect.width).toBe(document.find('step', id)?.width ?? MAP.step);
        for (const card of map.cards) expect(card.rect.width).toBe((document.find('step', card.stepId)?.width ?? MAP.step) - 2 * MAP.cellPadding);
      }),
      { numRuns: 40 },
    );
  });

  it('numbers steps through collapsed stages', () => {
    const step = (id: string, stageId: string) => fresh('step', { id, stageId, name: null, order: id });
    const stage = (id: string, collapsed: boolean) => fresh('stage', { id, mapId: 'map', name: null, collapsed, order: id });
    const map = fresh('map', { id: 'map', boardId: 'board', x: 0, y: 0, form: 'journey', status: 'draft', order: 'a0' });
    const laid = layout([map, stage('a1', true), stage('a2', false), step('b1', 'a1'), step('b2', 'a1'), step('b3', 'a2')]);
    expect(laid.steps.map(({ name }) => name.lines.map(({ text }) => text).join(' '))).toEqual(['Adım 3']);
    expect(laid.stages[0]?.collapsed?.counts.lines.map(({ text }) => text).join(' ')).toBe('2 adım 0 kart');
  });

  it('keeps names of 300 characters legible in 60 steps and 30 lanes, narrow, wide and collapsed', () => {
    const order = ordersBetween(null, null, 60);
    const name = 'Müşteri deneyimi yolculuğu haritası '.repeat(9).slice(0, 300);
    const records: AnyRecord[] = [
      fresh('map', { id: 'map', boardId: 'board', x: 0, y: 0, form: 'journey', title: name, status: 'draft', order: 'a0' }),
    ];
    order
      .slice(0, 12)
      .forEach((at, index) => records.push(fresh('stage', { id: `stage-${index}`, mapId: 'map', name, collapsed: index % 4 === 3, order: at })));
    order.forEach((at, index) =>
      records.push(
        fresh('step', {
          id: `step-${index}`,
          stageId: `stage-${Math.floor(index / 5)}`,
          name,
          width: [null, 120, 600][index % 3] ?? null,
          order: at,
        }),
      ),
    );
    order
      .slice(0, 30)
      .forEach((at, index) =>
        records.push(fresh('lane', { id: `lane-${index}`, mapId: 'map', type: 'doing', name, collapsed: index % 5 === 4, order: at })),
      );
    const map = layout(records);
    expect([map.steps.length, map.lanes.length, map.cells.length]).toEqual([45, 30, 45 * 24]);
    for (const { name: text, rect } of [...map.steps, ...map.lanes.map((lane) => ({ ...lane, rect: lane.nameRect }))]) {
      expect(text.font.size).toBeGreaterThanOrEqual(14);
      for (const line of text.lines) expect(inside({ x: line.x, y: line.baseline, width: line.width, height: 0 }, rect)).toBe(true);
    }
    for (const { name: text } of map.steps) expect(text.lines.map((line) => line.text).join(' ')).toBe(name.trimEnd());
    for (const { name: text, collapsed } of map.stages) if (collapsed) expect((text.lines[0]?.width ?? 0) <= collapsed.body.height).toBe(true);
  });

  it('breaks a curve where a step has no point', () => {
    fc.assert(
      fc.property(arbitraryMap, (records) => {
        const map = layout(records);
        // A collapsed stage stands between its neighbours like a column without a point.
        const columns = [...map.steps, ...map.stages.filter(({ collapsed }) => collapsed)].toSorted((a, b) => a.rect.x - b.rect.x);
        const column = new Map(columns.map(({ id }, index) => [id, index]));
        for (const { runs } of map.curves) {
          for (const run of runs)
            for (const [index, point] of run.entries())
              if (index > 0) expect(column.get(point.stepId)).toBe((column.get(run[index - 1]?.stepId ?? '') ?? 0) + 1);
          for (const [index, run] of runs.entries()) {
            const end = column.get(runs[index - 1]?.at(-1)?.stepId ?? '');
            if (end !== undefined) expect(column.get(run[0]?.stepId ?? '')).toBeGreaterThan(end + 1);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('keeps the value labels of a lane off each other and inside it', () => {
    fc.assert(
      fc.property(arbitraryMap, (records) => {
        const map = layout(records);
        for (const lane of map.lanes) {
          const labels = map.curves.filter(({ laneId }) => laneId === lane.id).flatMap(({ runs }) => runs.flat().map(({ label }) => label));
          const boxes = labels.map(({ lines, height }) => ({
            x: Math.min(...lines.map((line) => line.x)),
            y: (lines[0]?.baseline ?? 0) - 12,
            width: Math.max(...lines.map((line) => line.width)),
            height,
          }));
          for (const [index, a] of boxes.entries()) {
            expect(inside(a, lane.rect)).toBe(true);
            for (const b of boxes.slice(index + 1)) expect(overlap(a, b)).toBe(false);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
