import type { Ink } from '../model/kinds.ts';
import { faded } from './color.ts';
import type { Color } from './scene.ts';
import type { BoardTokens } from './tokens.ts';

/** How much of its colour a highlighter leaves, 0–1: what is under it must be read. */
const HIGHLIGHT = 0.35;

/** What a pen or highlighter of a colour leaves; `solid` is that before it is made translucent. */
export function inkStyle(
  { pen, color }: Pick<Ink, 'pen' | 'color'>,
  { inks, highlights }: BoardTokens,
): { readonly solid: Color; readonly left: Color } {
  const solid = pen === 'pen' ? inks[color] : highlights[color];
  return { solid, left: pen === 'pen' ? solid : faded(solid, HIGHLIGHT) };
}
