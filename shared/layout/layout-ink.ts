import { boundsOfTurned } from '../geometry/turn.ts';
import { inflate } from '../geometry/rect.ts';
import type { Ink } from '../model/kinds.ts';
import type { InkLayout } from './thing-layout.ts';

/** A stroke of a pen: the outline of what it left. */
export function layoutInk(ink: Ink): InkLayout {
  const box = { x: ink.x, y: ink.y, width: ink.width, height: ink.height };
  return { kind: 'ink', id: ink.id, rect: inflate(boundsOfTurned(box, ink.rotation), ink.thickness / 2), box, rotation: ink.rotation, outline: [], points: [], record: ink };
}
