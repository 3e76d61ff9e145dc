import type { Rect } from '../geometry/rect.ts';
import type { Note } from '../model/kinds.ts';
import { NOTE } from './metrics.ts';
import { placeLines } from './place-text.ts';
import { LINE_HEIGHT, type Font, type Measure, type PlacedText } from './text.ts';
import { wrapText } from './wrap.ts';

interface FittedNote {
  readonly rect: Rect;
  readonly text: PlacedText;
}

/**
 * The text of a sticky note: the largest size from 20 down to 14 board units at which it fits without taking a word
 * apart, or else at which it fits at all. When not even 14 fits, the note grows downward. `reserved` board units stay
 * free at its lower end.
 */
export function fitNoteText(note: Pick<Note, 'x' | 'y' | 'width' | 'height' | 'text'>, measure: Measure, reserved = 0): FittedNote {
  const width = Math.max(note.width - 2 * NOTE.padding, NOTE.smallest);
  const room = note.height - 2 * NOTE.padding - reserved;
  const box = { x: note.x + NOTE.padding, y: note.y + NOTE.padding, width };
  const atSize = (size: number) => {
    const font: Font = { family: 'hand', weight: 500, size };
    return { font, wrapped: wrapText(note.text, font, width, measure) };
  };
  let chosen = atSize(NOTE.smallest);
  for (let size: number = NOTE.largest; size > NOTE.smallest; size -= 1) {
    const tried = atSize(size);
    if (tried.wrapped.lines.length * size * LINE_HEIGHT > room) continue;
    if (tried.wrapped.broken && !chosen.wrapped.broken) continue;
    chosen = tried;
    break;
  }
  const text = placeLines(chosen.wrapped.lines, chosen.font, box);
  const height = Math.max(note.height, text.height + 2 * NOTE.padding + reserved);
  return { rect: { x: note.x, y: note.y, width: note.width, height }, text };
}
