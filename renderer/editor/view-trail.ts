import type { Id } from '../../shared/base/id.ts';
import { isElsewhere, NO_TRAIL, rested, stepped, type Sight, type ViewTrail } from '../../shared/geometry/view-trail.ts';
import { showBoard } from './boards.ts';
import { cameraGoal, glideTo } from './camera-motion.ts';
import { wallClock, type Clock } from './clock.ts';
import type { Editor } from './editor.ts';
import type { Session } from './session.ts';

/** A view that has not moved for so long is where somebody stopped to look, ms. What the hand pans and zooms in between is one move. */
const REST_MS = 700;

/** Kept as long as the document is open, never saved. */
const trails = new WeakMap<Editor, ViewTrail>();
/** While one of its places is gone to, nothing is added to a trail. */
const travelling = new WeakSet<Editor>();

const listeners = new WeakMap<Editor, Set<() => void>>();

/** Calls `listener` when the way back or forward has become another one; the answer ends it. */
export function onTrail(editor: Editor, listener: () => void): () => void {
  const all = listeners.get(editor) ?? new Set();
  listeners.set(editor, all.add(listener));
  return () => void all.delete(listener);
}

function setTrail(editor: Editor, trail: ViewTrail): void {
  trails.set(editor, trail);
  for (const tell of listeners.get(editor) ?? []) tell();
}

const trailOf = (editor: Editor): ViewTrail => trails.get(editor) ?? NO_TRAIL;

/** In front of people the view follows the presentation, and before the window has a size it says nothing. */
const counts = ({ presenting, view }: Session): boolean => presenting === null && view.width > 0;

function keep(editor: Editor, session: Session, sight: Sight): void {
  if (counts(session)) setTrail(editor, rested(trailOf(editor), sight, session.view));
}

const sightNow = (editor: Editor): Sight => ({ boardId: editor.state.boardId, camera: cameraGoal(editor) });

/** To be called before the view jumps: where it is now can be gone back to, however short the stay. */
export const leaveView = (editor: Editor): void => keep(editor, editor.state, sightNow(editor));

/** Keeps where the view has been; the answer ends it. */
export function followViews(editor: Editor, clock: Clock = wallClock): () => void {
  let movedMs = clock.now();
  let cancel: (() => void) | null = null;
  const look = () => {
    const leftMs = movedMs + REST_MS - clock.now();
    cancel = leftMs > 0 ? clock.after(leftMs, look) : null;
    if (cancel === null) leaveView(editor);
  };
  const stop = editor.session.subscribe((state, before) => {
    if (state.camera === before.camera && state.boardId === before.boardId) return;
    if (state.boardId !== before.boardId && !travelling.has(editor)) keep(editor, before, { boardId: before.boardId, camera: before.camera });
    movedMs = clock.now();
    cancel ??= clock.after(REST_MS, look);
  });
  return () => {
    stop();
    cancel?.();
  };
}

const isThere =
  (editor: Editor) =>
  (boardId: Id): boolean =>
    editor.document.get(boardId) !== undefined;

/** Whether there is a way back or forward. */
export function canTravel(editor: Editor, way: 'back' | 'forward'): boolean {
  const { state } = editor;
  if (!counts(state) || state.table.open) return false;
  const { here, ...trail } = trailOf(editor);
  if (trail[way].some(({ boardId }) => isThere(editor)(boardId))) return true;
  return way === 'back' && here !== null && isThere(editor)(here.boardId) && isElsewhere(here, sightNow(editor), state.view);
}

/** Shows where the view was before, or where it was before that was gone back from. */
export function travel(editor: Editor, way: 'back' | 'forward'): void {
  leaveView(editor);
  const next = stepped(trailOf(editor), way, isThere(editor));
  if (!next?.here) return;
  setTrail(editor, next);
  travelling.add(editor);
  showBoard(editor, next.here.boardId);
  travelling.delete(editor);
  glideTo(editor, next.here.camera);
}
