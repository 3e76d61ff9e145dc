import { within } from '../base/within.ts';
import type { Color } from './scene.ts';

type Channels = readonly [red: number, green: number, blue: number];

/** Red, green, blue 0–255 of #rrggbb; an alpha is ignored. */
export function channelsOf(color: Color): Channels {
  const value = Number.parseInt(color.slice(1, 7), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

const hex = (value: number): string =>
  Math.round(within(value, 0, 255))
    .toString(16)
    .padStart(2, '0');

/** #rrggbb of red, green, blue 0–255. */
export const hexOf = (channels: readonly number[]): Color => `#${channels.map(hex).join('')}`;

/** `amount` 0 gives `base`, 1 gives `other`. */
export function mix(base: Color, other: Color, amount: number): Color {
  const [a, b] = [channelsOf(base), channelsOf(other)];
  return hexOf(a.map((channel, index) => channel + ((b[index] ?? 0) - channel) * amount));
}

/** `opacity` 0–1. */
export const faded = (color: Color, opacity: number): Color => `${color.slice(0, 7)}${hex(opacity * 255)}`;

/** Relative luminance 0–1, as WCAG 2.2 defines it. */
function luminance(color: Color): number {
  const [red, green, blue] = channelsOf(color).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio 1–21, as WCAG 2.2 defines it. */
export function contrast(a: Color, b: Color): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The grey that is as bright, as WCAG 2.2 defines brightness; an alpha stays. */
export const greyOf = (color: Color): Color => brightGrey(luminance(color)) + color.slice(7);

/** Grey of a lightness 0–100, as CIE L* defines it. */
export const greyAt = (lightness: number): Color => brightGrey(lightness > 8 ? ((lightness + 16) / 116) ** 3 : lightness / 903.3);

/** The inverse of `luminance` for what has no colour. */
function brightGrey(bright: number): Color {
  const channel = (bright <= 0.0031308 ? 12.92 * bright : 1.055 * bright ** (1 / 2.4) - 0.055) * 255;
  return hexOf([channel, channel, channel]);
}
