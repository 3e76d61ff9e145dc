import { describe, expect, it } from 'vitest';
import { numberedIds } from '../../../shared/base/id.ts';
import { toScreen } from '../../../shared/geometry/camera.ts';
import { bottom, right } from '../../../shared/geometry/rect.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import { layoutBoard } from '../../../shared/layout/layout-board.ts';
import { Document } from '../../../shared/model/document.ts';
import type { TemplateName } from '../../../shared/ipc/names.ts';
import { templateRecords } from '../../../shared/templates/templates.ts';
import { laneNamesWidth, stopAfter, stopCamera, stopRect, stopsOf, WHOLE, type Step } from '../../../renderer/present/stops.ts';

function layoutOf(template: TemplateName) {
  const document = new Document(templateRecords(template, 'tr', numberedIds('t')));
  const boardId = document.all('board')[0]?.id ?? '';
  return layoutBoard(document, boardId, { measure: (text, font) => text.length * font.size * 0.5, t: translator('tr') });
}

const journey = layoutOf('journey');
const map = journey.maps[0];
if (!map) throw new Error('the journey template has no map');

describe('walking through the maps of a board', () => {
  const demo = layoutOf('demo');
  const walk = (layout: typeof demo, steps: readonly Step[], from = { mapId: layout.maps[0]?.id ?? null, stop: WHOLE }) =>
    steps.reduce((stops, step) => [...stops, stopAfter(stopsOf(layout), stops.at(-1) ?? from, step)], [from]);

  it('shows each map as a whole, then stage by stage, and goes on to the next', () => {
    const [first, second] = demo.maps;
    const presses = stopsOf(demo)
      .slice(1)
      .map((): Step => 'next');
    const walked = walk(demo, presses);
    expect(walked).toEqual(stopsOf(demo));
    expect(walked[(first?.stages.length ?? 0) + 1]).toEqual({ mapId: second?.id, stop: WHOLE });
    expect(
      walk(
        demo,
        presses.map((): Step => 'back'),
        walked.at(-1),
      ),
    ).toEqual(walked.toReversed());
  });

  it('stays at both ends and jumps to them', () => {
    const [start, end] = [stopsOf(demo)[0], stopsOf(demo).at(-1)];
    expect(walk(demo, ['back']).at(-1)).toEqual(start);
    expect(walk(demo, ['last', 'next']).slice(1)).toEqual([end, end]);
    expect(walk(demo, ['last', 'first']).at(-1)).toEqual(start);
  });

  it('goes on from the map when the stage on show is gone', () => {
    expect(stopAfter(stopsOf(journey), { mapId: map.id, stop: 99 }, 'next')).toEqual({ mapId: map.id, stop: 0 });
  });

  it('has nothing to walk through on a board without a map', () => {
    expect(stopsOf(layoutOf('blank'))).toEqual([]);
    expect(walk(layoutOf('blank'), ['next', 'last']).at(-1)).toEqual({ mapId: null, stop: WHOLE });
  });
});

describe('what a stop shows', () => {
  it('is the whole map first', () => {
    expect(stopRect(journey, map.id, WHOLE)).toEqual(map.rect);
  });

  it('is every column of the stage, from its header to the last lane', () => {
    const shown = stopRect(journey, map.id, 1);
    const steps = map.steps.filter((step) => step.stageId === map.stages[1]?.id);
    expect(steps.length).toBeGreaterThan(1);
    expect(shown?.x).toBe(steps[0]?.rect.x);
    expect(shown && right(shown)).toBeCloseTo(right(steps.at(-1)?.rect ?? map.rect));
    expect(shown && bottom(shown)).toBeCloseTo(bottom(map.grid));
  });

  it('is the board when there is no map', () => {
    expect(stopRect(journey, null, WHOLE)).toEqual(journey.bounds);
  });
});

describe('the view of a stop', () => {
  const view = { width: 1280, height: 720 };

  it('shows all of it, beside the lane names', () => {
    // Wider than the window, so that the lane names would lie over it.
    const rect = { x: 40, y: 20, width: 3_000, height: 400 };
    const camera = stopCamera(rect, view, 0);
    const from = toScreen(camera, rect);
    const to = toScreen(camera, { x: right(rect), y: bottom(rect) });
    expect(from.x).toBeGreaterThanOrEqual(laneNamesWidth(view.width));
    expect(from.y).toBeGreaterThanOrEqual(0);
    expect(to.x).toBeLessThanOrEqual(view.width);
    expect(to.y).toBeLessThanOrEqual(view.height);
  });

  it('does not blow a small board up', () => {
    expect(stopCamera({ x: 0, y: 0, width: 100, height: 100 }, view, WHOLE).zoom).toBe(2);
  });
});
