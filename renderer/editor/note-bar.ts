import type { Id } from '../../shared/base/id.ts';
import { toBoard, toScreen } from '../../shared/geometry/camera.ts';
import type { Point } from '../../shared/geometry/rect.ts';
import type { Editor } from './editor.ts';

/** Between the bar and its note: handles, and what lines are drawn from, stay free, CSS px. */
const GAP = 32;
/** The tool strip stands at the left, the panel of what is selected at the right, CSS px. */
const SIDES = { left: 76, right: 292, end: 8 } as const;
/** A note smaller than this on screen is not written on, CSS px. */
const LEAST = 48;

/** The note whose writing can be changed beside it: the only one selected, while nothing else goes on with it. */
export function barNote(editor: Editor): Id | null {
  const { selection, tool, presenting, dialog, edit, connecting, find } = editor.state;
  const [id, other] = selection;
  if (id === undefined || other !== undefined || tool !== 'select' || dialog || connecting) return null;
  const note = editor.document.find('note', id);
  if (!note || note.locked || (presenting && edit === null)) return null;
  // Who searches reads: over a hit the bar would cover what was found beside it.
  if (find.open && edit === null) return null;
  return editor.gesturing && edit === null ? null : id;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

interface BarPlace extends Point {
  /** It covers another note there. */
  readonly over: boolean;
}

/**
 * The upper left corner of a bar of that size, CSS px: above its note or else below it, wherever it covers no other note, which
 * somebody may be about to press. Null where there is no such place; while the note is written, the bar stands over others.
 */
export function barPlace(editor: Editor, id: Id, bar: Size): BarPlace | null {
  const rect = editor.index().note(id)?.rect;
  if (!rect) return null;
  const { camera, view, edit } = editor.state;
  const at = toScreen(camera, rect);
  const [width, height] = [rect.width * camera.zoom, rect.height * camera.zoom];
  if (at.x >= view.width || at.x + width <= 0 || width < LEAST) return null;
  const rightmost = (view.width - SIDES.left - SIDES.right > bar.width ? view.width - SIDES.right : view.width - SIDES.end) - bar.width;
  const x = Math.max(SIDES.left, Math.min(at.x + (width - bar.width) / 2, rightmost));
  const [above, below] = [at.y - GAP - bar.height, at.y + height + GAP];
  const seen = [above, below].filter((y) => y >= (y === above ? SIDES.end : 0) && y + bar.height <= view.height - SIDES.end);
  const covers = (y: number) => {
    const area = { ...toBoard(camera, { x, y }), width: bar.width / camera.zoom, height: bar.height / camera.zoom };
    return editor
      .index()
      .notesIn(area)
      .some((note) => note.id !== id);
  };
  const clear = seen.find((one) => !covers(one));
  const y = clear ?? (edit === null ? undefined : seen[0]);
  return y === undefined ? null : { x, y, over: clear === undefined };
}
