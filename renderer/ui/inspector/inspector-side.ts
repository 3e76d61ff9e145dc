import type { Size } from '../../../shared/geometry/camera.ts';
import { intersects, type Rect } from '../../../shared/geometry/rect.ts';

type Side = 'left' | 'right';

/** Distance of the inspector from the canvas's edges: beside the tool strip on the left. CSS px of the canvas. */
const EDGE: Readonly<Record<Side, number>> = { left: 76, right: 12 };
const TOP = 12;
/** Handles and outline around the selection must stay free, too. */
const AIR = 12;

export interface SideQuestion {
  /** The selection as it lies on the canvas, CSS px. */
  readonly selection: Rect;
  readonly view: Size;
  readonly panel: Size;
  readonly now: Side;
}

/** Where the inspector stands so that it never covers what is selected; it only moves when it must, and back right when it can do no better. */
export function inspectorSide({ selection, view, panel, now }: SideQuestion): Side {
  const around = { x: selection.x - AIR, y: selection.y - AIR, width: selection.width + 2 * AIR, height: selection.height + 2 * AIR };
  const covers = (side: Side): boolean => {
    const x = side === 'left' ? EDGE.left : view.width - EDGE.right - panel.width;
    return intersects(around, { x, y: TOP, width: panel.width, height: panel.height });
  };
  if (!covers(now)) return now;
  const other = now === 'left' ? 'right' : 'left';
  return covers(other) ? 'right' : other;
}
