import { centre } from '../geometry/rect.ts';
import type { FrameLayout } from '../layout/board-layout.ts';
import type { SceneContext } from './board-scene.ts';
import { faded } from './color.ts';
import { ellipse, pathItem, rectItem, solid, textItems } from './items.ts';
import type { SceneGroup, SceneItem } from './scene.ts';

const RADIUS = 10;
/** How much of its colour a frame shows, 0–1: notes of the same colour must stand out on it. */
const TINT = 0.24;
/** How much of the paper a frame without colour shows: less than one, so that frames within frames grow lighter. */
const PAPER = 0.6;

/** A quiet area under everything, with its name. */
export function frameGroup({ id, rect, outer, name, hint, axis, record }: FrameLayout, { tokens }: SceneContext): SceneGroup {
  const { board } = tokens;
  const fill = record.color ? faded(board.notes[record.color].fill, TINT) : faded(board.paper, PAPER);
  const stroke = solid(record.color ? board.notes[record.color].edge : board.frameEdge, 1.5);
  const shape: SceneItem =
    record.shape === 'ellipse'
      ? pathItem(ellipse(centre(rect), rect.width / 2, rect.height / 2), fill, stroke)
      : rectItem(rect, fill, stroke, RADIUS);
  return {
    id,
    bounds: outer,
    items: [
      shape,
      ...textItems(name, board.text),
      ...(hint ? textItems(hint, board.textQuiet) : []),
      ...(axis ? textItems(axis, board.textQuiet) : []),
    ],
  };
}
