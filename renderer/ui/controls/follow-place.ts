import type { Editor } from '../../editor/editor.ts';
import type { Size } from '../../../shared/geometry/camera.ts';
import type { Point } from '../../../shared/geometry/rect.ts';

/** A press that moves further is a drag, CSS px. */
const SLACK = 4;

/**
 * Keeps a bar beside something on the board, without a render: it follows every frame of the view. `placeOf` answers where a bar
 * of that size lies, CSS px, or null where it does not. The answer ends it.
 */
export function followPlace(editor: Editor, bar: HTMLElement, placeOf: (size: Size) => Point | null): () => void {
  let held: { readonly x: number; readonly y: number } | null = null;
  let dragged = false;
  const place = () => {
    const at = dragged ? null : placeOf({ width: bar.offsetWidth, height: bar.offsetHeight });
    bar.style.visibility = at ? 'visible' : 'hidden';
    if (at) bar.style.transform = `translate(${Math.round(at.x)}px, ${Math.round(at.y)}px)`;
  };
  const ended = new AbortController();
  const options = { capture: true, signal: ended.signal };
  // A press with Shift or Ctrl adds to what is selected: it means what lies under the bar.
  const passing = (event: KeyboardEvent | PointerEvent) => (bar.style.pointerEvents = event.shiftKey || event.ctrlKey || event.metaKey ? 'none' : '');
  for (const type of ['keydown', 'keyup', 'pointermove'] as const) window.addEventListener(type, passing, options);
  window.addEventListener(
    'pointerdown',
    (event) => event.target instanceof Element && event.target.closest('.board') && (held = { x: event.clientX, y: event.clientY }),
    options,
  );
  window.addEventListener(
    'pointermove',
    (event) => {
      if (!held || dragged || Math.hypot(event.clientX - held.x, event.clientY - held.y) < SLACK) return;
      dragged = true;
      place();
    },
    options,
  );
  const letGo = () => {
    held = null;
    if (!dragged) return;
    dragged = false;
    place();
  };
  for (const type of ['pointerup', 'pointercancel'] as const) window.addEventListener(type, letGo, options);
  const stops = [
    editor.session.subscribe((state, before) => {
      if (
        state.camera !== before.camera ||
        state.view !== before.view ||
        state.version !== before.version ||
        (state.edit === null) !== (before.edit === null)
      )
        place();
    }),
    () => ended.abort(),
  ];
  const size = new ResizeObserver(place);
  size.observe(bar);
  place();
  return () => {
    size.disconnect();
    for (const stop of stops) stop();
  };
}
