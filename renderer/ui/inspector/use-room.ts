import { useEffect, useLayoutEffect, useRef } from 'react';
import { panned, toScreen } from '../../../shared/geometry/camera.ts';
import { glideTo } from '../../editor/camera-motion.ts';
import type { Editor } from '../../editor/editor.ts';
import { selectionBounds } from '../../editor/selection.ts';
import { roomNeeded } from './room.ts';

/** A second click may follow, and must find what the first one found; ms. */
const DOUBLE_CLICK_MS = 350;

function roomFor(editor: Editor, panel: HTMLElement): number {
  const { camera, view } = editor.state;
  const bounds = selectionBounds(editor);
  if (!bounds) return 0;
  const { x, y } = toScreen(camera, bounds);
  const selection = { x, y, width: bounds.width * camera.zoom, height: bounds.height * camera.zoom };
  return roomNeeded({ selection, view, panel: { width: panel.offsetWidth, height: panel.offsetHeight } });
}

interface Hand {
  /** Whether a button or finger is down. */
  pressed: boolean;
  /** The selection the panel has been shown for. */
  shownFor: ReadonlySet<string> | null;
}

/** Moves the board when it must, as soon as the hand rests; the answer calls that off. */
function makeRoom(editor: Editor, box: HTMLElement | null, hand: Hand): () => void {
  const { selection } = editor.state;
  const show = () => {
    hand.shownFor = selection;
    delete box?.dataset['waiting'];
  };
  if (!box || roomFor(editor, box) === 0) {
    show();
    return () => {};
  }
  if (hand.shownFor !== selection) box.dataset['waiting'] = '';
  const move = () => {
    if (hand.pressed) {
      timer = setTimeout(move, DOUBLE_CLICK_MS);
      return;
    }
    const room = roomFor(editor, box);
    if (room > 0) glideTo(editor, panned(editor.state.camera, room, 0));
    show();
  };
  let timer = setTimeout(move, DOUBLE_CLICK_MS);
  return () => clearTimeout(timer);
}

/**
 * Keeps the panel off the selection without ever moving the panel: when it would cover it, the board steps aside, but not
 * under a hand that is still clicking or dragging. Until then a panel for a new selection is not shown. Scrolling the
 * selection under the panel is up to the user.
 */
export function useRoom(editor: Editor, panel: { readonly current: HTMLElement | null }): void {
  const hand = useRef<Hand>({ pressed: false, shownFor: null });
  useEffect(() => {
    const ended = new AbortController();
    const follow = (event: PointerEvent) => {
      hand.current.pressed = event.type === 'pointerdown';
    };
    for (const type of ['pointerdown', 'pointerup', 'pointercancel'] as const)
      window.addEventListener(type, follow, { capture: true, signal: ended.signal });
    return () => ended.abort();
  }, []);
  // Before anything is painted, after each render: that is, whenever selection or document changed.
  useLayoutEffect(() => makeRoom(editor, panel.current, hand.current));
}
