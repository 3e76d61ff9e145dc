import type { Id } from '../../shared/base/id.ts';
import { boxesIn } from '../../shared/base/list-lines.ts';
import { tickInNote } from '../../shared/commands/note-lists.ts';
import { contains, inflate, type Point } from '../../shared/geometry/rect.ts';
import { rectsOfSpans } from '../../shared/layout/text-spans.ts';
import type { Editor } from './editor.ts';

/** Around a check box that takes a click, too, board units. */
const SLACK = 3;

/** The check box of a note under a board point, as the place of its sign in the text; null where there is none. */
export function boxAt(editor: Editor, id: Id, point: Point): number | null {
  const note = editor.index().note(id);
  if (!note || note.record.locked) return null;
  const { text } = note.record;
  const boxes = boxesIn(text);
  if (boxes.length === 0) return null;
  const rects = rectsOfSpans(
    note.text,
    text,
    boxes.map((start) => ({ start, end: start + 1 })),
    editor.measure,
  );
  const found = rects.findIndex((lines) => lines.some((rect) => contains(inflate(rect, SLACK), point)));
  return boxes[found] ?? null;
}

/** Ticks a check box of a note, or takes the tick away. */
export const tickBoxOf = (editor: Editor, id: Id, at: number): void => editor.execute('history.check', tickInNote(editor.document, { id, at }), [id]);
