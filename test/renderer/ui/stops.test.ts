import { describe, expect, it } from 'vitest';
import { numberedIds } from '../../../shared/base/id.ts';
import { toScreen } from '../../../shared/geometry/camera.ts';
import { bottom, right } from '../../../shared/geometry/rect.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import { layoutBoard } from '../../../shared/layout/layout-board.ts';
import { Document } from '../../../shared/model/document.ts';
import type { TemplateName } from '../../../shared/ipc/contract.ts';
import { templateRecords } from '../../../shared/templates/templates.ts';
import { laneNamesWidth, stopAfter, stopCamera, stopCount, stopRect, WHOLE } from '../../../renderer/present/stops.ts';

function layoutOf(template: TemplateName) {
  const document = new Document(templateRecords(template, 'tr', numberedIds('t')));
  const boardId = document.all('board')[0]?.id ?? '';
  return layoutBoard(document, boardId, { measure: (text, font) => text.length * font.size * 0.5, t: translator('tr') });
}

const journey = layoutOf('journey');
const map = journey.maps[0];
if (!map) throw new Error('the journey template has no map');

describe('walking through a map', () => {
  it('goes from the whole map stage by stage and stays at both ends', () => {
    const walked = ['next', 'next', 'next', 'back', 'back', 'back', 'back'].reduce<number[]>((stops, step) => [...stops, stopAfter(stops.at(-1) ?? WHOLE, step as 'next' | 'back', 2)], [WHOLE]);
    expect(walked).toEqual([-1, 0, 1, 1, 0, -1, -1, -1]);
  });

  it('jumps to the ends', () => {
    expect(stopAfter(1, 'first', 4)).toBe(WHOLE);
    expect(stopAfter(WHOLE, 'last', 4)).toBe(3);
  });

  it('has nothing to walk through on a board without a map', () => {
    expect(stopCount(layoutOf('blank'), null)).toBe(0);
    expect(stopAfter(WHOLE, 'next', 0)).toBe(WHOLE);
    expect(stopAfter(WHOLE, 'last', 0)).toBe(WHOLE);
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
