import { expect, it } from 'vitest';
import { blendBlocks } from '../../../shared/scene/block-blend.ts';
import { channelsOf } from '../../../shared/scene/color.ts';

const blended = (...blocks: readonly (readonly [x: number, y: number, side: number, fill: string])[]) => {
  const blend = blendBlocks(4);
  for (const [x, y, side, fill] of blocks) blend.add({ x, y, width: side, height: side }, fill);
  return [...blend.squares()];
};
const strengthOf = (fill: string | undefined): number => Number.parseInt(fill?.slice(7) ?? '0', 16) / 255;

it('takes the mean of the colours in a square, each by the room it has', () => {
  const [square] = blended([0, 0, 2, '#ff0000'], [2, 0, 2, '#0000ff'], [0, 2, 2, '#ff0000'], [2, 2, 2, '#0000ff']);
  expect([square?.rect, channelsOf(square?.fill ?? '')]).toEqual([{ x: 0, y: 0, width: 4, height: 4 }, [128, 0, 128]]);
  expect(strengthOf(square?.fill)).toBe(1);
});

it('leaves gaps between crowds empty, and one note alone to be seen', () => {
  const squares = blended([0, 0, 1, '#00ff00'], [40, 40, 1, '#00ff00']);
  expect(squares.map(({ rect }) => [rect.x, rect.y])).toEqual([
    [0, 0],
    [40, 40],
  ]);
  expect(squares.every(({ fill }) => strengthOf(fill) > 0.35)).toBe(true);
});

it('shares a block out among the squares it lies in', () => {
  const squares = blended([-2, 0, 4, '#336699']);
  expect(squares.map(({ rect, fill }) => [rect.x, channelsOf(fill)])).toEqual([
    [-4, [0x33, 0x66, 0x99]],
    [0, [0x33, 0x66, 0x99]],
  ]);
});
