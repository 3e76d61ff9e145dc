import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planPage } from '../../../renderer/export/page-geometry.ts';
import { PAPERS, STARTING_OPTIONS, type PaperName } from '../../../shared/ipc/export-formats.ts';
import type { Size } from '../../../shared/geometry/camera.ts';

const plan = (content: Size, paper: PaperName, orientation: 'auto' | 'portrait' | 'landscape') =>
  planPage(content, { ...STARTING_OPTIONS.pdf, paper, orientation });

describe('page of an export', () => {
  it('turns with the content unless told otherwise', () => {
    expect(plan({ width: 3000, height: 2000 }, 'A0', 'auto').page).toEqual({ width: 1189, height: 841 });
    expect(plan({ width: 2000, height: 3000 }, 'A3', 'auto').page).toEqual({ width: 297, height: 420 });
    expect(plan({ width: 3000, height: 2000 }, 'A4', 'portrait').page).toEqual({ width: 210, height: 297 });
  });

  it('is as large as the content and its margins when it fits the content: 96 units are an inch', () => {
    const { page, content } = plan({ width: 960, height: 480 }, 'fit', 'auto');
    expect([content.width, content.height]).toEqual([254, 127]);
    expect([page.width, page.height]).toEqual([274, 147]);
  });

  it('never exceeds five metres', () => {
    const { page, content } = plan({ width: 100_000, height: 10_000 }, 'fit', 'auto');
    expect(page.width).toBeCloseTo(5_000, 6);
    expect(content.width / content.height).toBeCloseTo(10, 6);
  });

  it('does not blow a single note up to the size of a wall', () => {
    expect(plan({ width: 96, height: 96 }, 'A0', 'auto').content.width).toBeCloseTo(101.6, 6);
  });

  it('shows everything, undistorted, inside the margins', () => {
    const side = fc.double({ min: 1, max: 100_000, noNaN: true });
    fc.assert(
      fc.property(side, side, fc.constantFrom(...PAPERS), fc.constantFrom('auto', 'portrait', 'landscape'), (width, height, name, orientation) => {
        const { page, content } = plan({ width, height }, name, orientation);
        const slack = 1e-6;
        expect(content.x).toBeGreaterThanOrEqual(10 - slack);
        expect(content.y).toBeGreaterThanOrEqual(10 - slack);
        expect(content.x + content.width).toBeLessThanOrEqual(page.width - 10 + slack);
        expect(content.y + content.height).toBeLessThanOrEqual(page.height - 10 + slack);
        expect(content.width * height).toBeCloseTo(content.height * width, 3 - Math.ceil(Math.log10(width * height)));
      }),
    );
  });
});
