import { panned, toBoard, zoomedAt } from '../../shared/geometry/camera.ts';
import type { Point } from '../../shared/geometry/rect.ts';
import { setCamera } from '../editor/camera-motion.ts';
import type { Editor } from '../editor/editor.ts';
import { listenToClipboard } from '../tools/clipboard-events.ts';
import type { ToolController } from '../tools/controller.ts';
import { isField } from '../tools/focus.ts';
import { keyOf, modOf } from '../tools/key-event.ts';
import { pressKey, releaseKey } from '../tools/keyboard.ts';
import { BY_FINGER, contactOf, ERASER_BUTTON, trailOf } from './contact.ts';
import { RightButton } from './right-button.ts';
import { takeFocus } from './take-focus.ts';
import { listenToTouch } from './touch-input.ts';

const BUTTONS = { 0: 'main', 1: 'middle', 2: 'right', [ERASER_BUTTON]: 'main' } as const;
const LINE_PX = 16;

/** How much a turn of the wheel zooms: a notch by a fifth, the small steps of a pinch in proportion. */
export const zoomFactor = (deltaY: number): number => (Math.abs(deltaY) >= 50 ? 1.2 ** -Math.sign(deltaY) : Math.exp(-deltaY * 0.01));

/** Turns what the browser reports on the board into events of the tools; the answer ends it. */
export function listenToInput(host: HTMLElement, editor: Editor, tools: ToolController, onSpace: (held: boolean) => void): () => void {
  const ended = new AbortController();
  const options = { signal: ended.signal };
  let space = false;
  let last: PointerEvent | null = null;
  /** The hand is at the mouse: the focus is where it clicked, not where Tab went. */
  let byMouse = false;

  const screenOf = (event: { readonly clientX: number; readonly clientY: number }): Point => {
    const { left, top } = host.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const at = (screen: Point) => ({ screen, board: toBoard(editor.state.camera, screen) });
  const placeOf = (event: MouseEvent) => ({
    ...at(screenOf(event)),
    ...contactOf(event),
    shift: event.shiftKey,
    mod: modOf(event),
    alt: event.altKey,
  });
  const placeAt = (screen: Point) => ({ ...at(screen), ...BY_FINGER, shift: false, mod: false, alt: false });
  const touching = listenToTouch({ host, editor, tools, screenOf, placeAt }, ended.signal);
  const right = new RightButton({ host, editor, tools }, ended.signal);
  /** The pointer that holds something: until it is lifted no other one moves it. */
  let holder: number | null = null;
  /** Fingers have their own way to the tools, and a double tap of theirs has been one already. */
  let byTouch = false;
  const isOurs = (event: PointerEvent) => event.pointerType !== 'touch' && !touching() && (holder === null || holder === event.pointerId);

  host.addEventListener(
    'pointerdown',
    (event) => {
      byTouch = event.pointerType === 'touch';
      const button = BUTTONS[event.button as keyof typeof BUTTONS] as 'main' | 'middle' | 'right' | undefined;
      if (!button || !isOurs(event)) return;
      if (event.pointerType === 'pen') event.preventDefault();
      holder = event.pointerId;
      host.setPointerCapture(event.pointerId);
      editor.pointer = screenOf(event);
      if (button === 'right') return right.down(placeOf(event));
      takeFocus(host, editor);
      tools.handle({ type: 'down', button, space, ...placeOf(event) });
    },
    options,
  );
  host.addEventListener(
    'pointermove',
    (event) => {
      if (!isOurs(event)) return;
      last = event;
      editor.pointer = screenOf(event);
      if (right.holds(placeOf(event))) return;
      tools.handle({ type: 'move', trail: event.buttons === 0 ? [] : trailOf(event, placeOf), ...placeOf(event) });
    },
    options,
  );
  host.addEventListener(
    'pointerup',
    (event) => {
      if (!isOurs(event)) return;
      holder = null;
      if (!right.up()) tools.handle({ type: 'up', ...placeOf(event) });
    },
    options,
  );
  host.addEventListener(
    'pointercancel',
    (event) => {
      if (!isOurs(event)) return;
      holder = null;
      right.cancel();
      tools.handle({ type: 'cancel' });
    },
    options,
  );
  host.addEventListener(
    'pointerleave',
    (event) => {
      if (!isOurs(event)) return;
      editor.pointer = null;
      tools.handle({ type: 'leave' });
    },
    options,
  );
  host.addEventListener(
    'dblclick',
    (event) => {
      if (event.button === 0 && !byTouch) tools.handle({ type: 'double', ...placeOf(event) });
    },
    options,
  );
  // The board gives the focus itself, often to a text field just opened; and the middle button would start the browser's own scrolling.
  host.addEventListener('mousedown', (event) => !isField(event.target) && event.preventDefault(), options);
  host.addEventListener('auxclick', (event) => event.button === 1 && event.preventDefault(), options);
  host.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_PX : 1;
      const { camera } = editor.state;
      if (event.ctrlKey || event.metaKey) setCamera(editor, zoomedAt(camera, screenOf(event), camera.zoom * zoomFactor(event.deltaY * unit)));
      else if (event.shiftKey && event.deltaX === 0) setCamera(editor, panned(camera, event.deltaY * unit, 0));
      else setCamera(editor, panned(camera, event.deltaX * unit, event.deltaY * unit));
      // What is held follows the board that moved under the pointer.
      if (tools.busy && last) tools.handle({ type: 'move', trail: [], ...placeOf(last) });
    },
    { ...options, passive: false },
  );

  window.addEventListener('pointerdown', () => (byMouse = true), { ...options, capture: true });
  window.addEventListener('click', (event) => giveBackFocus(event, host, editor), options);
  const escapeTool = (): boolean => {
    if (!tools.busy) return false;
    tools.handle({ type: 'cancel' });
    return true;
  };
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.defaultPrevented) return;
      const inField = isField(event.target);
      const elsewhere = event.target !== document.body && !host.contains(event.target as Node);
      if (event.key === 'Tab' || event.key === 'F6') byMouse = false;
      // A button clicked before would be pressed again although the hand is about to move the board.
      const onBoard = !elsewhere || (byMouse && editor.pointer !== null);
      if (event.code === 'Space' && !inField && onBoard && editor.state.dialog === null) {
        if (!space) onSpace((space = true));
        event.preventDefault();
        return;
      }
      if (event.isComposing) return;
      if (pressKey(editor, { ...keyOf(event), repeat: event.repeat, inField, elsewhere }, escapeTool)) event.preventDefault();
    },
    options,
  );
  window.addEventListener(
    'keyup',
    (event) => {
      if (event.code === 'Space' && space) onSpace((space = false));
      releaseKey(editor, event.key);
    },
    options,
  );
  window.addEventListener(
    'blur',
    () => {
      if (space) onSpace((space = false));
      holder = null;
      right.cancel();
      tools.handle({ type: 'cancel' });
    },
    options,
  );
  const stopClipboard = listenToClipboard(editor);
  return () => {
    ended.abort();
    stopClipboard();
  };
}

/** After a click on a button around the board the next key means the board; who works by the keyboard stays on the button. */
function giveBackFocus(event: MouseEvent, host: HTMLElement, editor: Editor): void {
  const button = event.target instanceof Element ? event.target.closest('button') : null;
  // Without a press of a mouse it was Enter or Space; and what has just opened something is not left yet.
  if (event.detail === 0 || !button?.closest('[data-pane]') || button.ariaExpanded !== null || button.ariaHasPopup !== null) return;
  if (document.activeElement === button && editor.state.dialog === null && editor.state.edit === null) host.focus({ preventScroll: true });
}
