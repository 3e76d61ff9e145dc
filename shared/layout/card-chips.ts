import type { Rect } from '../geometry/rect.ts';
import type { Translate } from '../i18n/translate.ts';
import type { ChipLayout, ChipSign } from './board-layout.ts';
import type { CardFace } from './card-face.ts';
import { durationText } from './duration-text.ts';
import { FONTS } from './metrics.ts';
import { channelName, functionName } from './names.ts';
import { placeLines } from './place-text.ts';
import { LINE_HEIGHT, type Font, type Measure } from './text.ts';
import { shortened } from './wrap.ts';

/** Board units. */
const CHIP = { height: 18, sign: 14, dot: 8, gap: 5, between: 12, bars: 26, barsHeight: 10 } as const;

interface Chip {
  readonly sign: ChipSign | null;
  readonly text: string;
}

const NO_BARS: Rect = { x: 0, y: 0, width: CHIP.bars, height: CHIP.barsHeight };

/** What a card shows below its words, in the order it is always read in. */
function chipsOf({ card, speaker, channel, owner, tags, attached, showsImportance, showsDuration }: CardFace, t: Translate): readonly Chip[] {
  const chips: Chip[] = [];
  if (speaker) chips.push({ sign: null, text: `— ${speaker.name}` });
  if (channel) chips.push({ sign: { type: 'icon', icon: channel.icon, color: channel.color }, text: channelName(channel, t) });
  if (owner) chips.push({ sign: { type: 'dot', color: owner.color }, text: functionName(owner, t) });
  if (showsImportance) {
    for (const [icon, full] of [['user', card.importanceToCustomer], ['building', card.importanceToOrganisation]] as const) {
      if (full !== null) chips.push({ sign: { type: 'bars', icon, full, bars: NO_BARS }, text: '' });
    }
  }
  if (showsDuration) {
    const times = [['duration.promised', card.promisedMinutes], ['duration.expected', card.expectedMinutes], ['duration.actual', card.actualMinutes]] as const;
    for (const [key, minutes] of times) {
      if (minutes !== null) chips.push({ sign: { type: 'icon', icon: 'clock', color: null }, text: t(key, { time: durationText(minutes, t) }) });
    }
  }
  if (attached > 0) chips.push({ sign: { type: 'clip' }, text: attached > 1 ? String(attached) : '' });
  for (const tag of tags) chips.push({ sign: { type: 'dot', color: tag.color }, text: tag.name });
  return chips;
}

const signWidth = (sign: ChipSign | null): number => (sign === null ? 0 : sign.type === 'bars' ? CHIP.sign + CHIP.gap + CHIP.bars : sign.type === 'dot' ? CHIP.dot : CHIP.sign);

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
  for (const { sign, text } of chipsOf(face, t)) {
    const ahead = sign && text !== '' ? signWidth(sign) + CHIP.gap : signWidth(sign);
    const words = text === '' ? '' : shortened(text.replaceAll(/\s+/g, ' '), font, width - ahead, measure);
    const wide = words === '' ? 0 : measure(words, font);
    if (left > x && left + ahead + wide > x + width) {
      left = x;
      top += CHIP.height;
    }
    const middle = top + CHIP.height / 2;
    const square = sign?.type === 'dot' ? CHIP.dot : CHIP.sign;
    chips.push({
      at: { x: left + square / 2, y: middle },
      sign: sign?.type === 'bars' ? { ...sign, bars: { ...sign.bars, x: left + CHIP.sign + CHIP.gap, y: middle - CHIP.barsHeight / 2 } } : sign,
      text: words === '' ? null : placeLines([{ text: words, width: wide }], font, { x: left + ahead, y: middle - (font.size * LINE_HEIGHT) / 2, width: wide }),
    });
    left += ahead + wide + CHIP.between;
  }
  return { chips, height: chips.length === 0 ? 0 : top + CHIP.height - y };
}
