import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { centre } from '../../../shared/geometry/rect.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import { layoutMap } from '../../../shared/layout/layout-map.ts';
import { foldOfLane, foldOfStage, hitMap } from '../../../shared/layout/map-hit.ts';
import { Document } from '../../../shared/model/document.ts';
import { isLine, type JourneyMap } from '../../../shared/model/kinds.ts';
import { arbitraryMap } from './arbitrary-map.ts';
import { tableMeasure } from './table-measure.ts';

const laid = arbitraryMap.map((records) => {
  const document = new Document(records);
  return layoutMap(document.find('map', 'map') as JourneyMap, document, { measure: tableMeasure, t: translator('en') });
});

describe('what lies under a point of a map', () => {
  it('is the card, the step, the stage, the line, the lane name there', () => {
    fc.assert(
      fc.property(laid, (map) => {
        for (const card of map.cards)
          expect(hitMap(map, centre(card.rect))).toEqual({ type: 'card', id: card.id, stepId: card.stepId, laneId: card.laneId });
        for (const { id, rect } of map.steps) expect(hitMap(map, centre(rect))).toEqual({ type: 'step', id });
        for (const { id, rect } of map.stages) expect(hitMap(map, centre(rect))).toEqual({ type: 'stage', id });
        for (const { id, type, rect, nameRect } of map.lanes) {
          if (isLine(type)) expect(hitMap(map, { x: rect.x + 1, y: centre(rect).y })).toEqual({ type: 'line', id });
          // Further in are the names of curves, and the sign of what is collapsed.
          else expect(hitMap(map, { x: nameRect.x + 2, y: nameRect.y + 2 })).toEqual({ type: 'lane-name', id });
        }
        for (const { id, collapsed } of map.stages) if (collapsed) expect(hitMap(map, centre(collapsed.body))).toEqual({ type: 'stage', id });
        for (const stage of map.stages) if (stage.collapsed) expect(hitMap(map, foldOfStage(stage))).toEqual({ type: 'fold', id: stage.id });
        for (const lane of map.lanes) if (lane.collapsed) expect(hitMap(map, foldOfLane(lane))).toEqual({ type: 'fold', id: lane.id });
        expect(hitMap(map, centre(map.header.titleRect))).toEqual({ type: 'title' });
        expect(hitMap(map, { x: map.rect.x - 1, y: map.rect.y })).toBeNull();
      }),
      { numRuns: 40 },
    );
  });

  it('is a point of the curve, or else the step of its lane', () => {
    fc.assert(
      fc.property(laid, (map) => {
        for (const curve of map.curves) {
          for (const point of curve.runs.flat()) {
            const hit = hitMap(map, point.at);
            expect(hit).toMatchObject({ type: 'curve-point', stepId: point.stepId, laneId: curve.laneId });
          }
        }
        for (const lane of map.lanes) {
          const cell = map.cells.find(({ laneId }) => laneId === lane.id);
          if (!lane.scale || !cell) continue;
          expect(hitMap(map, { x: cell.rect.x + 1, y: lane.scale.yMax })).toEqual({ type: 'emotion-cell', stepId: cell.stepId, laneId: lane.id });
        }
      }),
      { numRuns: 40 },
    );
  });
});
