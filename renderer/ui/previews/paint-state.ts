import type { Id } from '../../../shared/base/id.ts';
import type { Change } from '../../../shared/exchange/comparison.ts';
import { intersects, rectOf, type Rect } from '../../../shared/geometry/rect.ts';
import { paintGroup, type BitmapLookup } from '../../../shared/paint/paint-canvas.ts';
import type { Scene } from '../../../shared/scene/scene.ts';
import { themes } from '../../../shared/scene/themes.ts';
import type { PictureAsk } from './preview-messages.ts';

/** Room around what is drawn, CSS px. */
const MARGIN = 12;
/** Smaller than this nothing is recognised any more: then only the beginning is shown. */
const LEAST_SCALE = 0.06;
const MOST_SCALE = 0.8;
/** Letters smaller than this are bars, px. */
const LEAST_TEXT = 4;

/** Where a scene goes in a picture: all of it in the middle, of a huge one its upper left. */
function placeOf(bounds: Rect, { width, height }: Pick<PictureAsk, 'width' | 'height'>) {
  const room = { width: width - 2 * MARGIN, height: height - 2 * MARGIN };
  const whole = Math.min(room.width / bounds.width, room.height / bounds.height);
  const scale = Math.min(MOST_SCALE, Math.max(LEAST_SCALE, whole));
  const spare = (size: number, taken: number) => MARGIN + Math.max(0, (size - taken * scale) / 2);
  return { scale, x: spare(room.width, bounds.width), y: spare(room.height, bounds.height) };
}

/** What is outlined how: by the dash as well as by the colour. */
const DASHES: Readonly<Record<Change, readonly number[]>> = { added: [], changed: [6, 3], moved: [2, 3], removed: [10, 3] };

/** Paints a board of some state of a workshop, and outlines what differs. Nothing on it: false. */
export function paintState(
  target: OffscreenCanvasRenderingContext2D,
  { groups, bounds, background }: Scene,
  ask: PictureAsk,
  marks: ReadonlyMap<Id, Change>,
  bitmaps: BitmapLookup,
): boolean {
  const { width, height, density, theme } = ask;
  target.setTransform(1, 0, 0, 1, 0, 0);
  target.fillStyle = background;
  target.fillRect(0, 0, target.canvas.width, target.canvas.height);
  if (!bounds) return false;
  const { scale, x, y } = placeOf(bounds, ask);
  const dense = scale * density;
  target.setTransform(dense, 0, 0, dense, x * density - bounds.x * dense, y * density - bounds.y * dense);
  const shown = rectOf(bounds.x - x / scale, bounds.y - y / scale, width / scale, height / scale);
  const seen = groups.filter((group) => intersects(group.bounds, shown));
  for (const group of seen) paintGroup(target, group, { scale, minTextPx: LEAST_TEXT, bitmaps });
  const { accent, danger } = themes[theme].ui;
  for (const group of seen) {
    const change = marks.get(group.id);
    if (!change) continue;
    target.strokeStyle = change === 'removed' ? danger : accent;
    target.lineWidth = 2 / scale;
    target.setLineDash(DASHES[change].map((length) => length / scale));
    const gap = 3 / scale;
    target.strokeRect(group.bounds.x - gap, group.bounds.y - gap, group.bounds.width + 2 * gap, group.bounds.height + 2 * gap);
  }
  target.setLineDash([]);
  return true;
}
