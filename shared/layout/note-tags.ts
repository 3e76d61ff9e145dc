import type { Rect } from '../geometry/rect.ts';
import type { NoteColor, Tag } from '../model/kinds.ts';
import type { NoteTagLayout } from './board-layout.ts';
import { FONTS } from './metrics.ts';
import { placeLines } from './place-text.ts';
import type { Measure } from './text.ts';
import { shortened } from './wrap.ts';

/** Together they are no lower than the gap between two rows of notes. */
const CHIP = { below: 3, height: 17, padding: 6, gap: 4, inset: 8, mostWidth: 120 };

/** A narrower note has no room for a tag. */
const MIN_WIDTH = 60;

/** The tags of a note side by side, hanging below its edge: clear of its words and of the frame of a selection. As many as there is room for. Board units. */
export function layoutNoteTags(note: Rect, tags: readonly Tag[], measure: Measure): readonly NoteTagLayout[] {
  const font = FONTS.chip;
  const placed: NoteTagLayout[] = [];
  const top = note.y + note.height + CHIP.below;
  const end = note.x + note.width - CHIP.inset;
  if (end - note.x < MIN_WIDTH) return [];
  let x = note.x + CHIP.inset;
  const place = (words: string, color: NoteColor | null): void => {
    const width = measure(words, font);
    const rect = { x, y: top, width: width + 2 * CHIP.padding, height: CHIP.height };
    const text = placeLines([{ text: words, width }], font, { x: x + CHIP.padding, y: top + 0.5, width });
    placed.push({ rect, text, color });
    x += rect.width + CHIP.gap;
  };
  for (const [at, { name, color }] of tags.entries()) {
    const rest = tags.length - at;
    const counted = `+${rest}`;
    const kept = rest > 1 ? measure(counted, font) + 2 * CHIP.padding + CHIP.gap : 0;
    const room = Math.min(CHIP.mostWidth, end - x - kept) - 2 * CHIP.padding;
    const words = shortened(name.trim() || '·', font, room, measure);
    // A letter and a half says nothing: better to say how many more there are.
    if (measure(words, font) > room || (words !== name.trim() && room < 36 && at > 0)) {
      place(counted, null);
      break;
    }
    place(words, color);
  }
  return placed;
}
