import type { CellAt, TableGrid } from '../../editor/table/grid.ts';
import type { Column } from '../../editor/table/model.ts';

// CSS px; the style sheet has the same.
export const ROW_HEIGHT = 32;
export const HEAD_HEIGHT = 36;
/** The row numbers at the left. */
export const GUTTER = 48;

export interface Place {
  readonly left: number;
  readonly width: number;
}

export function placesOf(columns: readonly Column[], widths: Readonly<Record<string, number>>): readonly Place[] {
  let left = GUTTER;
  return columns.map(({ id, width: usual }) => {
    const width = widths[id] ?? usual;
    const place = { left, width };
    left += width;
    return place;
  });
}

export const cellOf = (box: HTMLElement, { row, column }: CellAt): HTMLElement | null =>
  box.querySelector(`[data-row="${CSS.escape(row)}"] > [data-column="${CSS.escape(column)}"]`);

/** Gives the keyboard back to the cell it is in, once a menu over the table has closed. */
export function focusCell({ state: { active } }: TableGrid): void {
  const box = document.querySelector<HTMLElement>('.sheet');
  if (box && active) cellOf(box, active)?.focus({ preventScroll: true });
}

/** Scrolls as little as shows a cell beside the names of rows and columns, which stay in view; `index` −1 is the header. */
export function scrollTo(box: HTMLElement, index: number, place: Place | undefined, sideways: 'cell' | 'start' | 'leave'): void {
  if (index >= 0) {
    const top = index * ROW_HEIGHT;
    const height = box.clientHeight - HEAD_HEIGHT;
    if (top < box.scrollTop) box.scrollTop = top;
    // One row more is seen below: on the last one that is where the next is written.
    else if (top + 2 * ROW_HEIGHT > box.scrollTop + height) box.scrollTop = top + 2 * ROW_HEIGHT - height;
  }
  if (sideways === 'start') box.scrollLeft = 0;
  if (!place || sideways !== 'cell') return;
  const frozen = Number.parseFloat(box.style.getPropertyValue('--frozen')) || GUTTER;
  if (place.left < box.scrollLeft + frozen) box.scrollLeft = place.left - frozen;
  else if (place.left + place.width > box.scrollLeft + box.clientWidth)
    box.scrollLeft = Math.min(place.left - frozen, place.left + place.width - box.clientWidth);
}
