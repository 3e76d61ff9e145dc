import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_PAGE_MM, MM_PER_UNIT, PAPER_SIZES, type Insets } from '../../../shared/geometry/paper.ts';
import { bottom, right, rectOf, type Rect } from '../../../shared/geometry/rect.ts';
import { MOST_TILES, planOne, planTiles, tileName, type PosterSize } from '../../../shared/geometry/sheets.ts';

const TEN: Insets = { top: 10, right: 10, bottom: 10, left: 10 };
const side = fc.double({ min: 1, max: 100_000, noNaN: true });
const at = fc.double({ min: -50_000, max: 50_000, noNaN: true });
const content = fc.record({ x: at, y: at, width: side, height: side });
const free = fc.record({
  top: fc.integer({ min: 0, max: 120 }),
  right: fc.integer({ min: 0, max: 120 }),
  bottom: fc.integer({ min: 0, max: 120 }),
  left: fc.integer({ min: 0, max: 120 }),
});
const paper = fc.oneof(
  fc.constantFrom(...Object.values(PAPER_SIZES)),
  fc.record({ width: fc.integer({ min: 20, max: 5_000 }), height: fc.integer({ min: 20, max: 5_000 }) }),
);
const orientation = fc.constantFrom('auto', 'portrait', 'landscape');

