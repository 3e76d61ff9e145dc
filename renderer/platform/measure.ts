import type { Measure } from '../../shared/layout/text.ts';
import { remembering } from '../../shared/layout/wrap.ts';
import { cssFont } from '../../shared/paint/font-face.ts';
import { NO_LIGATURES } from '../../shared/paint/paint-canvas.ts';

/** Widths as this browser draws them, in board units. Make it after the fonts are loaded: it remembers. */
export const createMeasure = (): Measure => measureOn(document.createElement('canvas').getContext('2d'));

/** The same where there is no page to make a canvas: on a context of one's own. */
export function measureOn(context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D | null): Measure {
  if (!context) throw new Error('a canvas without a 2d context: no text could be drawn either');
  return remembering((text, font) => {
    context.font = cssFont(font);
    context.letterSpacing = NO_LIGATURES;
    context.fontKerning = 'normal';
    return context.measureText(text).width;
  });
}
