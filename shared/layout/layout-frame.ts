import { boundsOf, type Rect } from '../geometry/rect.ts';
import type { Frame } from '../model/kinds.ts';
import type { FrameLayout, LayoutContext } from './board-layout.ts';
import { fewLines } from './few-lines.ts';
import { FONTS } from './metrics.ts';
import { frameName } from './names.ts';
import { placeLines } from './place-text.ts';
import { LINE_HEIGHT, type Font, type PlacedText } from './text.ts';
import { shortened } from './wrap.ts';

/** Room between a frame's edge and its words, board units. */
const PADDING = 14;
/** A name takes no more lines than this: it is a name, not the content. */
const NAME_LINES = 2;

/** A frame's words: its name at the top left (of an ellipse, at the top), what it is for under it, and the axis that ends at it. */
export function layoutFrame(frame: Frame, context: LayoutContext): FrameLayout {
  const { measure, t } = context;
  const rect: Rect = { x: frame.x, y: frame.y, width: frame.width, height: frame.height };
  const ellipse = frame.shape === 'ellipse';
  const width = Math.max(FONTS.frame.size, ellipse ? frame.width * 0.46 : frame.width - 2 * PADDING);
  const box = {
    x: ellipse ? frame.x + (frame.width - width) / 2 : frame.x + PADDING,
    y: frame.y + (ellipse ? Math.min(22, frame.height * 0.06) : 11),
    width,
  };
  const align = ellipse ? 'centre' : 'left';
  const limited = (words: string, font: Font, y: number) => placeLines(fewLines(words, font, width, NAME_LINES, measure), font, { ...box, y }, align);
  const name = limited(frameName(frame, t), FONTS.frame, box.y);
  const room = frame.height - PADDING - name.height - (box.y - frame.y);
  const hintText = frame.role === 'custom' ? '' : t(`frameHint.${frame.role}`);
  const hint = hintText === '' || room < 2 * FONTS.frameHint.size ? null : limited(hintText, FONTS.frameHint, box.y + name.height + 1);
  const axis = axisOf(frame, rect, context);
  const outer = axis ? (boundsOf([rect, { ...rect, y: (axis.lines[0]?.baseline ?? rect.y) - axis.font.size, height: axis.height }]) ?? rect) : rect;
  return { id: frame.id, rect, outer, name, nameBox: box, hint, axis, record: frame };
}

/** The corners of the value/effort matrix at which its axes end carry their names, outside the frames. */
function axisOf({ role }: Frame, rect: Rect, { measure, t }: LayoutContext): PlacedText | null {
  const font: Font = FONTS.axis;
  const height = font.size * LINE_HEIGHT;
  const line = (words: string) => {
    const text = shortened(words, font, rect.width, measure);
    return { text, width: measure(text, font) };
  };
  if (role === 'matrix-quick-wins') return placeLines([line(t('frame.axisValue'))], font, { x: rect.x, y: rect.y - height - 8, width: rect.width });
  if (role !== 'matrix-time-sinks') return null;
  return placeLines([line(t('frame.axisEffort'))], font, { x: rect.x, y: rect.y + rect.height + 8, width: rect.width }, 'right');
}
