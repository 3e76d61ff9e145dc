import type { Id } from '../../shared/base/id.ts';
import { bottom, rectOf, type Rect } from '../../shared/geometry/rect.ts';
import type { GridLayout } from '../../shared/layout/thing-layout.ts';

const sameRect = (a: Rect | undefined, b: Rect | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height);

/**
 * Where a table looks different in one layout from how it looks in the other: the cells that differ, and from the first row on
 * that lies elsewhere all below. Null where that is all of it. `typed` is a cell whose words do not show, for they are typed over it.
 */
export function changedCells(before: GridLayout, after: GridLayout, typed: Id | null): readonly Rect[] | null {
  const [was, is] = [before.record, after.record];
  const sameColumns =
    before.columns.length === after.columns.length &&
    after.columns.every(
      ({ id, rect }, at) => before.columns[at]?.id === id && before.columns[at].rect.x === rect.x && before.columns[at].rect.width === rect.width,
    );
  if (!sameColumns || was.color !== is.color || was.hasHeader !== is.hasHeader || was.x !== is.x || was.y !== is.y) return null;
  const moved = after.rows.findIndex(({ id, rect }, at) => before.rows[at]?.id !== id || !sameRect(before.rows[at]?.rect, rect));
  const end = moved < 0 ? after.rows.length : moved;
  const areas: Rect[] = [];
  if (moved >= 0 || before.rows.length !== after.rows.length) {
    const top = Math.min(after.rows[end]?.rect.y ?? bottom(after.rect), before.rows[end]?.rect.y ?? bottom(before.rect));
    areas.push(rectOf(after.rect.x, top, after.rect.width, Math.max(bottom(before.rect), bottom(after.rect)) - top));
  }
  for (const [at, cell] of after.cells.slice(0, end * after.columns.length).entries()) {
    const earlier = before.cells[at];
    if (cell === earlier || (cell.id === null && earlier?.id === null)) continue;
    if (typed !== null && cell.id === typed && cell.color === earlier?.color) continue;
    areas.push(cell.rect);
  }
  return areas;
}
