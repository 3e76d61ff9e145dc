import type { Font } from '../layout/text.ts';

/** The bundled families, emoji last: a monochrome face, since colour ones vanish in print. */
export const FONT_FAMILIES: Readonly<Record<Font['family'], string>> = {
  sans: '"Inter", "Noto Emoji", sans-serif',
  hand: '"Shantell Sans", "Inter", "Noto Emoji", sans-serif',
};

/** The value of CSS `font` and of a canvas's `font`. */
export const cssFont = ({ family, weight, size }: Font): string => `${weight} ${size}px ${FONT_FAMILIES[family]}`;
