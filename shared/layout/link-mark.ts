import { normalLink } from '../base/link.ts';
import type { Point } from '../geometry/rect.ts';
import { FONTS } from './metrics.ts';
import { movedText, placeLines } from './place-text.ts';
import type { LinkMark } from './board-layout.ts';
import type { Measure } from './text.ts';
import { shortened } from './wrap.ts';

/** The small mark that shows where a link leads, its lower left corner at `corner`; null when there is no link we would open. */
export function linkMark(link: string | null, corner: Point, maxWidth: number, measure: Measure): LinkMark | null {
  const href = link === null ? null : normalLink(link);
  if (href === null) return null;
  const target = href.startsWith('mailto:') ? href.slice(7).split('?', 1)[0] : href.replace(/^https?:\/\/(www\.)?/, '').split(/[/?#]/, 1)[0];
  const font = FONTS.aside;
  const text = shortened(target ?? href, font, maxWidth, measure);
  const width = measure(text, font);
  const height = font.size * 1.35;
  const rect = { x: corner.x, y: corner.y - height, width, height };
  return { href, rect, text: placeLines([{ text, width }], font, rect) };
}

export const movedLink = (link: LinkMark, dx: number, dy: number): LinkMark => ({
  ...link,
  rect: { ...link.rect, x: link.rect.x + dx, y: link.rect.y + dy },
  text: movedText(link.text, dx, dy),
});
