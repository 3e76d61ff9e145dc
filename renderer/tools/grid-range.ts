import type { Id } from '../../shared/base/id.ts';
import type { Point } from '../../shared/geometry/rect.ts';
import type { GridPlace } from '../../shared/model/grid.ts';
import type { ToolEvent } from './events.ts';
import type { Hit } from './hit.ts';
import { IDLE, isDrag, stay, type Step, type ToolContext } from './state.ts';

/** A press in the table whose cell the keyboard is in: a click means a cell, a drag all cells it goes over. */
export interface GridRanging {
  readonly name: 'grid-ranging';
  readonly gridId: Id;
  /** Where the choice begins. */
  readonly from: GridPlace;
  readonly fromScreen: Point;
  /** True once cells are being chosen: with Shift from the press on. */
  readonly chooses: boolean;
}

type Down = Extract<ToolEvent, { type: 'down' }>;

/** Null where a press means something else. Without Shift the borders of the table are still dragged. */
export function beginGridRanging(hit: Hit, event: Down, context: ToolContext): Step | null {
  const { gridCell } = context;
  if (!gridCell || event.alt || event.mod || (hit.on !== 'free' && !(hit.on === 'grid-border' && event.shift))) return null;
  const place = context.selection.has(hit.id) ? context.gridCellAt(hit.id, event.board) : null;
  if (!place) return null;
  const state: GridRanging = { name: 'grid-ranging', gridId: hit.id, from: place, fromScreen: event.screen, chooses: event.shift };
  return stay(state, ...(event.shift ? [{ do: 'choose-cells', to: place } as const] : []));
}

export function stepGridRanging(state: GridRanging, event: ToolEvent, context: ToolContext): Step {
  switch (event.type) {
    case 'move': {
      if (!state.chooses && !isDrag(state.fromScreen, event.screen)) return stay(state);
      const to = context.gridCellNear(state.gridId, event.board);
      const begins = state.chooses ? [] : [{ do: 'enter-grid-cell', place: state.from } as const];
      return stay({ ...state, chooses: true }, ...begins, ...(to ? [{ do: 'choose-cells', to } as const] : []));
    }
    case 'up':
      return stay(IDLE, ...(state.chooses ? [] : [{ do: 'enter-grid-cell', place: state.from } as const]));
    case 'cancel':
      return stay(IDLE);
    case 'down':
    case 'double':
    case 'leave':
      return stay(state);
  }
}
