import { boundsOfTurned } from '../geometry/turn.ts';
import type { Stamp } from '../model/kinds.ts';
import { placeLines } from './place-text.ts';
import { LINE_HEIGHT, type Font, type Measure } from './text.ts';
import type { StampLayout } from './thing-layout.ts';

/** How much of its box an emoji fills: a chip around it takes the rest. */
const FILL = 0.56;

/** An emoji in the middle of its box. */
export function layoutStamp(stamp: Stamp, measure: Measure): StampLayout {
  const box = { x: stamp.x, y: stamp.y, width: stamp.size, height: stamp.size };
  const font: Font = { family: 'sans', weight: 400, size: stamp.size * FILL };
  const line = { text: stamp.emoji, width: measure(stamp.emoji, font) };
  const emoji = stamp.emoji === '' ? null : placeLines([line], font, { ...box, y: box.y + (box.height - font.size * LINE_HEIGHT) / 2 }, 'centre');
  return { kind: 'stamp', id: stamp.id, rect: boundsOfTurned(box, stamp.rotation), box, rotation: stamp.rotation, emoji, record: stamp };
}
