import type { CardLayout, ChipLayout } from '../layout/board-layout.ts';
import { MAP } from '../layout/metrics.ts';
import { LINE_HEIGHT } from '../layout/text.ts';
import { inflate, type Rect } from '../geometry/rect.ts';
import type { DocumentReader } from '../model/document.ts';
import type { LaneType, NoteColor } from '../model/kinds.ts';
import { markItems } from './glyphs.ts';
import { iconItem } from './icons.ts';
import { circle, clipItems, imageItem, linkItems, pathItem, rectItem, segment, solid, textItems } from './items.ts';
import type { Color, PathStep, SceneGroup, SceneItem, Stroke } from './scene.ts';
import type { BoardTokens } from './tokens.ts';

interface PaintedCard {
  readonly type: LaneType;
  readonly color: NoteColor | null;
  readonly tokens: BoardTokens;
  readonly group: SceneGroup;
}
/** While somebody types in one card the others stay as they are: their layouts come back identical, and so do their groups. */
const paintedCards = new WeakMap<CardLayout, PaintedCard>();

/** A card with its marks and attributes, as a group that can be dragged alone. */
export function cardGroup(card: CardLayout, type: LaneType, document: DocumentReader, tokens: BoardTokens): SceneGroup {
  const color = document.find('touchpoint', card.id)?.color ?? null;
  const known = paintedCards.get(card);
  if (known && known.type === type && known.color === color && known.tokens === tokens) return known.group;
  const group = { id: card.id, bounds: boundsOfCard(card), items: cardItems(card, type, color, tokens) };
  paintedCards.set(card, { type, color, tokens, group });
  return group;
}

/** What is only planned is drawn like a plan: in dashes, with a pen that can be seen. */
export const plannedEdge = (color: Color): Stroke => ({ color, width: 1.25, dash: [6, 4] });

/** How far a mark reaches beyond the edge it sits on. */
const MARK_REACH = 10;

const boundsOfCard = ({ rect, marks }: CardLayout): Rect =>
  marks.length === 0 ? rect : { ...rect, y: rect.y - MARK_REACH, height: rect.height + MARK_REACH };

interface Colors {
  readonly fill: Color;
  readonly text: Color;
  readonly quiet: Color;
  readonly edge: Color;
}

function cardItems(card: CardLayout, type: LaneType, color: NoteColor | null, tokens: BoardTokens): readonly SceneItem[] {
  const lane = tokens.lanes[type];
  const own = color === null ? null : tokens.notes[color];
  const text = own?.text ?? tokens.cardText;
  const colors: Colors = { fill: own?.fill ?? lane.card, text, quiet: own ? text : tokens.textQuiet, edge: own?.edge ?? lane.edge };
  const edge: Stroke = card.planned ? plannedEdge(text) : solid(colors.edge, 1);
  const pill = (type === 'channel' || type === 'owner') && card.chips.length === 0;
  return [
    rectItem(card.rect, colors.fill, edge, pill ? Math.min(card.rect.height / 2, 17) : 6),
    ...(card.picture ? [imageItem(card.picture.rect, card.picture.sha256, 4)] : []),
    ...signItems(card, type, colors, tokens),
    ...wordItems(card, text),
    ...(card.link ? linkItems(card.link, own ? text : tokens.link) : []),
    ...chipItems(card, colors, tokens),
    ...card.marks.flatMap(({ mark, at }) => [pathItem(circle(at, MARK_REACH), lane.row, null), ...markItems(mark, at, tokens, lane.row)]),
  ];
}

/** Figures and other words in the order they are read in: a screen reader and the text of a PDF follow it. */
function wordItems({ text, rest }: CardLayout, color: Color): readonly SceneItem[] {
  if (!rest) return textItems(text, color);
  const runs = [text, rest].flatMap(({ font, lines }) => lines.map((line) => ({ font, line })));
  runs.sort((a, b) => a.line.baseline - b.line.baseline || a.line.x - b.line.x);
  return runs.flatMap(({ font, line }) => textItems({ font, lines: [line], height: text.height }, color));
}

/** What stands before the words: what they name, what the lane is about, or the mark that opens a quote. */
function signItems(card: CardLayout, type: LaneType, { fill, quiet }: Colors, tokens: BoardTokens): readonly SceneItem[] {
  const at = { x: card.rect.x + MAP.cardPaddingX + 7, y: card.textBox.y + (card.text.font.size * LINE_HEIGHT) / 2 };
  if (card.sign) {
    const { fill: ground, edge, text } = tokens.notes[card.sign.color];
    return [dot(card.sign.at, 10.5, ground, edge), iconItem(card.sign.icon, card.sign.at, 14, text)];
  }
  if (type === 'pain' || type === 'opportunity') return markItems(type, { ...at, x: at.x - 1 }, tokens, fill);
  if (type === 'quote') return quoteMark(at.x, at.y, quiet);
  return [];
}

const dot = (at: { readonly x: number; readonly y: number }, radius: number, fill: Color, edge: Color): SceneItem =>
  pathItem(circle(at, radius), fill, solid(edge, 1));

/** Two heavy commas that hang from the height of a capital. */
function quoteMark(x: number, y: number, color: Color): readonly SceneItem[] {
  return [-4, 3.5].flatMap((dx) => {
    const at = { x: x + dx, y: y + 1 };
    const from = (right: number, down: number) => ({ x: at.x + right, y: at.y + down });
    const tail: readonly PathStep[] = [
      { to: 'move', at: from(-2.1, 0) },
      { to: 'curve', c1: from(-2.1, -3), c2: from(-0.5, -5), at: from(2.2, -5.6) },
    ];
    return [pathItem(circle(at, 2.6), color, null), pathItem(tail, null, solid(color, 1.6))];
  });
}

const BARS = 5;

function chipItems(card: CardLayout, { quiet, text, edge }: Colors, tokens: BoardTokens): readonly SceneItem[] {
  if (card.chips.length === 0) return [];
  const { x, width } = card.rect;
  const [left, right] = [x + MAP.cardPaddingX, x + width - MAP.cardPaddingX];
  const wordsOf = ({ text: words }: ChipLayout) => (words ? textItems(words, words.font.weight === 400 ? quiet : text) : []);
  return [
    ...(card.rule === null ? [] : [pathItem(segment({ x: left, y: card.rule }, { x: right, y: card.rule }), null, solid(edge, 1))]),
    ...card.chips.flatMap((chip) => [...chipSign(chip, quiet, text, tokens), ...wordsOf(chip)]),
  ];
}

function chipSign({ at, sign }: ChipLayout, quiet: Color, text: Color, tokens: BoardTokens): readonly SceneItem[] {
  switch (sign?.type) {
    case undefined:
      return [];
    case 'icon':
      return [iconItem(sign.icon, at, 14, quiet)];
    case 'clip':
      return clipItems(at, quiet);
    case 'dot':
      return [dot(at, 4, tokens.notes[sign.color].fill, text)];
    case 'bars': {
      const { bars, full } = sign;
      const pitch = bars.width / BARS;
      const columns = Array.from({ length: BARS }, (_, index) => {
        const height = (bars.height * (index + 2)) / (BARS + 1);
        const rect = { x: bars.x + index * pitch, y: bars.y + bars.height - height, width: pitch - 1.6, height };
        return index < full ? rectItem(rect, text) : rectItem(inflate(rect, -0.35), null, solid(quiet, 0.7));
      });
      return [iconItem(sign.icon, at, 14, quiet), ...columns];
    }
  }
}
