import { contactOf, trailOf } from '../../../renderer/canvas/contact.ts';
import type { Contact, Sample } from '../../../renderer/tools/events.ts';

const sampleOf = (event: PointerEvent): Sample => ({
  ...contactOf(event),
  screen: { x: event.clientX, y: event.clientY },
  board: { x: event.clientX, y: event.clientY },
});

export const contact = (type: string, init: PointerEventInit): Contact => contactOf(new PointerEvent(type, init));

export const trail = (moves: readonly PointerEventInit[]): readonly Sample[] =>
  trailOf(new PointerEvent('pointermove', { ...moves.at(-1), coalescedEvents: moves.map((one) => new PointerEvent('pointermove', one)) }), sampleOf);

export const doubleClick = (): Contact => contactOf(new MouseEvent('dblclick'));
