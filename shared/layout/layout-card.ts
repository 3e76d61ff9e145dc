import type { Point } from '../geometry/rect.ts';
import type { DocumentReader } from '../model/document.ts';
import type { Lane, Touchpoint } from '../model/kinds.ts';
import type { CardLayout, LayoutContext } from './board-layout.ts';
import { linkMark, movedLink } from './link-mark.ts';
import { FONTS, MAP } from './metrics.ts';
import { movedText, placeText } from './place-text.ts';
import type { Measure } from './text.ts';

/** Lanes whose cards carry a mark at their left. */
export const isMarked = (type: Lane['type']): boolean => type === 'pain' || type === 'opportunity';

interface CardPlace {
  readonly lane: Lane;
  readonly at: Point;
  /** Of the card, not of its column. */
  readonly width: number;
}

interface StoredCard {
  readonly measure: Measure;
  readonly marked: boolean;
  readonly layout: CardLayout;
}
/** A card whose record did not change is not wrapped again, and when it did not move it is the very same object. */
const storedCards = new WeakMap<Touchpoint, StoredCard>();

/** A card at its place; its height follows its words. */
export function layoutCard(card: Touchpoint, { lane, at, width }: CardPlace, _document: DocumentReader, { measure }: LayoutContext): CardLayout {
  const marked = isMarked(lane.type);
  const known = storedCards.get(card);
  if (known && known.measure === measure && known.marked === marked && known.layout.rect.width === width) {
    const { layout } = known;
    const [dx, dy] = [at.x - layout.rect.x, at.y - layout.rect.y];
    if (dx === 0 && dy === 0) return layout;
    const moved: CardLayout = {
      ...layout,
      rect: { ...layout.rect, ...at },
      text: movedText(layout.text, dx, dy),
      link: layout.link && movedLink(layout.link, dx, dy),
    };
    storedCards.set(card, { ...known, layout: moved });
    return moved;
  }
  const left = MAP.cardPaddingX + (marked ? MAP.mark : 0);
  const room = width - left - MAP.cardPaddingX;
  const text = placeText(card.title, FONTS.card, { x: at.x + left, y: at.y + MAP.cardPaddingY, width: room }, measure);
  const textEnd = at.y + MAP.cardPaddingY + text.height;
  const link = linkMark(card.link, { x: at.x + left, y: textEnd + MAP.linkHeight }, room, measure);
  const height = text.height + 2 * MAP.cardPaddingY + (link ? MAP.linkHeight : 0);
  const layout: CardLayout = { id: card.id, stepId: card.stepId, laneId: card.laneId, rect: { ...at, width, height }, text, link };
  storedCards.set(card, { measure, marked, layout });
  return layout;
}
