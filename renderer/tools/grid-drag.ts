import type { Id } from '../../shared/base/id.ts';
import { GRID_LEAST } from '../../shared/commands/grid-size.ts';
import type { Point } from '../../shared/geometry/rect.ts';
import type { ToolEvent } from './events.ts';
import type { GridHit } from './grid-hit.ts';
import { IDLE, isDrag, stay, type Effect, type Step, type ToolContext } from './state.ts';

/** Dragging the right edge of a table's column or the lower edge of a row. */
export interface GridSizing {
  readonly name: 'grid-sizing';
  readonly gridId: Id;
  readonly what: 'column' | 'row';
  readonly partId: Id;
  /** As it was, board units. */
  readonly size: number;
  readonly from: Point;
  readonly fromScreen: Point;
  /** What it has been made; null until the hand has moved. */
  readonly shown: number | null;
}

export function beginGridSizing(
  hit: Extract<GridHit, { on: 'grid-border' }>,
  event: Extract<ToolEvent, { type: 'down' }>,
  context: ToolContext,
): Step {
  const size = context.gridPart(hit.id, hit.partId);
  if (size === null) return stay(IDLE);
  return stay({
    name: 'grid-sizing',
    gridId: hit.id,
    what: hit.what,
    partId: hit.partId,
    size,
    from: event.board,
    fromScreen: event.screen,
    shown: null,
  });
}

/** A press without a drag means the cell it was on: borders are nearly everywhere in a small table. */
export function stepGridSizing(state: GridSizing, event: ToolEvent, context: ToolContext): Step {
  switch (event.type) {
    case 'move': {
      if (state.shown === null && !isDrag(state.fromScreen, event.screen)) return stay(state);
      const by = state.what === 'column' ? event.board.x - state.from.x : event.board.y - state.from.y;
      const shown = Math.round(Math.max(GRID_LEAST[state.what], state.size + by));
      if (shown === state.shown) return stay(state);
      const begins: readonly Effect[] = state.shown === null ? [{ do: 'mark', label: 'history.resize' }] : [];
      return stay({ ...state, shown }, ...begins, {
        do: 'preview',
        plan: { change: 'grid-size', what: state.what, partId: state.partId, size: shown },
      });
    }
    case 'up': {
      if (state.shown !== null) return stay(IDLE, { do: 'commit' });
      const place = context.gridCellAt(state.gridId, state.from);
      return stay(IDLE, ...(place ? [{ do: 'enter-grid-cell', place } as const] : []));
    }
    case 'cancel':
      return stay(IDLE, ...(state.shown === null ? [] : [{ do: 'bail' } as const]));
    case 'down':
    case 'double':
    case 'leave':
      return stay(state);
  }
}
