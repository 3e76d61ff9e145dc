import RBush from 'rbush';
import { bottom, right, type Rect } from '../../geometry/rect.ts';
import type { Font } from '../../layout/text.ts';
import { boundsOfItems } from '../item-bounds.ts';
import { isOneText, type TextLine } from '../one-text.ts';
import type { Color, SceneGroup, SceneItem } from '../scene.ts';

/** Upright lines of one text, evenly below each other. */
export interface Words {
  readonly lines: readonly [TextLine, ...TextLine[]];
  readonly font: Font;
  readonly color: Color;
  /** From one baseline to the next, board units. */
  readonly pitch: number;
}

/** A part of a scene in which everything written may be painted after everything drawn. */
export interface Ply {
  readonly shapes: readonly SceneGroup[];
  readonly words: readonly Words[];
}

/** Of a line that stands alone, in sizes of its letters: nothing comes of it. */
const ALONE = 1.2;
/** Distances that differ by less are rounded another way. Board units. */
const EVEN = 0.01;

interface Building {
  readonly shapes: SceneGroup[];
  readonly words: Words[];
  /** Where this ply is written on. */
  readonly written: RBush<{ readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number }>;
}

const boxOf = (rect: Rect) => ({ minX: rect.x, minY: rect.y, maxX: right(rect), maxY: bottom(rect) });

/**
 * Parts what is drawn from what is written, for painters that do one after the other. Painted ply by ply, and of each the shapes
 * first, everything covers what it covered: only what is drawn over something written begins another ply. Turned text counts as drawn.
 */
export function pliesOf(groups: readonly SceneGroup[]): readonly Ply[] {
  let ply = newPly();
  const plies = [ply];
  for (const group of groups) {
    let drawn: SceneItem[] = [];
    const drawIn = (target: Building): void => {
      if (drawn.length > 0) target.shapes.push({ ...group, items: drawn });
      drawn = [];
    };
    // Nearly every group lies on nothing written but what it writes itself.
    let mayCover = ply.written.collides(boxOf(group.bounds));
    for (let at = 0; at < group.items.length;) {
      const item = group.items[at] as SceneItem;
      const words = group.turn ? null : wordsFrom(group.items, at, item);
      const bounds = words || mayCover ? boundsOfItems(words?.lines ?? [item], group.turn) : null;
      if (words) {
        ply.words.push(words);
        if (bounds) ply.written.insert(boxOf(bounds));
        mayCover = true;
      } else {
        if (bounds && ply.written.collides(boxOf(bounds))) {
          drawIn(ply);
          ply = newPly();
          plies.push(ply);
        }
        drawn.push(item);
      }
      at += words?.lines.length ?? 1;
    }
    drawIn(ply);
  }
  return plies.map(({ shapes, words }) => ({ shapes, words }));
}

const newPly = (): Building => ({ shapes: [], words: [], written: new RBush() });

/** The text that begins with a line: the lines right after it that are written alike and go on evenly. */
function wordsFrom(items: readonly SceneItem[], from: number, first: SceneItem): Words | null {
  if (first.type !== 'text' || first.turned) return null;
  const { font, color } = first;
  const lines: [TextLine, ...TextLine[]] = [first];
  let pitch: number | null = null;
  for (let last = first; ;) {
    const next = items[from + lines.length];
    if (next?.type !== 'text' || !isOneText(next, first)) break;
    const apart = next.y - last.y;
    if (apart <= 0 || (pitch !== null && Math.abs(apart - pitch) > EVEN)) break;
    pitch ??= apart;
    lines.push(next);
    last = next;
  }
  return { lines, font, color, pitch: pitch ?? font.size * ALONE };
}
