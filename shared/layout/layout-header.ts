import type { Point } from '../geometry/rect.ts';
import type { JourneyMap, Persona } from '../model/kinds.ts';
import type { HeaderField, HeaderLayout, LayoutContext } from './board-layout.ts';
import { FONTS, MAP } from './metrics.ts';
import { dayText, entryName } from './names.ts';
import { placeText, widestLine } from './place-text.ts';
import { LINE_HEIGHT, type Measure } from './text.ts';

const STATUS_PADDING = { x: 10, y: 4 };
/** Side of a persona's sign, and the room it takes ahead of the name. */
const SIGN = { size: 20, room: 27 };

/** A word in a small frame, no wider than `width` board units. */
function pill<V extends string>(words: string, value: V, x: number, y: number, width: number, measure: Measure) {
  const text = placeText(words, FONTS.status, { x: x + STATUS_PADDING.x, y: y + STATUS_PADDING.y, width }, measure);
  return { rect: { x, y, width: widestLine(text) + 2 * STATUS_PADDING.x, height: text.height + 2 * STATUS_PADDING.y }, text, value };
}

interface HeaderWords {
  /** Whom the map is about. */
  readonly persona: Persona | null;
  /** What the map is called. */
  readonly name: string;
}

/** Title, status and the fields that are filled, in columns of equal width, within `width` board units from `at`. */
export function layoutHeader(map: JourneyMap, { persona, name }: HeaderWords, at: Point, width: number, { measure, t }: LayoutContext): HeaderLayout {
  const statusFont = FONTS.status;
  const statusHeight = statusFont.size * LINE_HEIGHT + 2 * STATUS_PADDING.y;
  const formY = at.y + (statusHeight - FONTS.form.size * LINE_HEIGHT) / 2;
  const form = map.title === null ? null : placeText(t(`map.${map.form}`), FONTS.form, { x: at.x, y: formY, width }, measure);
  const statusX = at.x + (form ? widestLine(form) + 14 : 0);
  const status = pill(t(`status.${map.status}`), map.status, statusX, at.y, Math.max(120, at.x + width - statusX - 2 * STATUS_PADDING.x), measure);
  const phaseX = statusX + status.rect.width + 8;
  const phase =
    map.phase === null
      ? null
      : pill(t(`phase.${map.phase}`), map.phase, phaseX, at.y, Math.max(120, at.x + width - phaseX - 2 * STATUS_PADDING.x), measure);
  const titleY = at.y + Math.max(status.rect.height, phase?.rect.height ?? 0, form?.height ?? 0) + 8;
  const title = placeText(name, FONTS.title, { x: at.x, y: titleY, width }, measure);
  const titleRect = { x: at.x, y: titleY, width, height: title.height };

  const values: readonly (readonly [label: string, value: string])[] = [
    [t('map.persona'), [...(persona ? [entryName(persona, t), persona.role] : []), map.persona].filter((words) => words.trim() !== '').join(' · ')],
    [t('map.scenario'), map.scenario],
    [t('map.scope'), map.scope],
    [t('map.goal'), map.goal],
    [t('map.date'), map.date === null ? '' : dayText(map.date, t)],
  ];
  const filled = values.filter(([, value]) => value.trim() !== '');
  const perRow = Math.max(1, Math.min(filled.length, Math.floor((width + MAP.fieldGap) / (MAP.fieldWidth + MAP.fieldGap))));
  const fieldWidth = Math.min((width - (perRow - 1) * MAP.fieldGap) / perRow, MAP.fieldWidth * 1.6);
  const fields: HeaderField[] = [];
  let y = titleY + title.height + (filled.length > 0 ? 14 : 0);
  for (let first = 0; first < filled.length; first += perRow) {
    let tallest = 0;
    for (const [index, [labelText, valueText]] of filled.slice(first, first + perRow).entries()) {
      const box = { x: at.x + index * (fieldWidth + MAP.fieldGap), y, width: fieldWidth };
      const label = placeText(labelText, FONTS.fieldLabel, box, measure);
      const signed = persona && first + index === 0 ? persona : null;
      const room = signed ? SIGN.room : 0;
      const value = placeText(
        valueText,
        FONTS.fieldValue,
        { x: box.x + room, y: y + label.height + 1 + (signed ? 2 : 0), width: fieldWidth - room },
        measure,
      );
      const sign = signed
        ? { rect: { x: box.x, y: y + label.height + 2, width: SIGN.size, height: SIGN.size }, icon: signed.icon, color: signed.color }
        : null;
      tallest = Math.max(tallest, label.height + 1 + value.height + (signed ? 4 : 0));
      fields.push({ label, value, sign });
    }
    y += tallest + (first + perRow < filled.length ? 14 : 0);
  }
  return { rect: { x: at.x, y: at.y, width, height: y - at.y }, titleRect, title, form, status, phase, fields };
}
