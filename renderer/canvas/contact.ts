import { BY_MOUSE, type Contact, type Sample } from '../tools/events.ts';

/** How the upper end of a pen is reported: as this button, and in `buttons` as this bit. Source: Pointer Events, §4.1.1. */
export const ERASER_BUTTON = 5;
const ERASER_BIT = 32;

/** Fingers press by half: what a screen says of their pressure is how large they are. */
export const BY_FINGER: Contact = { ...BY_MOUSE, pointer: 'touch' };

/** What touches the board, and how, as the tools know it. A double click comes without a pointer: it is the mouse's. */
export function contactOf(event: MouseEvent): Contact {
  if (!(event instanceof PointerEvent)) return BY_MOUSE;
  const { pointerType, button, buttons, pressure, tiltX, tiltY } = event;
  const pointer = pointerType === 'pen' || pointerType === 'touch' ? pointerType : 'mouse';
  return { pointer, pressure, tilt: { x: tiltX, y: tiltY }, eraser: pointer === 'pen' && (button === ERASER_BUTTON || (buttons & ERASER_BIT) !== 0) };
}

/**
 * The places between the last move and this one: a pen reports more often than the screen is drawn, and a line through
 * the drawn moves only would have corners.
 */
export function trailOf(event: PointerEvent, placeOf: (event: PointerEvent) => Sample): readonly Sample[] {
  return event
    .getCoalescedEvents()
    .slice(0, -1)
    .map((one) => {
      const { screen, board, pressure, tilt } = placeOf(one);
      return { screen, board, pressure, tilt };
    });
}
