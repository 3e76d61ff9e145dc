import { visibleRect } from '../../shared/geometry/camera.ts';
import { boundsOf, intersects, type Rect } from '../../shared/geometry/rect.ts';
import type { Diff } from '../../shared/model/diff.ts';
import { glideToRect, reveal } from './camera-motion.ts';
import type { Editor } from './editor.ts';
import { rectOfRecord } from './selection.ts';

/** Where the records lie that a diff is about to take away. To be asked before it is applied. */
export const rectsRemoved = (editor: Editor, diff: Diff): readonly Rect[] => (editor.state.table.open ? [] : diff.removed.flatMap(({ id }) => rectOfRecord(editor, id) ?? []));

/** Brings into view what a diff has just changed: the view moves only when none of it would be seen as a whole. */
export function showChange(editor: Editor, diff: Diff, removed: readonly Rect[]): void {
  const { presenting, camera, view, table } = editor.state;
  // A table shows it by itself, and a layout of the whole board would be made for nothing.
  if (table.open) return;
  const changed = [...diff.added, ...diff.updated.map(([, after]) => after)].flatMap(({ id }) => rectOfRecord(editor, id) ?? []);
  const bounds = boundsOf(changed.length > 0 ? changed : removed);
  if (!bounds || presenting || view.width === 0) return;
  const seen = visibleRect(camera, view);
  if (bounds.width <= seen.width && bounds.height <= seen.height) reveal(editor, bounds);
  // Of what is larger than the view a part is enough, as when it was done.
  else if (!changed.some((rect) => intersects(rect, seen))) glideToRect(editor, bounds, camera.zoom);
}
