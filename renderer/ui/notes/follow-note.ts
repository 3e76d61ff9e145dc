import { toScreen } from '../../../shared/geometry/camera.ts';
import type { Editor } from '../../editor/editor.ts';

/** Between the bar and its note: handles, and what lines are drawn from, stay free, CSS px. */
const GAP = 32;
/** The tool strip stands at the left, the panel of what is selected at the right, CSS px. */
const SIDES = { left: 76, right: 292, end: 8 } as const;
/** A note smaller than this on screen is not written on, CSS px. */
const LEAST = 48;
/** A press that moves further is a drag, CSS px. */
const SLACK = 4;

/** Keeps the bar above its note, or below it where there is no room, without a render: it follows every frame of the view. The answer ends it. */
export function followNote(editor: Editor, id: string, bar: HTMLElement): () => void {
  let held: { readonly x: number; readonly y: number } | null = null;
  let dragged = false;
  const place = () => {
    const rect = editor.index().note(id)?.rect;
    if (!rect) return;
    const { camera, view } = editor.state;
    const at = toScreen(camera, rect);
    const [width, height] = [rect.width * camera.zoom, rect.height * camera.zoom];
    const { offsetWidth, offsetHeight } = bar;
    const above = at.y - GAP - offsetHeight;
    const below = at.y + height + GAP;
    const y = above >= SIDES.end ? above : below;
    const rightmost = (view.width - SIDES.left - SIDES.right > offsetWidth ? view.width - SIDES.right : view.width - SIDES.end) - offsetWidth;
    const x = Math.max(SIDES.left, Math.min(at.x + (width - offsetWidth) / 2, rightmost));
    const seen = at.x < view.width && at.x + width > 0 && y + offsetHeight <= view.height - SIDES.end && y >= 0 && width >= LEAST;
    bar.style.visibility = seen && !dragged ? 'visible' : 'hidden';
    bar.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  };
  const ended = new AbortController();
  const options = { capture: true, signal: ended.signal };
  window.addEventListener('pointerdown', (event) => event.target instanceof Element && event.target.closest('.board') && (held = { x: event.clientX, y: event.clientY }), options);
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
      if (state.camera !== before.camera || state.view !== before.view || state.version !== before.version) place();
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
