import { boundsOf, type Rect } from '../geometry/rect.ts';
import type { PersonaCardLayout } from '../layout/board-layout.ts';
import type { SceneContext } from './board-scene.ts';
import { iconItem } from './icons.ts';
import { circle, imageItem, pathItem, rectItem, solid, textItems } from './items.ts';
import type { SceneGroup, SceneItem } from './scene.ts';

const RADIUS = 10;

/** A round photo inside the ring of the sign. */
function photoItem({ at, size }: PersonaCardLayout['sign'], sha256: string): SceneItem {
  const side = size - 2;
  return imageItem({ x: at.x - side / 2, y: at.y - side / 2, width: side, height: side }, sha256, side / 2);
}

const LIFT = { x: 1.5, y: 3 };

/** A sheet with a band in the persona's colour: sign, name, role; under it what is wanted, what hurts, and the quote. */
export function personaCardGroup(
  { id, rect, head, sign, photo, name, role, parts, quote, persona }: PersonaCardLayout,
  { tokens }: SceneContext,
): SceneGroup {
  const { board } = tokens;
  const look = board.notes[persona.color];
  const shade: Rect = { ...rect, x: rect.x + LIFT.x, y: rect.y + LIFT.y };
  const whole = head.height === rect.height;
  const band: readonly SceneItem[] = [
    rectItem(head, look.fill, null, RADIUS),
    // The band is round above only.
    ...(whole ? [] : [rectItem({ ...head, y: head.y + head.height - RADIUS, height: RADIUS }, look.fill)]),
  ];
  const firstLine = quote?.lines[0];
  const bar =
    quote && firstLine
      ? [rectItem({ x: firstLine.x - 12, y: firstLine.baseline - quote.font.size, width: 3, height: quote.height - 2 }, look.edge, null, 1.5)]
      : [];
  const items: readonly SceneItem[] = [
    rectItem(shade, board.shade, null, RADIUS),
    rectItem(rect, board.paper, null, RADIUS),
    ...band,
    rectItem(rect, null, solid(look.edge, 1.25), RADIUS),
    pathItem(circle(sign.at, sign.size / 2), board.paper, solid(look.edge, 1.25)),
    photo === null ? iconItem(persona.icon, sign.at, sign.size * 0.55, board.text) : photoItem(sign, photo),
    ...textItems(name, look.text),
    ...textItems(role, look.text),
    ...parts.flatMap(({ label, text }) => [...textItems(label, board.textQuiet), ...textItems(text, board.text)]),
    ...bar,
    ...(quote ? textItems(quote, board.text) : []),
  ];
  return { id, bounds: boundsOf([rect, shade]) ?? rect, items };
}
