import type { Rect } from '../geometry/rect.ts';
import type { Note } from '../model/kinds.ts';
import { NOTE } from './metrics.ts';
import { placeLines } from './place-text.ts';
import { LINE_HEIGHT, type Font, type Measure, type PlacedText } from './text.ts';
import { wrapText } from './wrap.ts';

/** Lines of the largest size under a picture. */
const FEW_LINES = 3;
const ALIGN = { left: 'left', center: 'centre', right: 'right' } as const;

interface FittedNote {
  readonly rect: Rect;
  readonly text: PlacedText;
}

/**
 * The text of a sticky note: the largest size from 20 down to 14 board units at which it fits without taking a word
 * apart, or else at which it fits at all. When not even 14 fits, the note grows downward; so it does at a size somebody chose. `above` and
 * `below` board units stay free at its ends; under a picture some lines have room before they get smaller.
 */
export function fitNoteText(
  note: Pick<Note, 'x' | 'y' | 'width' | 'height' | 'text' | 'textSize' | 'bold' | 'align'>,
  measure: Measure,
  { above = 0, below = 0 } = {},
): FittedNote {
  const width = Math.max(note.width - 2 * NOTE.padding, NOTE.smallest);
  const free = note.height - 2 * NOTE.padding - above - below;
  const room = above > 0 ? Math.max(free, FEW_LINES * NOTE.largest * LINE_HEIGHT) : free;
  const box = { x: note.x + NOTE.padding, y: note.y + NOTE.padding + above, width };
  const atSize = (size: number, enough?: number): Tried => {
    const font: Font = { family: 'hand', weight: note.bold ? 700 : 500, size };
    return { font, wrapped: wrapText(note.text, font, width, measure, enough) };
  };
  const chosen = note.textSize === null ? largestOf(atSize, room) : atSize(NOTE.sizes[note.textSize]);
  const text = placeLines(chosen.wrapped.lines, chosen.font, box, ALIGN[note.align]);
  const height = Math.max(note.height, (note.text === '' && above > 0 ? above : text.height + above + 2 * NOTE.padding) + below);
  return { rect: { x: note.x, y: note.y, width: note.width, height }, text };
}

interface Tried {
  readonly font: Font;
  readonly wrapped: ReturnType<typeof wrapText>;
}

function largestOf(atSize: (size: number, enough?: number) => Tried, room: number): Tried {
  // Most notes fit at the first size tried, and never need it.
  let atSmallest: Tried | null = null;
  const smallest = () => (atSmallest ??= atSize(NOTE.smallest));
  for (let size: number = NOTE.largest; size > NOTE.smallest; size -= 1) {
    // A long text is not wrapped to its end at sizes it does not fit at: it is, after every key.
    const tried = atSize(size, Math.ceil(room / (size * LINE_HEIGHT)));
    if (tried.wrapped.lines.length * size * LINE_HEIGHT > room) continue;
    if (tried.wrapped.broken && !smallest().wrapped.broken) continue;
    return tried;
  }
  return smallest();
}
