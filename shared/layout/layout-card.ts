import { bottom, type Point } from '../geometry/rect.ts';
import type { Translate } from '../i18n/translate.ts';
import { marksOf } from '../model/card-marks.ts';
import type { DocumentReader } from '../model/document.ts';
import type { Lane, LaneType, Touchpoint } from '../model/kinds.ts';
import type { CardLayout, ChipLayout, LayoutContext } from './board-layout.ts';
import { layoutChips } from './card-chips.ts';
import { faceOf, faceWords, sameFace, type CardFace } from './card-face.ts';
import { TIMES } from './duration-text.ts';
import { placeFigures } from './figures.ts';
import { layoutPicture, layoutSmallPicture } from './layout-picture.ts';
import { linkMark, movedLink } from './link-mark.ts';
import { FONTS, MAP } from './metrics.ts';
import { movedText, placeText } from './place-text.ts';
import { LINE_HEIGHT, type Font, type Measure } from './text.ts';

interface CardPlace {
  readonly lane: Lane;
  readonly at: Point;
  /** Of the card, not of its column. */
  readonly width: number;
}

interface StoredCard {
  readonly measure: Measure;
  readonly t: Translate;
  readonly face: CardFace;
  readonly layout: CardLayout;
}
/** A card of which nothing changed is not wrapped again, and when it did not move it is the very same object. */
const storedCards = new WeakMap<Touchpoint, StoredCard>();

/** A card at its place; its height follows its words and what else it shows. */
export function layoutCard(card: Touchpoint, { lane, at, width }: CardPlace, document: DocumentReader, { measure, t }: LayoutContext): CardLayout {
  const face = faceOf(card, lane, document);
  const known = storedCards.get(card);
  const fits = known && known.measure === measure && known.t === t && known.layout.rect.width === width && sameFace(known.face, face);
  const layout = fits ? movedCard(known.layout, at) : newCard(face, at, width, { measure, t });
  if (layout !== known?.layout) storedCards.set(card, { measure, t, face, layout });
  return layout;
}

const fontOf = (type: LaneType, isName: boolean): Font => (type === 'quote' ? FONTS.quote : isName ? FONTS.pill : FONTS.card);

/** Distance of the middles of two marks on one card, and of the last one from the card's right end. */
const MARK_GAP = 19;

function newCard(face: CardFace, at: Point, width: number, { measure, t }: LayoutContext): CardLayout {
  const { card, type, entry } = face;
  const signed = entry !== null || type === 'pain' || type === 'opportunity' || type === 'quote';
  const left = at.x + MAP.cardPaddingX + (entry ? MAP.cardSign : signed ? MAP.mark : 0);
  const font = fontOf(type, entry !== null && card.title === '');
  // In a storyboard the picture is what the card says.
  const picture = face.picture && (type === 'image' ? layoutPicture : layoutSmallPicture)(face.picture, at, width);
  const textBox = { x: left, y: (picture ? bottom(picture.rect) : at.y) + MAP.cardPaddingY, width: at.x + width - MAP.cardPaddingX - left };
  const words = faceWords(face, t);
  const measured = type === 'metric' ? placeFigures(words, textBox, measure) : null;
  const text = measured?.figures ?? placeText(words, font, textBox, measure);
  // A card that only tells times, or shows a picture, keeps no empty line for words, unless the sign of its lane stands there.
  const wordsEnd = textBox.y + (words === '' && ((picture !== null && !signed) || (type === 'time' && hasTimes(card))) ? 0 : text.height);
  const link = linkMark(card.link, { x: left, y: wordsEnd + MAP.linkHeight }, textBox.width, measure);
  const ruled = wordsEnd > textBox.y;
  const end = wordsEnd + (link ? MAP.linkHeight : 0);
  const chipsAt = { x: at.x + MAP.cardPaddingX, y: end + (ruled ? MAP.cardRule * 2 : 0), width: width - 2 * MAP.cardPaddingX };
  const { chips, height } = layoutChips(face, chipsAt, t, measure);
  return {
    id: card.id,
    stepId: card.stepId,
    laneId: card.laneId,
    rect: { ...at, width, height: (chips.length > 0 ? chipsAt.y + height : end) + MAP.cardPaddingY - at.y },
    textBox,
    text,
    rest: measured?.rest ?? null,
    link,
    picture,
    sign: entry && { at: { x: at.x + MAP.cardPaddingX + 7, y: textBox.y + (font.size * LINE_HEIGHT) / 2 }, icon: entry.icon, color: entry.color },
    marks: marksOf(card)
      .toReversed()
      .map((mark, index) => ({ mark, at: { x: at.x + width - MARK_GAP * (index + 0.75), y: at.y } })),
    chips,
    rule: chips.length > 0 && ruled ? end + MAP.cardRule : null,
    planned: card.state === 'planned',
  };
}

const hasTimes = (card: Touchpoint): boolean => TIMES.some(([field]) => card[field] !== null);

function movedCard(card: CardLayout, at: Point): CardLayout {
  const [dx, dy] = [at.x - card.rect.x, at.y - card.rect.y];
  if (dx === 0 && dy === 0) return card;
  const moved = <P extends Point>(point: P): P => ({ ...point, x: point.x + dx, y: point.y + dy });
  const chip = ({ at: middle, sign, text }: ChipLayout): ChipLayout => ({
    at: moved(middle),
    sign: sign?.type === 'bars' ? { ...sign, bars: moved(sign.bars) } : sign,
    text: text && movedText(text, dx, dy),
  });
  return {
    ...card,
    rect: moved(card.rect),
    textBox: moved(card.textBox),
    text: movedText(card.text, dx, dy),
    rest: card.rest && movedText(card.rest, dx, dy),
    link: card.link && movedLink(card.link, dx, dy),
    picture: card.picture && { ...card.picture, rect: moved(card.picture.rect) },
    sign: card.sign && { ...card.sign, at: moved(card.sign.at) },
    marks: card.marks.map((mark) => ({ ...mark, at: moved(mark.at) })),
    chips: card.chips.map(chip),
    rule: card.rule === null ? null : card.rule + dy,
  };
}
