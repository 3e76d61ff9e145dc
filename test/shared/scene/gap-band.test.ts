import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heightAt, monotoneCurve } from '../../../shared/geometry/monotone.ts';
import { gapBand } from '../../../shared/scene/gap-band.ts';
import { themes } from '../../../shared/scene/themes.ts';

const tokens = themes.light.board;
const curve = (heights: readonly number[]) => monotoneCurve(heights.map((y, index) => ({ x: index * 100, y })));
const fills = (items: ReturnType<typeof gapBand>) => items.flatMap((item) => (item.type === 'path' && item.fill ? [item.fill] : []));

describe('the band between expectation and experience', () => {
  it('is warm and hatched where the experience is worse, plain and cool where it is better', () => {
    const worse = gapBand(curve([200, 250]), curve([100, 100]), tokens);
    expect(fills(worse)).toEqual([tokens.gapBelow]);
    expect(worse.some((item) => item.type === 'path' && item.stroke?.color === tokens.gapBelowHatch)).toBe(true);
    const better = gapBand(curve([20, 10]), curve([100, 100]), tokens);
    expect(fills(better)).toEqual([tokens.gapAbove]);
    expect(better).toHaveLength(1);
  });

  it('changes sides where the curves cross', () => {
    expect(fills(gapBand(curve([200, 0]), curve([100, 100]), tokens))).toEqual([tokens.gapBelow, tokens.gapAbove]);
  });

  it('changes sides where the curves only meet in a point', () => {
    expect(fills(gapBand(curve([50, 100, 150]), curve([100, 100, 100]), tokens))).toEqual([tokens.gapAbove, tokens.gapBelow]);
  });

  it('covers only what both curves cover, and is nothing where there is no gap', () => {
    const short = monotoneCurve([
      { x: 100, y: 100 },
      { x: 200, y: 100 },
    ]);
    const [band] = gapBand(curve([200, 200, 200, 200]), short, tokens);
    const xs = band?.type === 'path' ? band.steps.flatMap((step) => (step.to === 'close' ? [] : [step.at.x])) : [];
    expect([Math.min(...xs), Math.max(...xs)]).toEqual([100, 200]);
    expect(gapBand(curve([200, 200]), [], tokens)).toEqual([]);
  });

  it('keeps its hatch between the curves', () => {
    const heights = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(heights, heights, (a, b) => {
        const [experience, expectation] = [curve(a), curve(b)];
        for (const item of gapBand(experience, expectation, tokens)) {
          if (item.type !== 'path' || !item.stroke) continue;
          for (const step of item.steps) {
            if (step.to === 'close') continue;
            const [worse, wanted] = [heightAt(experience, step.at.x) ?? NaN, heightAt(expectation, step.at.x) ?? NaN];
            expect(step.at.y).toBeGreaterThanOrEqual(wanted - 2);
            expect(step.at.y).toBeLessThanOrEqual(worse + 2);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});
