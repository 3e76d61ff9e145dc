import { within } from '../base/within.ts';
import type { Rect } from '../geometry/rect.ts';
import { isSigned, neutralOf, type Scale } from '../model/scale.ts';
import type { EmotionScale, LayoutContext } from './board-layout.ts';
import { FONTS, MAP } from './metrics.ts';
import { numberText } from './names.ts';
import { placeText, type TextBox } from './place-text.ts';
import { LINE_HEIGHT } from './text.ts';

/** Where `value` lies between the y of a scale's ends; a value outside is shown at the end it passed. */
export function heightOfValue(value: number, { scaleMin, scaleMax }: Scale, { yMin, yMax }: Pick<EmotionScale, 'yMin' | 'yMax'>): number {
  const share = scaleMax === scaleMin ? 0.5 : within((value - scaleMin) / (scaleMax - scaleMin), 0, 1);
  return yMin + (yMax - yMin) * share;
}

/** Ends, neutral line and their names beside the plot `plot`. Other curves of the lane are drawn against their own ends. */
export function layoutScale(scale: Scale, plot: Rect, { measure, t }: LayoutContext): EmotionScale {
  const { scaleMin: min, scaleMax: max } = scale;
  const yMax = plot.y + MAP.emotionPadding;
  const yMin = plot.y + plot.height - MAP.emotionPadding;
  const neutral = neutralOf(scale);
  const zeroY = heightOfValue(neutral, scale, { yMin, yMax });
  const box: TextBox = { x: plot.x - MAP.scaleColumn, y: 0, width: MAP.scaleColumn - 8 };
  const half = (FONTS.caption.size * LINE_HEIGHT) / 2;
  const line = FONTS.small.size * LINE_HEIGHT;
  const ends = [
    [max, yMax, t('emotion.high')],
    [neutral, zeroY, t('emotion.neutral')],
    [min, yMin, t('emotion.low')],
  ] as const;
  // A neutral line near an end would write over its name: it then keeps only its line.
  const apart = Math.min(zeroY - yMax, yMin - zeroY) >= 2 * half + line;
  const labels = ends.flatMap(([value, y, name]) =>
    y === zeroY && !apart
      ? []
      : [
          placeText(numberText(value, t, isSigned(scale)), FONTS.caption, { ...box, y: y - 2 * half + 1 }, measure, 'right'),
          placeText(name, FONTS.small, { ...box, y: y + 1 }, measure, 'right'),
        ],
  );
  return { min, max, yMin, yMax, zeroY, labels };
}
