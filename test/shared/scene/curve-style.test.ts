import { describe, expect, it } from 'vitest';
import { NOTE_COLORS } from '../../../shared/model/choices.ts';
import { CURVE_SUBJECTS } from '../../../shared/model/kinds.ts';
import { contrast } from '../../../shared/scene/color.ts';
import { curveStyles, lineColor } from '../../../shared/scene/curve-style.ts';
import { POINT_SHAPES, pointItems } from '../../../shared/scene/point-marks.ts';
import { themes } from '../../../shared/scene/themes.ts';

const curves = Array.from({ length: 12 }, (_, index) => ({
  id: `curve-${index}`,
  subject: CURVE_SUBJECTS[index % CURVE_SUBJECTS.length] ?? 'custom',
  color: null,
}));
const looks = (styles: ReturnType<typeof curveStyles>) => [...styles.values()].map(({ stroke, shape }) => `${stroke.dash.join(' ')} ${shape}`);

describe('the look of a curve', () => {
  it('differs from every other of its lane without its colour', () => {
    const styles = curveStyles(curves, themes.light.board);
    expect(new Set(looks(styles)).size).toBe(12);
    expect(new Set([...styles.values()].slice(0, 5).map(({ stroke }) => stroke.dash.join())).size).toBe(5);
    expect(new Set([...styles.values()].slice(0, 6).map(({ shape }) => shape)).size).toBe(6);
  });

  it('stays when another curve is coloured', () => {
    const colored = curves.map((curve, index) => (index === 3 ? { ...curve, color: 'pink' as const } : curve));
    expect(looks(curveStyles(colored, themes.light.board))).toEqual(looks(curveStyles(curves, themes.light.board)));
  });

  it('has a colour that its values can be read in, on the paper of every theme', () => {
    for (const { board } of Object.values(themes)) {
      for (const color of NOTE_COLORS) expect(contrast(lineColor(color, board), board.paper)).toBeGreaterThanOrEqual(4.5);
      for (const { stroke } of curveStyles(curves, board).values()) expect(contrast(stroke.color, board.paper)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('shows the basis of a point in every shape: hollow, half, full', () => {
    for (const shape of POINT_SHAPES) {
      const fills = (['assumed', 'observed', 'measured'] as const).map((basis) =>
        pointItems({ x: 0, y: 0 }, basis, '#000000', '#ffffff', shape).flatMap((item) => (item.type === 'path' ? [item.fill] : [])),
      );
      expect(fills).toEqual([['#ffffff'], ['#ffffff', '#000000'], ['#000000']]);
      const half = pointItems({ x: 0, y: 0 }, 'observed', '#000000', '#ffffff', shape)[1];
      const ys = half?.type === 'path' ? half.steps.flatMap((step) => (step.to === 'close' ? [] : [step.at.y])) : [];
      expect(Math.min(...ys)).toBeGreaterThanOrEqual(-1e-9);
    }
  });
});
