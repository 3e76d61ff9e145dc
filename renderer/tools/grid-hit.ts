import type { Id } from '../../shared/base/id.ts';
import { bottom, contains, inflate, right, type Point } from '../../shared/geometry/rect.ts';
import type { GridLayout } from '../../shared/layout/thing-layout.ts';
import { GRID_LIMITS } from '../../shared/commands/grids.ts';
import type { Editor } from '../editor/editor.ts';
import { gridLayoutOf } from '../editor/grid-place.ts';
import type { Reach } from './reach.ts';

export type GridHit =
  /** A line to the right of a column or below a row, which makes it wider or taller. */
  | { readonly on: 'grid-border'; readonly id: Id; readonly what: 'column' | 'row'; readonly partId: Id }
  /** Just outside the table at its left or upper edge, by which it is moved while the keyboard is in its cells. */
  | { readonly on: 'grid-edge'; readonly id: Id }
  /** A "+" at the right or lower edge of a table, which adds a column or row. */
  | { readonly on: 'grid-add'; readonly id: Id; readonly what: 'column' | 'row' };

/** Diameter of a "+", and its distance from the table, CSS px. */
export const GRID_ADD = { size: 22, gap: 6 } as const;
/** Columns and rows smaller than this many CSS px keep their borders to themselves: nothing would be left to be clicked. */
const BORDERS_FROM = 20;
/** Of a column or row, the part a border may take at most, however far a finger reaches. */
const BORDER_SHARE = 0.2;
/** How far out the frame of a selected thing stands, CSS px. */
const GRID_FRAME = 2;
/** Below this zoom the "+" would be larger than what it adds. */
const ADD_FROM_ZOOM = 0.25;

/** The one selected table, when it can be changed. */
export function heldGrid(editor: Editor): GridLayout | null {
  const [id, other] = editor.state.selection;
  if (id === undefined || other !== undefined || editor.state.tool !== 'select') return null;
  const grid = gridLayoutOf(editor, id);
  return grid && !grid.record.locked ? grid : null;
}

/** Where the "+" of a table sit, board units: at the ends of its first row and column, clear of the ports in the middle of its sides. They keep their size on screen. */
export function gridAdditions(
  grid: GridLayout,
  zoom: number,
): readonly { readonly what: 'column' | 'row'; readonly at: Point; readonly size: number }[] {
  if (zoom < ADD_FROM_ZOOM) return [];
  const size = GRID_ADD.size / zoom;
  const away = (GRID_ADD.gap + GRID_ADD.size / 2) / zoom;
  const { rect } = grid;
  return [
    ...(grid.columns.length < GRID_LIMITS.columns ? [{ what: 'column' as const, at: { x: right(rect) + away, y: rect.y + size / 2 }, size }] : []),
    ...(grid.rows.length < GRID_LIMITS.rows ? [{ what: 'row' as const, at: { x: rect.x + size / 2, y: bottom(rect) + away }, size }] : []),
  ];
}

/** Whether a point is nearer to a "+" of the selected table than to something else that would take it. */
export function isNearerAddition(editor: Editor, point: Point, other: Point): boolean {
  const grid = heldGrid(editor);
  const away = ({ x, y }: Point) => Math.hypot(x - point.x, y - point.y);
  return grid !== null && gridAdditions(grid, editor.state.camera.zoom).some(({ at }) => away(at) < away(other));
}

/** The border, edge or "+" of the selected table at a point. */
export function hitGrid(editor: Editor, point: Point, { border, handle, edge }: Reach): GridHit | null {
  const grid = heldGrid(editor);
  const { zoom } = editor.state.camera;
  if (!grid || !contains(inflate(grid.rect, (GRID_ADD.size + GRID_ADD.gap * 2) / zoom), point)) return null;
  const slack = Math.max(GRID_ADD.size / 2 + 2, handle) / zoom;
  const addition = gridAdditions(grid, zoom).find(({ at }) => Math.hypot(at.x - point.x, at.y - point.y) <= slack);
  if (addition) return { on: 'grid-add', id: grid.id, what: addition.what };
  const reach = border / zoom;
  const { rect } = grid;
  const [beside, above] = [point.x < rect.x, point.y < rect.y];
  if (beside || above) {
    const out = (edge + GRID_FRAME) / zoom;
    const near = point.x >= rect.x - out && point.y >= rect.y - out && point.x <= right(rect) && point.y <= bottom(rect);
    return near ? { on: 'grid-edge', id: grid.id } : null;
  }
  if (!contains(inflate(rect, reach), point)) return null;
  const takes = (away: number, size: number) => Math.abs(away) <= Math.min(reach, size * BORDER_SHARE) && size * zoom >= BORDERS_FROM;
  const column = grid.columns.find((one) => takes(right(one.rect) - point.x, one.rect.width));
  if (column) return { on: 'grid-border', id: grid.id, what: 'column', partId: column.id };
  const row = grid.rows.find((one) => takes(bottom(one.rect) - point.y, one.rect.height));
  return row ? { on: 'grid-border', id: grid.id, what: 'row', partId: row.id } : null;
}
