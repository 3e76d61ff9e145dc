import { STROKE_UNITS } from '../layout/stroke-units.ts';
import type { InkColor } from '../model/choices.ts';
import type { Shape } from '../model/kinds.ts';
import type { Stroke } from './scene.ts';
import type { BoardTokens } from './tokens.ts';

/** The stroke of an outline or a line; null where there is none. */
export function strokeOf({ color, stroke, strokeWidth }: Pick<Shape, 'color' | 'stroke' | 'strokeWidth'>, board: BoardTokens): Stroke | null {
  const width = STROKE_UNITS[strokeWidth];
  const ink = inkOf(color, board);
  switch (stroke) {
    case 'none':
      return null;
    case 'solid':
      return { color: ink, width, dash: [] };
    case 'dashed':
      return { color: ink, width, dash: [width * 4, width * 3] };
    case 'dotted':
      return { color: ink, width, dash: [width, width * 2] };
  }
}

export const inkOf = (color: InkColor, board: BoardTokens): string => board.inks[color];
