import type { Measure } from '../../shared/layout/text.ts';
import { remembering } from '../../shared/layout/wrap.ts';
import { cssFont } from '../../shared/paint/font-face.ts';
import { NO_LIGATURES } from '../../shared/paint/paint-canvas.ts';

/** Widths as this browser draws them, in board units. Make it after the fonts are loaded: it remembers. */
export function createMeasure(): Measure {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) throw new Error('a canvas without a 2d context: no text could be drawn either');
  return remembering((text, font) => {
    context.font = cssFont(font);
    context.letterSpacing = NO_LIGATURES;
    context.fontKerning = 'normal';
    return context.measureText(text).width;
  });
}
