import type { Camera } from '../../shared/geometry/camera.ts';
import { pinched } from '../../shared/geometry/pinch.ts';
import type { Point } from '../../shared/geometry/rect.ts';
import { setCamera } from '../editor/camera-motion.ts';
import type { Editor } from '../editor/editor.ts';
import type { ToolName } from '../editor/session.ts';
import type { ToolController } from '../tools/controller.ts';
import type { Contact, Modifiers, Place } from '../tools/events.ts';
import { isField } from '../tools/focus.ts';
import { SWIPE_EVENT, swipeOf, type Swipe } from '../tools/swipe.ts';
import { groundAt } from '../tools/touch-ground.ts';
import { FINGERS_UP, type FingerEvent, type TouchContext, type TouchEffect, type TouchState } from '../tools/touch-state.ts';
import { LONG_PRESS_MS, stepTouch } from '../tools/touch.ts';
import { PressRing } from './press-ring.ts';
import { openMenu } from './right-button.ts';
import { takeFocus } from './take-focus.ts';

/** After a pen was lifted the hand that holds it lies on the board for a while, ms. */
const PALM_MS = 500;
/** With every tool that is not here a finger draws something out. */
const HANDS: Readonly<Partial<Record<ToolName, TouchContext['hand']>>> = {
  select: 'takes',
  hand: 'takes',
  note: 'takes',
  pen: 'inks',
  highlighter: 'inks',
  eraser: 'inks',
};

interface Surface {
  readonly host: HTMLElement;
  readonly editor: Editor;
  readonly tools: ToolController;
  readonly screenOf: (event: PointerEvent) => Point;
  /** A place as the tools want it, by its place on the screen. */
  readonly placeAt: (screen: Point) => Place & Contact & Modifiers;
}

/** What there was before a finger began, to be put back when it turns out to be one of two, or of a hand that writes. */
interface Before {
  readonly selection: Editor['state']['selection'];
  readonly cell: Editor['state']['cell'];
  readonly camera: Camera;
  readonly ms: number;
}

