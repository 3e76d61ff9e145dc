import type { Editor } from '../editor/editor.ts';

/** Speaks what the session announces, for those who cannot see the canvas; the answer ends it. */
export function mountLiveRegion(container: HTMLElement, editor: Editor): () => void {
  const region = document.createElement('div');
  region.setAttribute('role', 'status');
  region.setAttribute('aria-live', 'polite');
  const { style } = region;
  style.position = 'absolute';
  style.width = '1px';
  style.height = '1px';
  style.overflow = 'hidden';
  style.clipPath = 'inset(50%)';
  style.whiteSpace = 'nowrap';
  container.append(region);
  const stop = editor.session.subscribe((state, before) => {
    if (state.announcement !== before.announcement) region.textContent = state.announcement;
  });
  return () => {
    stop();
    region.remove();
  };
}
