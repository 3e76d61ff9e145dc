import type { TouchChoice } from '../../shared/ipc/contract.ts';

/** What is pressed must not grow or move away while it is pressed, nor between the two taps of a double tap: ms after the last finger went. */
const QUIET_MS = 400;
/** A mouse that was only bumped into has not been used, CSS px. */
const MOUSE_AWAY = 12;

const listeners = new Set<() => void>();

/** Everything is large enough for fingers now. */
export const isTouchMode = (): boolean => document.documentElement.dataset['touch'] === 'on';

/** Calls when touch mode begins or ends; the answer ends it. */
export function onTouchMode(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function set(on: boolean): void {
  if (on === isTouchMode()) return;
  if (on) document.documentElement.dataset['touch'] = 'on';
  else delete document.documentElement.dataset['touch'];
  for (const listener of listeners) listener();
}

/**
 * Makes everything large enough for fingers as the user chose; left to us, from the first touch on and until the mouse is
 * used again, never while anything is pressed. The answer ends it.
 */
export function followTouch(choice: TouchChoice): () => void {
  if (choice !== 'auto') {
    set(choice === 'on');
    return () => {};
  }
  const ended = new AbortController();
  const pressed = new Set<number>();
  let wanted = isTouchMode();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let mouseFrom: { readonly x: number; readonly y: number } | null = null;
  const want = (on: boolean) => {
    wanted = on;
    settle();
  };
  const settle = () => {
    clearTimeout(timer);
    if (pressed.size === 0 && wanted !== isTouchMode()) timer = setTimeout(() => set(wanted), wanted ? QUIET_MS : 0);
  };
  const options = { capture: true, signal: ended.signal };
  window.addEventListener(
    'pointerdown',
    (event) => {
      // With a mouse in the hand no finger is down: whose end we never heard of, as it came over a menu of the system.
      if (event.pointerType === 'mouse') pressed.clear();
      pressed.add(event.pointerId);
      if (event.pointerType !== 'pen') want(event.pointerType === 'touch');
    },
    options,
  );
  const up = (event: PointerEvent) => {
    if (pressed.delete(event.pointerId)) settle();
  };
  window.addEventListener('pointerup', up, options);
  window.addEventListener('pointercancel', up, options);
  window.addEventListener(
    'pointermove',
    (event) => {
      if (event.pointerType !== 'mouse' || event.buttons !== 0) {
        mouseFrom = null;
        return;
      }
      if (pressed.delete(event.pointerId)) settle();
      if (!wanted) {
        mouseFrom = null;
        return;
      }
      // On the screen: when the window moves under a mouse that lies still, the browser reports a move as well.
      mouseFrom ??= { x: event.screenX, y: event.screenY };
      if (Math.hypot(event.screenX - mouseFrom.x, event.screenY - mouseFrom.y) >= MOUSE_AWAY) want(false);
    },
    options,
  );
  window.addEventListener('blur', () => pressed.clear(), options);
  return () => {
    ended.abort();
    clearTimeout(timer);
  };
}