/** Lets fingers work on the board until the signal ends it. Pens and mice come by another way. The answer says whether a finger is down. */
export function listenToTouch({ host, editor, tools, screenOf, placeAt }: Surface, signal: AbortSignal): () => boolean {
  let state: TouchState = FINGERS_UP;
  let before: Before | null = null;
  let view: Camera | null = null;
  let swipe: Point | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Pointers of pens that are down, and when the last one was lifted. */
  const pens = new Set<number>();
  let penMs = -Infinity;
  /** Fingers that are down and were not the hand of a pen. */
  const seen = new Set<number>();
  const ring = new PressRing(host);

  const put = (effect: TouchEffect): void => {
    switch (effect.do) {
      case 'press':
        takeFocus(host, editor);
        // Who presents has chosen the view: there a finger turns the page.
        swipe = effect.as === 'view' && editor.state.presenting ? effect.at : null;
        if (!swipe) tools.handle({ type: 'down', button: 'main', space: effect.as === 'view', ...placeAt(effect.at) });
        return;
      case 'move':
        if (!swipe) tools.handle({ type: 'move', trail: [], ...placeAt(effect.at) });
        return;
      case 'lift':
        if (!swipe) return tools.handle({ type: 'up', ...placeAt(effect.at) });
        return tellSwipe(host, swipe, effect.at);
      case 'undo-press':
        return undo();
      case 'tap':
        return tap(effect.at, effect.twice);
      case 'menu':
        return openMenu({ host, editor, tools }, placeAt(effect.at));
      case 'hold-view':
        view = editor.state.camera;
        return;
      case 'pinch':
        if (view) setCamera(editor, pinched(view, effect.from, effect.to));
        return;
    }
  };
  const tap = (at: Point, twice: boolean) => {
    takeFocus(host, editor);
    tools.handle({ type: 'down', button: 'main', space: false, ...placeAt(at) });
    tools.handle({ type: 'up', ...placeAt(at) });
    if (twice) tools.handle({ type: 'double', ...placeAt(at) });
    // A finger that has gone is over nothing.
    tools.handle({ type: 'leave' });
  };
  const undo = () => {
    if (tools.busy) tools.handle({ type: 'cancel' });
    if (!before) return;
    editor.select(before.selection);
    if (before.cell !== editor.state.cell) editor.session.setState({ cell: before.cell });
  };
  const feed = (event: FingerEvent) => {
    const was = state;
    if (was.name === 'up')
      before = { selection: editor.state.selection, cell: editor.state.cell, camera: editor.state.camera, ms: 'ms' in event ? event.ms : 0 };
    const { state: next, effects } = stepTouch(state, event, {
      hand: HANDS[editor.state.tool] ?? 'draws',
      ground: (at) => groundAt(editor, placeAt(at).board),
    });
    state = next;
    if (next.name === 'waiting' && next.asks && was.name !== 'waiting') {
      ring.show(next.finger.from);
      timer = setTimeout(() => feed({ type: 'held' }), LONG_PRESS_MS);
    } else if (next.name !== 'waiting') {
      clearTimeout(timer);
      ring.hide();
    } else if (next.held) ring.fill(editor.t(next.ground === 'empty' ? 'touch.held' : 'touch.heldThing'));
    for (const effect of effects) put(effect);
  };
  /** What fingers did until now was the hand that writes: they have drawn, moved and chosen nothing. */
  const rejectPalm = (ms: number) => {
    const moved = state.name === 'up' ? null : before;
    feed({ type: 'stop' });
    // It goes on lying there while the pen draws.
    seen.clear();
    if (moved && ms - moved.ms < PALM_MS) setCamera(editor, moved.camera);
  };
  const isPalm = (ms: number) => pens.size > 0 || ms - penMs < PALM_MS;

  const options = { signal, capture: true };
  host.addEventListener(
    'pointerdown',
    (event) => {
      if (event.pointerType === 'pen') {
        pens.add(event.pointerId);
        rejectPalm(event.timeStamp);
      }
      if (event.pointerType !== 'touch') return;
      if (isField(event.target) && state.name === 'up') return;
      // What the browser makes of it (a mouse, a menu after a while) is ours to make.
      event.preventDefault();
      if (isPalm(event.timeStamp) || (tools.busy && state.name === 'up')) return;
      host.setPointerCapture(event.pointerId);
      seen.add(event.pointerId);
      feed({ type: 'down', id: event.pointerId, at: screenOf(event), ms: event.timeStamp });
    },
    options,
  );
  host.addEventListener(
    'pointermove',
    (event) => seen.has(event.pointerId) && feed({ type: 'move', id: event.pointerId, at: screenOf(event) }),
    options,
  );
  const lift = (event: PointerEvent) => {
    if (pens.delete(event.pointerId)) penMs = event.timeStamp;
    if (!seen.delete(event.pointerId)) return;
    if (event.type === 'pointerup') feed({ type: 'up', id: event.pointerId, at: screenOf(event), ms: event.timeStamp });
    else feed({ type: 'stop' });
  };
  host.addEventListener('pointerup', lift, options);
  host.addEventListener('pointercancel', lift, options);
  // The browser has a long press of its own, on some systems when the finger is lifted.
  host.addEventListener(
    'contextmenu',
    (event) => {
      if (!event.isTrusted || !(event instanceof PointerEvent) || event.pointerType !== 'touch' || isField(event.target)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    options,
  );
  window.addEventListener('blur', () => feed({ type: 'stop' }), { signal });
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
    ring.destroy();
  });
  return () => seen.size > 0;
}

function tellSwipe(host: HTMLElement, from: Point, to: Point): void {
  const detail = swipeOf(from, to);
  if (detail) host.dispatchEvent(new CustomEvent<Swipe>(SWIPE_EVENT, { bubbles: true, detail }));
}
