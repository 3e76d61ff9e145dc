import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roomNeeded } from '../../../renderer/ui/inspector/room.ts';

const view = { width: 1280, height: 672 };
const panel = { width: 264, height: 300 };
const PANEL_LEFT = 1280 - 12 - 264;
const at = (x: number, y: number, width = 180, height = 180) => roomNeeded({ selection: { x, y, width, height }, view, panel });

describe('room for the properties', () => {
  it('is there already beside and below the panel', () => {
    expect(at(500, 100)).toBe(0);
    expect(at(1090, 400)).toBe(0);
  });

  it('is made by moving the board just as far as needed', () => {
    expect(at(1000, 100)).toBe(1000 + 180 + 12 - PANEL_LEFT);
  });

  it('is not made where that would not help', () => {
    expect(at(0, 0, 1280, 600)).toBe(0);
    expect(at(100, 0, 920, 600)).toBe(0);
  });

  it('is not made for what was scrolled out of the window', () => {
    expect(at(1300, 100)).toBe(0);
  });

  it('clears whatever fits between tools and panel', () => {
    fc.assert(
      fc.property(fc.integer({ min: 76, max: 1200 }), fc.integer({ min: 0, max: 600 }), fc.integer({ min: 20, max: 800 }), (x, y, width) => {
        const left = x - at(x, y, width, 60);
        expect(left).toBeGreaterThanOrEqual(76);
        expect(left + width <= PANEL_LEFT || y >= 312).toBe(true);
      }),
    );
  });
});
