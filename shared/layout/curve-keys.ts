import type { DocumentReader } from '../model/document.ts';
import type { Curve } from '../model/kinds.ts';
import { isSigned, sameScale, type Scale } from '../model/scale.ts';
import type { CurveLayout, LayoutContext } from './board-layout.ts';
import { FONTS } from './metrics.ts';
import { curveName, numberText } from './names.ts';
import { placeText, widestLine, type TextBox } from './place-text.ts';
import { LINE_HEIGHT } from './text.ts';
import type { Translate } from '../i18n/translate.ts';

const SAMPLE = 30;
const SAMPLE_GAP = 7;
/** Between two keys, board units. */
export const KEY_GAP = 4;

/** "−2 … +2". */
export const scaleText = (scale: Scale, t: Translate): string =>
  `${numberText(scale.scaleMin, t, isSigned(scale))} … ${numberText(scale.scaleMax, t, isSigned(scale))}`;

/**
 * Curve names under the lane's name, each with room for a piece of its line. A curve on another scale than the one drawn
 * beside the plot says so.
 */
export function layoutKeys(
  document: DocumentReader,
  curves: readonly Curve[],
  drawn: Scale,
  box: TextBox,
  { measure, t }: LayoutContext,
): { readonly keys: readonly CurveLayout['key'][]; readonly height: number } {
  const keys: CurveLayout['key'][] = [];
  const inner = { x: box.x + SAMPLE + SAMPLE_GAP, width: box.width - SAMPLE - SAMPLE_GAP };
  let y = box.y;
  for (const curve of curves) {
    const name = placeText(curveName(curve, t, document), FONTS.aside, { ...inner, y }, measure);
    const own = sameScale(curve, drawn)
      ? null
      : placeText(t('emotion.ownScale', { scale: scaleText(curve, t) }), FONTS.small, { ...inner, y: y + name.height }, measure);
    const height = name.height + (own?.height ?? 0);
    const widest = Math.max(widestLine(name), own ? widestLine(own) : 0);
    keys.push({
      rect: { x: box.x, y, width: Math.min(box.width, inner.x - box.x + widest), height },
      sample: { x: box.x, y, width: SAMPLE, height: FONTS.aside.size * LINE_HEIGHT },
      name,
      scale: own,
    });
    y += height + KEY_GAP;
  }
  return { keys, height: y - box.y };
}
