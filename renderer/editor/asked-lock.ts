import type { Id } from '../../shared/base/id.ts';
import { toScreen, type Size } from '../../shared/geometry/camera.ts';
import type { Point, Rect } from '../../shared/geometry/rect.ts';
import { boardIdOf, isFree } from '../../shared/model/on-board.ts';
import { spokenName } from './announce.ts';
import type { Editor } from './editor.ts';
import { rectOfRecord } from './selection.ts';

// Somebody pressed on something locked: it is not selected, but says that it is locked, with the way to unlock it.

/** Between what says so and the thing, and to the edges of the board, CSS px. */
const GAP = 10;
const EDGE = { left: 76, other: 8 } as const;

/** The locked thing that was pressed on, as long as nothing else is going on; null when there is none. */
export function askedLock({ document, state }: Editor): Id | null {
  const { lockAsked: id, selection, tool, edit, dialog, presenting, boardId } = state;
  if (id === null || selection.size > 0 || tool !== 'select' || edit || dialog || presenting) return null;
  const record = document.get(id);
  return isFree(record) && record.locked && boardIdOf(document, id) === boardId ? id : null;
}

/** Shows that a thing is locked, and says it; null takes that away again. */
export function askLock(editor: Editor, id: Id | null): void {
  if (id === editor.state.lockAsked) return;
  editor.session.setState({ lockAsked: id });
  if (id !== null) editor.announce(editor.t('arrange.lockedSpoken', { name: spokenName(editor, id) }));
}

/** Where the thing is seen, CSS px; null when it is not. */
export function askedRect(editor: Editor, id: Id): Rect | null {
  const { camera, view } = editor.state;
  const rect = rectOfRecord(editor, id);
  if (!rect) return null;
  const { x, y } = toScreen(camera, rect);
  const [width, height] = [rect.width * camera.zoom, rect.height * camera.zoom];
  return x > view.width || y > view.height || x + width < 0 || y + height < 0 ? null : { x, y, width, height };
}

/** The upper left corner of what says so, of that size: at the upper right corner of the thing, or within it where there is no room above. CSS px. */
export function askedPlace(editor: Editor, id: Id, { width, height }: Size): Point | null {
  const rect = askedRect(editor, id);
  if (!rect) return null;
  const { view } = editor.state;
  const x = Math.max(EDGE.left, Math.min(rect.x + rect.width - width, view.width - width - EDGE.other));
  const above = rect.y - GAP - height;
  return { x, y: above >= EDGE.other ? above : Math.max(EDGE.other, Math.min(rect.y + GAP, view.height - height - EDGE.other)) };
}
