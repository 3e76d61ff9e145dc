import type { CardLayout } from '../layout/board-layout.ts';
import { isMarked } from '../layout/layout-card.ts';
import { MAP } from '../layout/metrics.ts';
import type { DocumentReader } from '../model/document.ts';
import type { LaneType, NoteColor } from '../model/kinds.ts';
import { linkItems, rectItem, solid, textItems } from './items.ts';
import { opportunityMark, painMark } from './marks.ts';
import type { SceneGroup, SceneItem } from './scene.ts';
import type { BoardTokens } from './tokens.ts';

function markOf(type: LaneType, card: CardLayout, ground: string, tokens: BoardTokens): readonly SceneItem[] {
  if (!isMarked(type)) return [];
  const at = { x: card.rect.x + MAP.cardPaddingX + 6, y: card.rect.y + MAP.cardPaddingY + (card.text.font.size * 1.35) / 2 };
  return type === 'pain' ? painMark(at, tokens.pain, ground) : opportunityMark(at, tokens.opportunity);
}

interface PaintedCard {
  readonly type: LaneType;
  readonly color: NoteColor | null;
  readonly tokens: BoardTokens;
  readonly group: SceneGroup;
}
/** While somebody types in one card the others stay as they are: their layouts come back identical, and so do their groups. */
const paintedCards = new WeakMap<CardLayout, PaintedCard>();

/** A card with its marks, as a group that can be dragged alone. */
export function cardGroup(card: CardLayout, type: LaneType, document: DocumentReader, tokens: BoardTokens): SceneGroup {
  const color = document.find('touchpoint', card.id)?.color ?? null;
  const known = paintedCards.get(card);
  if (known && known.type === type && known.color === color && known.tokens === tokens) return known.group;
  const lane = tokens.lanes[type];
  const own = color === null ? null : tokens.notes[color];
  const fill = own?.fill ?? lane.card;
  const text = own?.text ?? tokens.cardText;
  const radius = type === 'channel' ? Math.min(card.rect.height / 2, 17) : 6;
  const items: readonly SceneItem[] = [
    rectItem(card.rect, fill, solid(own?.edge ?? lane.edge, 1), radius),
    ...markOf(type, card, fill, tokens),
    ...textItems(card.text, text),
    ...(card.link ? linkItems(card.link, own ? text : tokens.link) : []),
  ];
  const group = { id: card.id, bounds: card.rect, items };
  paintedCards.set(card, { type, color, tokens, group });
  return group;
}
