import type { Rect } from '../geometry/rect.ts';
import type { Persona, PersonaCard } from '../model/kinds.ts';
import type { LayoutContext, PersonaCardLayout } from './board-layout.ts';
import { fewLines } from './few-lines.ts';
import { FONTS, PERSONA_CARD } from './metrics.ts';
import { movedText, placeLines } from './place-text.ts';
import type { PlacedText } from './text.ts';

const WIDTH = PERSONA_CARD.width;
const PADDING = 16;
const SIGN = 40;
const GAP = 12;
/** A card is a reminder, not the persona's whole story: longer texts end in an ellipsis. */
const MOST_LINES = 7;

/** The card of a persona: who it is, what for, what against, and a sentence; as high as that needs. */
export function layoutPersonaCard(card: PersonaCard, persona: Persona, photo: string | null, { measure, t }: LayoutContext): PersonaCardLayout {
  const { x, y } = card;
  const inner = WIDTH - 2 * PADDING;
  const place = (words: string, font: (typeof FONTS)[keyof typeof FONTS], left: number, top: number, width: number, lines: number): PlacedText =>
    placeLines(fewLines(words, font, width, lines, measure), font, { x: left, y: top, width });

  const textX = x + PADDING + SIGN + GAP;
  const textWidth = inner - SIGN - GAP;
  const name = place(persona.name.trim() || t('persona.unnamed'), FONTS.personaName, textX, y + PADDING, textWidth, 2);
  const role = place(persona.role, FONTS.personaRole, textX, y + PADDING + name.height, textWidth, 3);
  const words = name.height + (persona.role.trim() === '' ? 0 : role.height);
  // Few words stand beside the middle of the sign.
  const lift = Math.max(0, (SIGN - words) / 2);
  const headHeight = Math.max(SIGN, words) + 2 * PADDING;
  const head: Rect = { x, y, width: WIDTH, height: headHeight };

  let bottom = y + headHeight + PADDING;
  const parts: { label: PlacedText; text: PlacedText }[] = [];
  for (const [label, value] of [
    [t('frame.persona-goals'), persona.goals],
    [t('frame.persona-frustrations'), persona.frustrations],
  ] as const) {
    if (value.trim() === '') continue;
    const heading = place(label, FONTS.fieldLabel, x + PADDING, bottom, inner, 1);
    const text = place(value, FONTS.card, x + PADDING, bottom + heading.height + 2, inner, MOST_LINES);
    parts.push({ label: heading, text });
    bottom += heading.height + 2 + text.height + GAP;
  }
  const quote =
    persona.quote.trim() === '' ? null : place(`“${persona.quote.trim()}”`, FONTS.personaQuote, x + PADDING + GAP, bottom, inner - GAP, MOST_LINES);
  if (quote) bottom += quote.height + GAP;
  const empty = parts.length === 0 && !quote;
  const height = empty ? headHeight : bottom - GAP + PADDING - y;
  return {
    id: card.id,
    rect: { x, y, width: WIDTH, height },
    head,
    sign: { at: { x: x + PADDING + SIGN / 2, y: y + headHeight / 2 }, size: SIGN },
    photo,
    name: movedText(name, 0, lift),
    role: movedText(role, 0, lift),
    parts,
    quote,
    record: card,
    persona,
  };
}
