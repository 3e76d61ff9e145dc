import { expect, it } from 'vitest';
import { layoutInk } from '../../../shared/layout/layout-ink.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import { encodePoints, type InkPoint } from '../../../shared/model/ink-points.ts';
import type { Ink } from '../../../shared/model/kinds.ts';
import { paintSvg } from '../../../shared/paint/paint-svg.ts';
import { themes } from '../../../shared/scene/themes.ts';
import { thingGroup } from '../../../shared/scene/thing-scene.ts';

const PLACES = [
  [0, 0],
  [60, 40],
  [0, 40],
  [60, 0],
] as const;

const ink = (pen: Ink['pen'], points: readonly InkPoint[] = PLACES.map(([x, y]) => ({ x, y, pressure: 0.5 }))): Ink =>
  fresh('ink', {
    id: 'ink',
    boardId: 'board',
    x: 0,
    y: 0,
    width: 60,
    height: 40,
    rotation: 0,
    pen,
    color: 'yellow',
    thickness: 10,
    points: encodePoints(points),
    order: 'a0',
  });

const drawn = (one: Ink): string => {
  const group = thingGroup(layoutInk(one), { tokens: themes.print });
  return paintSvg({ groups: [group], bounds: group.bounds, background: '#ffffff' }, { title: '', language: 'en' }).replace(/^.*\n/, '');
};

it('fills what a pen left, as wide as it was pressed', () => {
  expect(drawn(ink('pen'))).toMatch(/^<g><path d="M[^"]+Z" fill="#d9a400"\/><\/g>/);
});

it('draws a highlighter as one translucent line, which is nowhere darker than once', () => {
  expect(drawn(ink('highlighter'))).toMatch(
    /^<g><path d="M0 0L[^"]+L60 0" fill="none" stroke="#ffd600" stroke-opacity="0.35" stroke-width="10"[^>]*\/><\/g>/,
  );
});

it('has no corners where a hand drew none, and loses none of those it drew', () => {
  const turn = Array.from({ length: 30 }, (_, at) => ({ x: 100 * Math.cos(at / 10), y: 100 * Math.sin(at / 10), pressure: 0.5 }));
  const [item] = thingGroup(layoutInk(ink('highlighter', turn)), { tokens: themes.print }).items;
  if (item?.type !== 'path') throw new Error('a stroke is a path');
  expect(item.steps.filter(({ to }) => to === 'curve')).toHaveLength(28);
  const corner = drawn(
    ink('highlighter', [
      { x: 0, y: 0, pressure: 1 },
      { x: 30, y: 40, pressure: 1 },
      { x: 60, y: 0, pressure: 1 },
    ]),
  );
  const lowest = Math.max(...[...corner.matchAll(/(?:C|L|M| )[\d.]+ ([\d.]+)/g)].map(([, y]) => Number(y)));
  expect(lowest).toBeGreaterThan(36);
});

it('leaves a dot of either, and nothing of neither', () => {
  expect(drawn(ink('highlighter', [{ x: 0, y: 0, pressure: 1 }]))).toContain('fill="#ffd600" fill-opacity="0.35"');
  expect(drawn(ink('pen', [{ x: 0, y: 0, pressure: 1 }]))).toContain('<path d="M');
  expect(drawn(ink('pen', []))).not.toContain('<path');
});
