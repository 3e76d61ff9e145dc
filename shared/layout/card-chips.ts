import type { Rect } from '../geometry/rect.ts';
import type { Translate } from '../i18n/translate.ts';
import type { ChipLayout, ChipSign } from './board-layout.ts';
import type { CardFace } from './card-face.ts';
import { durationText, TIMES } from './duration-text.ts';
import { FONTS } from './metrics.ts';
import { channelName, functionName } from './names.ts';
import { placeLines } from './place-text.ts';
import { LINE_HEIGHT, type Font, type Measure } from './text.ts';
import { shortened } from './wrap.ts';

/** Board units. */
const CHIP = { height: 18, sign: 14, gap: 5, between: 12, bars: 26, barsHeight: 10 } as const;

interface Chip {
  readonly sign: ChipSign | null;
  readonly text: string;
  /** Room on its row for what has to stay beside it. */
  readonly beside?: number;
  /** It goes on with what the chip before it began, under the same sign. */
  readonly more?: boolean;
}

/** Width of an icon with its bars. */
const RATED = CHIP.sign + CHIP.gap + CHIP.bars;
const NO_BARS: Rect = { x: 0, y: 0, width: CHIP.bars, height: CHIP.barsHeight };

/** What a card shows below its words, in the order it is always read in. */
function chipsOf({ card, speaker, channel, owner, tags, attached, showsImportance, showsDuration }: CardFace, t: Translate): readonly Chip[] {
  const chips: Chip[] = [];
  if (speaker) chips.push({ sign: null, text: `— ${speaker.name}` });
  if (channel) chips.push({ sign: { type: 'icon', icon: channel.icon, color: channel.color }, text: channelName(channel, t) });
  if (owner) chips.push({ sign: { type: 'dot', color: owner.color }, text: functionName(owner, t) });
  if (showsImportance) {
    const toOrganisation = card.importanceToOrganisation;
    const beside = toOrganisation === null ? 0 : CHIP.between + RATED;
    if (card.importanceToCustomer !== null)
      chips.push({ sign: { type: 'bars', icon: 'user', full: card.importanceToCustomer, bars: NO_BARS }, text: '', beside });
    if (toOrganisation !== null) chips.push({ sign: { type: 'bars', icon: 'building', full: toOrganisation, bars: NO_BARS }, text: '' });
  }
  if (showsDuration) {
    let more = false;
    for (const [field, key] of TIMES) {
      const minutes = card[field];
      if (minutes === null) continue;
      chips.push({ sign: more ? null : { type: 'icon', icon: 'clock', color: null }, text: t(key, { time: durationText(minutes, t) }), more });
      more = true;
    }
  }
  if (attached > 0) chips.push({ sign: { type: 'clip' }, text: attached > 1 ? String(attached) : '' });
  for (const tag of tags) chips.push({ sign: { type: 'dot', color: tag.color }, text: tag.name });
  return chips;
}

const signWidth = (sign: ChipSign | null): number => (sign === null ? 0 : sign.type === 'bars' ? RATED : CHIP.sign);

/** The chips of a card beside each other, in as many rows as they need; too long a name is cut short. */
export function layoutChips(
  face: CardFace,
  { x, y, width }: Pick<Rect, 'x' | 'y' | 'width'>,
  t: Translate,
  measure: Measure,
): { readonly chips: readonly ChipLayout[]; readonly height: number } {
  const font: Font = face.type === 'time' ? FONTS.chipStrong : FONTS.chip;
  const chips: ChipLayout[] = [];
  let left = x;
  let top = y;
  for (const { sign, text, beside = 0, more = false } of chipsOf(face, t)) {
    const ahead = sign && text !== '' ? signWidth(sign) + CHIP.gap : signWidth(sign);
    const words = text === '' ? '' : shortened(text.replaceAll(/\s+/g, ' '), font, width - ahead, measure);
    const wide = words === '' ? 0 : measure(words, font);
    if (left > x && left + ahead + wide + beside > x + width) {
      left = more ? x + CHIP.sign + CHIP.gap : x;
      top += CHIP.height;
    }
    const middle = top + CHIP.height / 2;
    chips.push({
      at: { x: left + CHIP.sign / 2, y: middle },
      sign: sign?.type === 'bars' ? { ...sign, bars: { ...sign.bars, x: left + CHIP.sign + CHIP.gap, y: middle - CHIP.barsHeight / 2 } } : sign,
      text:
        words === ''
          ? null
          : placeLines([{ text: words, width: wide }], font, { x: left + ahead, y: middle - (font.size * LINE_HEIGHT) / 2, width: wide }),
    });
    left += ahead + wide + CHIP.between;
  }
  return { chips, height: chips.length === 0 ? 0 : top + CHIP.height - y };
}
