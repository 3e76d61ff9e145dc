import { boundsOf, type Rect } from '../geometry/rect.ts';
import type { PersonaCardLayout } from '../layout/board-layout.ts';
import type { SceneContext } from './board-scene.ts';
import { iconItem } from './icons.ts';
import { circle, pathItem, rectItem, solid, textItems } from './items.ts';
import type { SceneGroup, SceneItem } from './scene.ts';

const RADIUS = 10;
const LIFT = { x: 1.5, y: 3 };

/** A sheet with a band in the persona's colour: sign, name, role; under it what is wanted, what hurts, and the quote. */
export function personaCardGroup({ id, rect, head, sign, name, role, parts, quote, persona }: PersonaCardLayout, { tokens }: SceneContext): SceneGroup {
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
  const bar = quote && firstLine ? [rectItem({ x: firstLine.x - 12, y: firstLine.baseline - quote.font.size, width: 3, height: quote.height - 2 }, look.edge, null, 1.5)] : [];
  const items: readonly SceneItem[] = [
    rectItem(shade, board.shade, null, RADIUS),
    rectItem(rect, board.paper, null, RADIUS),
    ...band,
    rectItem(rect, null, solid(look.edge, 1.25), RADIUS),
    pathItem(circle(sign.at, sign.size / 2), board.paper, solid(look.edge, 1.25)),
    iconItem(persona.icon, sign.at, sign.size * 0.55, board.text),
    ...textItems(name, look.text),
    ...textItems(role, look.text),
    ...parts.flatMap(({ label, text }) => [...textItems(label, board.textQuiet), ...textItems(text, board.text)]),
    ...bar,
    ...(quote ? textItems(quote, board.text) : []),
  ];
  return { id, bounds: boundsOf([rect, shade]) ?? rect, items };
}
