import type { Point } from '../geometry/rect.ts';
import type { JourneyMap } from '../model/kinds.ts';
import type { HeaderLayout, LayoutContext } from './board-layout.ts';
import { FONTS, MAP } from './metrics.ts';
import { dayText, mapTitle } from './names.ts';
import { placeText, widestLine } from './place-text.ts';
import { LINE_HEIGHT } from './text.ts';

const STATUS_PADDING = { x: 10, y: 4 };

/** Title, status and the fields that are filled, in columns of equal width, within `width` board units from `at`. */
export function layoutHeader(map: JourneyMap, at: Point, width: number, { measure, t }: LayoutContext): HeaderLayout {
  const statusFont = FONTS.status;
  const statusHeight = statusFont.size * LINE_HEIGHT + 2 * STATUS_PADDING.y;
  const formY = at.y + (statusHeight - FONTS.form.size * LINE_HEIGHT) / 2;
  const form = map.title === null ? null : placeText(t(`map.${map.form}`), FONTS.form, { x: at.x, y: formY, width }, measure);
  const statusX = at.x + (form ? widestLine(form) + 14 : 0);
  const statusText = placeText(
    t(`status.${map.status}`),
    statusFont,
    { x: statusX + STATUS_PADDING.x, y: at.y + STATUS_PADDING.y, width: Math.max(120, at.x + width - statusX - 2 * STATUS_PADDING.x) },
    measure,
  );
  const status = {
    rect: { x: statusX, y: at.y, width: widestLine(statusText) + 2 * STATUS_PADDING.x, height: statusText.height + 2 * STATUS_PADDING.y },
    text: statusText,
    value: map.status,
  };
  const titleY = at.y + Math.max(status.rect.height, form?.height ?? 0) + 8;
  const title = placeText(mapTitle(map, t), FONTS.title, { x: at.x, y: titleY, width }, measure);
  const titleRect = { x: at.x, y: titleY, width, height: title.height };

  const values: readonly (readonly [label: string, value: string])[] = [
    [t('map.persona'), map.persona],
    [t('map.scenario'), map.scenario],
    [t('map.scope'), map.scope],
    [t('map.goal'), map.goal],
    [t('map.date'), map.date === null ? '' : dayText(map.date, t)],
  ];
  const filled = values.filter(([, value]) => value.trim() !== '');
  const perRow = Math.max(1, Math.min(filled.length, Math.floor((width + MAP.fieldGap) / (MAP.fieldWidth + MAP.fieldGap))));
  const fieldWidth = Math.min((width - (perRow - 1) * MAP.fieldGap) / perRow, MAP.fieldWidth * 1.6);
  const fields: { label: HeaderLayout['title']; value: HeaderLayout['title'] }[] = [];
  let y = titleY + title.height + (filled.length > 0 ? 14 : 0);
  for (let first = 0; first < filled.length; first += perRow) {
    let tallest = 0;
    for (const [index, [labelText, valueText]] of filled.slice(first, first + perRow).entries()) {
      const box = { x: at.x + index * (fieldWidth + MAP.fieldGap), y, width: fieldWidth };
      const label = placeText(labelText, FONTS.fieldLabel, box, measure);
      const value = placeText(valueText, FONTS.fieldValue, { ...box, y: y + label.height + 1 }, measure);
      tallest = Math.max(tallest, label.height + 1 + value.height);
      fields.push({ label, value });
    }
    y += tallest + (first + perRow < filled.length ? 14 : 0);
  }
  return { rect: { x: at.x, y: at.y, width, height: y - at.y }, titleRect, title, form, status, fields };
}
