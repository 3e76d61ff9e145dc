import { visibleRect, type Camera } from '../../shared/geometry/camera.ts';
import { bottom, boundsOf, contains, intersects, right, type Rect } from '../../shared/geometry/rect.ts';
import type { Diff } from '../../shared/model/diff.ts';
import { cameraGoal, glideTo, reveal, setCamera } from './camera-motion.ts';
import type { Editor } from './editor.ts';
import { fitBesidePanels } from './fit.ts';
import { rectOfRecord } from './selection.ts';

/** Where the records lie that a diff is about to take away. To be asked before it is applied. */
export const rectsRemoved = (editor: Editor, diff: Diff): readonly Rect[] =>
  editor.state.table.open ? [] : diff.removed.flatMap(({ id }) => rectOfRecord(editor, id) ?? []);

/**
 * Brings into view what a diff has just changed: the view moves only when none of it would be seen as a whole, then to `from`,
 * the view of that time. Where what went was all there was to see, it goes there too, or to all of the board.
 */
export function showChange(editor: Editor, diff: Diff, removed: readonly Rect[], from: Camera): void {
  const { presenting, camera, view, table } = editor.state;
  // A table shows it by itself, and a layout of the whole board would be made for nothing.
  if (table.open) return;
  const changed = [...diff.added, ...diff.updated.map(([, after]) => after)].flatMap(({ id }) => rectOfRecord(editor, id) ?? []);
  const bounds = boundsOf(changed.length > 0 ? changed : removed);
  if (!bounds || presenting || view.width === 0) return;
  const seen = visibleRect(camera, view);
  const rects = changed.length > 0 ? changed : removed;
  const isSmall = bounds.width <= seen.width && bounds.height <= seen.height;
  // Of what is larger than the view a part is enough, as when it was done.
  const target = isSmall || rects.some((rect) => intersects(rect, seen)) ? camera : fitBesidePanels(bounds, view, camera.zoom);
  if (isSmall) bringBack(editor, bounds, from);
  else if (target !== camera) glideTo(editor, target);
  if (changed.length > 0) return;
  // For something so large the view had gone far out: what is left would be specks.
  const wentOut = camera.zoom < from.zoom && (bounds.width > view.width / from.zoom || bounds.height > view.height / from.zoom);
  if (wentOut || !showsAnything(editor, isSmall ? cameraGoal(editor) : target)) glideTo(editor, wayBack(editor, from));
}

/** What is out of view is shown in the view of that time, as long as that shows it whole; else the view moves no further than it must. */
function bringBack(editor: Editor, bounds: Rect, from: Camera): void {
  const { camera, view } = editor.state;
  reveal(editor, bounds);
  const then = visibleRect(from, view);
  if (editor.state.camera === camera || !contains(then, bounds) || !contains(then, { x: right(bounds), y: bottom(bounds) })) return;
  setCamera(editor, camera);
  glideTo(editor, from);
}

function showsAnything(editor: Editor, camera: Camera): boolean {
  const { maps, frames, personaCards, loose } = editor.layout();
  const seen = visibleRect(camera, editor.state.view);
  return [maps, frames, personaCards, loose].some((things) => things.some(({ rect }) => intersects(rect, seen)));
}

/** An empty board looks the same everywhere: there only the zoom is taken back. */
function wayBack(editor: Editor, from: Camera): Camera {
  const { camera, view } = editor.state;
  const { bounds } = editor.layout();
  if (!bounds) return from.zoom === camera.zoom ? camera : from;
  return showsAnything(editor, from) ? from : fitBesidePanels(bounds, view, 1);
}
