import { describe, expect, it } from 'vitest';
import { bottom, intersects, right } from '../../../shared/geometry/rect.ts';
import { placeOfTrack } from '../../../shared/layout/tracks.ts';
import { LANES, arrowOf, blueprint, layoutOf, linesOf, passesThrough } from './connector-maps.ts';

describe('the way of an arrow', () => {
  it('is straight down to the card below, across a line', () => {
    const map = layoutOf(
      blueprint(
        LANES,
        2,
        [
          [0, 0],
          [2, 0],
        ],
        [[0, 1]],
      ),
    );
    expect(arrowOf(map, 0).points).toHaveLength(2);
    expect(arrowOf(map, 0).points[0]?.x).toBe(arrowOf(map, 0).points[1]?.x);
  });

  it('is straight to the next column, and to one further on across empty cells', () => {
    const map = layoutOf(
      blueprint(
        LANES,
        3,
        [
          [0, 0],
          [0, 1],
          [2, 0],
          [2, 2],
        ],
        [
          [0, 1],
          [2, 3],
        ],
      ),
    );
    for (const at of [0, 1]) expect(arrowOf(map, at).points).toHaveLength(2);
  });

  it('goes around a card that stands between', () => {
    const map = layoutOf(
      blueprint(
        LANES,
        2,
        [
          [0, 0],
          [2, 0],
          [4, 0],
        ],
        [[0, 2]],
      ),
    );
    expect(arrowOf(map, 0).points).toHaveLength(4);
  });

  it('keeps off the lines between rows and columns, so that it is not read as one of them', () => {
    const borders = { low: 100 - 12, high: 100 + 12, border: 100 };
    for (const gutter of [borders, { ...borders, low: 97 }, { ...borders, high: 114 }]) {
      for (const of of [1, 2, 3, 4, 5]) {
        const places = Array.from({ length: of }, (_, track) => placeOfTrack(gutter, track, of));
        expect(new Set(places).size).toBe(of);
        for (const place of places) {
          expect(Math.abs(place - 100)).toBeGreaterThanOrEqual(4);
          expect(place).toBeGreaterThanOrEqual(gutter.low);
          expect(place).toBeLessThanOrEqual(gutter.high);
        }
      }
    }
  });

  it('goes round the name of a line at the end of the last column', () => {
    const map = layoutOf(
      blueprint(
        LANES,
        2,
        [
          [0, 1],
          [2, 1],
        ],
        [[0, 1]],
      ),
    );
    const name = map.lanes.find(({ type }) => type === 'line-interaction')?.nameRect;
    for (const line of linesOf(arrowOf(map, 0))) expect(name && passesThrough(line, name)).toBe(false);
  });

  it('has its label broken off rather than laid over a card', () => {
    const map = layoutOf(
      blueprint(
        ['customer'],
        2,
        [
          [0, 0],
          [0, 1],
        ],
        [[0, 1, 'müşteri numarası sorulur ve yeniden yazılır']],
      ),
    );
    const { label, labelRect } = arrowOf(map, 0);
    for (const { rect } of map.cards) expect(intersects(labelRect, rect)).toBe(false);
    expect(label.lines.length).toBeGreaterThan(0);
  });

  it('runs beside another one in the same gutter', () => {
    const map = layoutOf(
      blueprint(
        LANES,
        2,
        [
          [0, 0],
          [2, 0],
          [4, 0],
          [0, 1],
          [2, 1],
          [4, 1],
        ],
        [
          [0, 4],
          [1, 5],
          [0, 5],
        ],
      ),
    );
    const upright = map.connectors.flatMap((arrow) =>
      linesOf(arrow).flatMap(([x1, y1, x2, y2]) => (x1 === x2 ? [{ x: x1, low: Math.min(y1, y2), high: Math.max(y1, y2) }] : [])),
    );
    const covered = upright.filter((line) =>
      upright.some((other) => other !== line && other.x === line.x && other.low < line.high && line.low < other.high),
    );
    expect(covered).toEqual([]);
  });

  it('keeps a place of its own at each side of a card', () => {
    const map = layoutOf(
      blueprint(
        LANES,
        4,
        [
          [0, 0],
          [0, 2],
          [2, 1],
          [2, 2],
          [2, 3],
        ],
        [
          [0, 2],
          [0, 3],
          [0, 4],
        ],
      ),
    );
    const starts = map.connectors.map(({ points: [start] }) => `${start?.x} ${start?.y}`);
    expect(new Set(starts).size).toBe(3);
  });

  it('carries its label where no card is under it', () => {
    const map = layoutOf(
      blueprint(
        LANES,
        2,
        [
          [0, 0],
          [2, 0],
          [2, 1],
        ],
        [
          [0, 1, 'kimlik'],
          [0, 2, 'onay verir'],
        ],
      ),
    );
    for (const { labelRect } of map.connectors)
      for (const { rect } of map.cards) expect(passesThrough([labelRect.x, labelRect.y, right(labelRect), bottom(labelRect)], rect)).toBe(false);
  });
});