describe('one page', () => {
  const one = (width: number, height: number, setup: Partial<Parameters<typeof planOne>[1]>) =>
    planOne(rectOf(0, 0, width, height), { paper: null, orientation: 'auto', free: TEN, ...setup });

  it('turns with the content unless told otherwise', () => {
    const pageOf = (width: number, height: number, setup: Partial<Parameters<typeof planOne>[1]>) => one(width, height, setup).sheets[0]?.page;
    expect(pageOf(3000, 2000, { paper: PAPER_SIZES.A0 })).toEqual({ width: 1189, height: 841 });
    expect(pageOf(2000, 3000, { paper: PAPER_SIZES.A3 })).toEqual({ width: 297, height: 420 });
    expect(pageOf(3000, 2000, { paper: PAPER_SIZES.A4, orientation: 'portrait' })).toEqual({ width: 210, height: 297 });
  });

  it('is as large as the content and its margins when it follows the content: 96 units are an inch', () => {
    const { scale, sheets } = one(960, 480, {});
    expect(scale).toBe(1);
    expect(sheets[0]?.place).toEqual(rectOf(10, 10, 254, 127));
    expect(sheets[0]?.page).toEqual({ width: 274, height: 147 });
  });

  it('never exceeds what a reader of PDF shows', () => {
    const { sheets, scale } = one(100_000, 10_000, {});
    expect(sheets[0]?.page.width).toBeCloseTo(LONGEST_PAGE_MM, 6);
    expect(scale).toBeLessThan(1);
  });

  it('does not blow a single note up to the size of a wall', () => {
    expect(one(96, 96, { paper: PAPER_SIZES.A0 }).sheets[0]?.place.width).toBeCloseTo(101.6, 6);
  });

  it('shows everything, undistorted, inside the margins, or inside half of the paper where they are wider', () => {
    fc.assert(
      fc.property(content, fc.option(paper), orientation, free, (area, sheetPaper, way, insets) => {
        const plan = planOne(area, { paper: sheetPaper, orientation: way, free: insets });
        const [sheet] = plan.sheets;
        if (!sheet) throw new Error('one page has one sheet');
        const { page, place } = sheet;
        const [atLeast, slack] = [sheetPaper ? 0.5 : 0, 1e-6];
        expect(sheet.area).toEqual(area);
        expect(place.x).toBeGreaterThanOrEqual(
          Math.min(insets.left, page.width * atLeast * (insets.left / (insets.left + insets.right || 1))) - slack,
        );
        expect(right(place)).toBeLessThanOrEqual(page.width + slack);
        expect(bottom(place)).toBeLessThanOrEqual(page.height + slack);
        expect(place.y).toBeGreaterThanOrEqual(-slack);
        if (sheetPaper) expect(place.width <= page.width / 2 + slack || right(place) <= page.width - insets.right + slack).toBe(true);
        expect(place.width / (area.width * MM_PER_UNIT * plan.scale)).toBeCloseTo(1, 9);
        expect(place.height / (area.height * MM_PER_UNIT * plan.scale)).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe('tiles', () => {
  const A4 = { paper: PAPER_SIZES.A4, free: TEN, overlap: 10 } as const;

  it('are as many as a poster takes at its true size, the last ones only as large as what is left', () => {
    // Two sheets of 190 mm that share 10 mm are 370 mm wide.
    const plan = planTiles(rectOf(0, 0, 370 / MM_PER_UNIT, 277 / MM_PER_UNIT), { ...A4, orientation: 'portrait', size: { by: 'scale', scale: 1 } });
    expect([plan?.columns, plan?.rows, plan?.scale]).toEqual([2, 1, 1]);
    const wider = planTiles(rectOf(0, 0, 380 / MM_PER_UNIT, 200 / MM_PER_UNIT), { ...A4, orientation: 'portrait', size: { by: 'scale', scale: 1 } });
    expect([wider?.columns, wider?.rows]).toEqual([3, 1]);
    expect(wider?.sheets[2]?.place.width).toBeCloseTo(20, 6);
  });

  it('fill so many sheets across as asked', () => {
    const plan = planTiles(rectOf(0, 0, 3000, 1500), { ...A4, orientation: 'landscape', size: { by: 'sheets', across: 3 } });
    expect(plan?.columns).toBe(3);
    expect(right(plan?.sheets[2]?.area ?? rectOf(0, 0, 0, 0))).toBeCloseTo(3000, 6);
  });

  it('lie the way that wastes less paper', () => {
    const plan = planTiles(rectOf(0, 0, 277 / MM_PER_UNIT, 190 / MM_PER_UNIT), { ...A4, orientation: 'auto', size: { by: 'scale', scale: 1 } });
    expect(plan?.sheets).toHaveLength(1);
    expect(plan?.sheets[0]?.page).toEqual({ width: 297, height: 210 });
  });

  it('are refused when nobody could glue so many together', () => {
    expect(planTiles(rectOf(0, 0, 100_000, 100_000), { ...A4, orientation: 'auto', size: { by: 'scale', scale: 1 } })).toBeNull();
  });

  it('together show everything, each within its margins, neighbours sharing exactly the overlap', () => {
    const size: fc.Arbitrary<PosterSize> = fc.oneof(
      fc.record({ by: fc.constant('scale' as const), scale: fc.double({ min: 0.05, max: 10, noNaN: true }) }),
      fc.record({ by: fc.constant('sheets' as const), across: fc.integer({ min: 1, max: 20 }) }),
    );
    const big = fc.constantFrom(...Object.values(PAPER_SIZES));
    fc.assert(
      fc.property(content, big, orientation, fc.integer({ min: 0, max: 40 }), size, (area, sheetPaper, way, overlap, wanted) => {
        const plan = planTiles(area, { paper: sheetPaper, orientation: way, free: TEN, overlap, size: wanted });
        if (!plan) return;
        const { sheets, rows, columns, scale } = plan;
        expect(sheets).toHaveLength(rows * columns);
        expect(sheets.length).toBeLessThanOrEqual(MOST_TILES);
        const mm = MM_PER_UNIT * scale;
        const near = (a: number, b: number) => expect(Math.abs(a - b)).toBeLessThan(1e-6 * Math.max(1, Math.abs(a), Math.abs(b)));
        const find = (row: number, column: number): Rect | undefined => sheets.find((one) => one.row === row && one.column === column)?.area;
        for (const { page, place, area: shown, row, column } of sheets) {
          expect(place.width).toBeGreaterThan(0);
          expect(place.height).toBeGreaterThan(0);
          expect(right(place)).toBeLessThanOrEqual(page.width - 10 + 1e-6);
          expect(bottom(place)).toBeLessThanOrEqual(page.height - 10 + 1e-6);
          near(shown.width * mm, place.width);
          near(shown.height * mm, place.height);
          const [next, below] = [find(row, column + 1), find(row + 1, column)];
          if (next) near((right(shown) - next.x) * mm, overlap);
          else near(right(shown), right(area));
          if (below) near((bottom(shown) - below.y) * mm, overlap);
          else near(bottom(shown), bottom(area));
          if (column === 0) near(shown.x, area.x);
          if (row === 0) near(shown.y, area.y);
        }
      }),
    );
  });

  it('have the names of a chessboard, in any number', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map((row) => tileName({ row, column: row === 0 ? 1 : 0 }))).toEqual([
      'A2',
      'Z1',
      'AA1',
      'AZ1',
      'BA1',
      'ZZ1',
      'AAA1',
    ]);
  });
});
