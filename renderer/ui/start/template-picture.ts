import { numberedIds } from '../../../shared/base/id.ts';
import { centre, rectOf, type Rect } from '../../../shared/geometry/rect.ts';
import type { Language, Translate } from '../../../shared/i18n/translate.ts';
import type { Theme } from '../../../shared/ipc/contract.ts';
import type { TemplateName } from '../../../shared/ipc/names.ts';
import { layoutBoard } from '../../../shared/layout/layout-board.ts';
import type { Measure } from '../../../shared/layout/text.ts';
import { Document } from '../../../shared/model/document.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import type { AnyRecord, NoteColor } from '../../../shared/model/kinds.ts';
import { paintGroup } from '../../../shared/paint/paint-canvas.ts';
import { boardScene } from '../../../shared/scene/board-scene.ts';
import type { Scene } from '../../../shared/scene/scene.ts';
import { themes } from '../../../shared/scene/themes.ts';
import { templateRecords } from '../../../shared/templates/templates.ts';
import { themeNameOf } from '../../platform/theme.ts';

interface PictureContext {
  readonly language: Language;
  readonly theme: Theme;
  readonly t: Translate;
  readonly measure: Measure;
}

/** Room around the picture, CSS px. */
const MARGIN = 12;
/** How much of a template is shown: its beginning, large enough to recognise, board units. Null is all of it, in the middle. */
const GLIMPSE: Readonly<Record<TemplateName, number | null>> = {
  demo: 3_020,
  journey: 860,
  journeys: 1_500,
  blueprint: 860,
  'simple-blueprint': 860,
  inventory: 860,
  persona: 1_240,
  empathy: 1_144,
  stakeholders: null,
  matrix: null,
  blank: 780,
};

/** A blank board shows what it is for: a few notes without words. */
const BLANK_NOTES: readonly (readonly [x: number, y: number, color: NoteColor])[] = [
  [40, 60, 'yellow'],
  [260, 20, 'teal'],
  [300, 230, 'pink'],
  [560, 110, 'yellow'],
];

function recordsOf(template: TemplateName, language: Language): readonly AnyRecord[] {
  const records = templateRecords(template, language, numberedIds('picture'));
  const board = records.find((record) => record.kind === 'board');
  if (template !== 'blank' || !board) return records;
  const notes = BLANK_NOTES.map(([x, y, color], index): AnyRecord =>
    fresh('note', { id: `note-${index}`, boardId: board.id, x, y, width: 180, height: 180, color, order: `a${index}` }),
  );
  return [...records, ...notes];
}

export function templateScene(template: TemplateName, { language, theme, t, measure }: PictureContext): Scene {
  const document = new Document(recordsOf(template, language));
  const boardId = document.all('board')[0]?.id ?? '';
  const layout = layoutBoard(document, boardId, { measure, t });
  return boardScene(document, layout, { tokens: themes[themeNameOf(theme)] });
}

/** The part of a scene that fills a picture of that shape: so much of it from its upper left, or all of it. */
function glimpseOf(bounds: Rect, width: number | null, ratio: number): Rect {
  if (width !== null) return rectOf(bounds.x, bounds.y, width, width / ratio);
  const whole = Math.max(bounds.width, bounds.height * ratio);
  const { x, y } = centre(bounds);
  return rectOf(x - whole / 2, y - whole / ratio / 2, whole, whole / ratio);
}

/** Paints a template as it will look, with our own painter, as sharp as the screen. */
export function paintTemplate(canvas: HTMLCanvasElement, template: TemplateName, context: PictureContext): void {
  const { clientWidth, clientHeight } = canvas;
  const target = canvas.getContext('2d');
  const scene = templateScene(template, context);
  if (!target || !scene.bounds || clientWidth === 0) return;
  canvas.width = Math.round(clientWidth * devicePixelRatio);
  canvas.height = Math.round(clientHeight * devicePixelRatio);
  const part = glimpseOf(
    scene.bounds,
    GLIMPSE[template],
    (clientWidth - 2 * MARGIN) / (clientHeight - (GLIMPSE[template] === null ? 2 : 1) * MARGIN),
  );
  const scale = ((clientWidth - 2 * MARGIN) / part.width) * devicePixelRatio;
  target.fillStyle = scene.background;
  target.fillRect(0, 0, canvas.width, canvas.height);
  target.setTransform(scale, 0, 0, scale, MARGIN * devicePixelRatio - part.x * scale, MARGIN * devicePixelRatio - part.y * scale);
  for (const group of scene.groups) paintGroup(target, group, { scale: scale / devicePixelRatio, minTextPx: 4 });
}
