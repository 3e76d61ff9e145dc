import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspectorSide, type SideQuestion } from '../../../renderer/ui/inspector/inspector-side.ts';

const view = { width: 1280, height: 672 };
const panel = { width: 264, height: 300 };
const at = (x: number, y: number, width = 180, height = 180): SideQuestion => ({ selection: { x, y, width, height }, view, panel, now: 'right' });

describe('the side of the inspector', () => {
  it('stays right while it covers nothing', () => {
    expect(inspectorSide(at(500, 100))).toBe('right');
    expect(inspectorSide(at(1090, 400))).toBe('right');
  });

  it('makes room for what lies under it', () => {
    expect(inspectorSide(at(1000, 100))).toBe('left');
  });

  it('does not swing back before it has to', () => {
    expect(inspectorSide({ ...at(500, 100), now: 'left' })).toBe('left');
    expect(inspectorSide({ ...at(200, 100), now: 'left' })).toBe('right');
  });

  it('stands right when neither side is free', () => {
    expect(inspectorSide({ ...at(0, 0, 1280, 600), now: 'left' })).toBe('right');
  });

  it('never covers anything that fits beside it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1200 }), fc.integer({ min: 0, max: 600 }), fc.integer({ min: 20, max: 400 }), fc.constantFrom('left' as const, 'right' as const), (x, y, width, now) => {
        const side = inspectorSide({ ...at(x, y, width, 60), now });
        const left = side === 'left' ? 76 : 1280 - 12 - 264;
        const clear = x >= left + 264 || x + width <= left || y >= 312;
        return clear;
      }),
    );
  });
});
