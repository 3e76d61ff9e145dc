import type { Shape } from '../model/kinds.ts';

/** How wide outlines and lines are drawn, board units. */
export const STROKE_UNITS: Readonly<Record<Shape['strokeWidth'], number>> = { thin: 1.5, medium: 2.5, thick: 5 };
