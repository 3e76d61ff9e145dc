import { monotoneCurve } from '../../../shared/geometry/monotone.ts';
import type { Point } from '../../../shared/geometry/rect.ts';
import type { Mark } from '../../../shared/model/card-marks.ts';
import type { Icon } from '../../../shared/model/choices.ts';
import type { NoteColor } from '../../../shared/model/kinds.ts';
import { pathData } from '../../../shared/paint/paint-svg.ts';
import { markItems } from '../../../shared/scene/glyphs.ts';
import { curveSteps } from '../../../shared/scene/items.ts';
import { iconItem } from '../../../shared/scene/icons.ts';
import type { SceneItem } from '../../../shared/scene/scene.ts';
import { themes } from '../../../shared/scene/themes.ts';

const { board } = themes.print;
const SIDE = 24;

/** Paths alone: signs are drawn of nothing else. */
const paths = (items: readonly SceneItem[]): string =>
  items
    .map((item) =>
      item.type === 'path'
        ? `<path d="${pathData(item.steps)}" fill="${item.fill ?? 'none'}"` +
          `${item.stroke ? ` stroke="${item.stroke.color}" stroke-width="${item.stroke.width}" stroke-linecap="round" stroke-linejoin="round"` : ''}/>`
        : '',
    )
    .join('');

const sign = (className: string, drawn: string): string =>
  `<svg class="${className}" viewBox="0 0 ${SIDE} ${SIDE}" width="${SIDE}" height="${SIDE}" aria-hidden="true">${drawn}</svg>`;

/** The glyph a mark has on a map; its name stands beside it. */
export const markSign = (mark: Mark): string => sign('mark-sign', paths(markItems(mark, { x: SIDE / 2, y: SIDE / 2 }, board, board.paper)));

/** The round sign of a persona in its colour. */
export const personaSign = (icon: Icon, color: NoteColor): string =>
  sign(
    'persona-sign',
    `<circle cx="12" cy="12" r="11.5" fill="${board.notes[color].fill}" stroke="${board.notes[color].edge}" stroke-width="0.5"/>` +
      paths([iconItem(icon, { x: 12, y: 12 }, 13, board.notes[color].text)]),
  );

/** Units of the drawing on the cover. */
const LINE = { width: 1_000, height: 260, room: 12 } as const;

/** How it went, as one line across the cover; nothing where fewer than two steps have a value. A missing value breaks it. */
export function emotionLine(emotion: readonly (number | null)[]): string {
  const runs: Point[][] = [[]];
  emotion.forEach((share, at) => {
    if (share === null) runs.push([]);
    else
      runs.at(-1)?.push({
        x: LINE.room + (at / Math.max(1, emotion.length - 1)) * (LINE.width - 2 * LINE.room),
        y: LINE.room + (1 - share) * (LINE.height - 2 * LINE.room),
      });
  });
  if (!runs.some((run) => run.length > 1)) return '';
  const lines = runs.map(
    (run) => `<path d="${pathData(curveSteps(monotoneCurve(run)))}" fill="none" stroke="${board.experience}" stroke-width="5"/>`,
  );
  const dots = runs.flat().map(({ x, y }) => `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="8" fill="${board.experience}"/>`);
  const level = `<path d="M0 ${LINE.height / 2}H${LINE.width}" stroke="${board.zeroLine}" stroke-width="1.5" stroke-dasharray="2 8"/>`;
  return `<svg class="emotion-line" viewBox="0 0 ${LINE.width} ${LINE.height}" aria-hidden="true">${level}${lines.join('')}${dots.join('')}</svg>`;
}
