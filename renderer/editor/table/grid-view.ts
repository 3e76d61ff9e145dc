import { orderedColumns } from './arrange.ts';
import type { TableGrid } from './grid.ts';
import { SECTIONS, sectionView, setSectionView, setTable, type Sort } from './view.ts';

/** Sorts by a column; null is the order of the map. */
export function sortBy(grid: TableGrid, sort: Sort | null): void {
  const { editor } = grid;
  setSectionView(editor, { sort });
  const label = sort ? (grid.column(sort.column)?.label ?? '') : '';
  editor.announce(editor.t(`table.sorted.${sort?.direction ?? 'none'}`, { column: label }));
}

/** Ascending, then descending, then the order of the map again. */
export function nextSort(grid: TableGrid, column: string): void {
  const { sort } = sectionView(grid.editor.state);
  if (sort?.column !== column) sortBy(grid, { column, direction: 'ascending' });
  else sortBy(grid, sort.direction === 'ascending' ? { column, direction: 'descending' } : null);
}

/** Moves a column among those that are shown; the first one keeps its place. */
export function moveColumn(grid: TableGrid, column: string, by: 1 | -1): void {
  const { shape, editor } = grid;
  if (!shape) return;
  const view = sectionView(editor.state);
  const all = orderedColumns(shape.model, view.order).map(({ id }) => id);
  const shown = shape.columns.map(({ id }) => id);
  const neighbour = shown[shown.indexOf(column) + by];
  if (shown.indexOf(column) <= 0 || neighbour === undefined || neighbour === shown[0]) return;
  const others = all.filter((id) => id !== column);
  const at = others.indexOf(neighbour) + (by === 1 ? 1 : 0);
  setSectionView(editor, { order: [...others.slice(0, at), column, ...others.slice(at)] });
}

export function showColumn(grid: TableGrid, column: string, shown: boolean): void {
  const { hidden } = sectionView(grid.editor.state);
  setSectionView(grid.editor, { hidden: shown ? hidden.filter((id) => id !== column) : [...hidden, column] });
}

/** Lets only rows through that have one of these values in a column; null lets all. */
export function chooseValues(grid: TableGrid, column: string, values: readonly string[] | null): void {
  const { chosen } = sectionView(grid.editor.state);
  const { [column]: _before, ...others } = chosen;
  setSectionView(grid.editor, { chosen: values === null ? others : { ...others, [column]: values } });
}

/** The next section of the table, or the one before; it ends at either end. */
export function showSection(grid: TableGrid, by: 1 | -1): void {
  const { editor } = grid;
  const section = SECTIONS[SECTIONS.indexOf(editor.state.table.section) + by];
  if (!section) return;
  setTable(editor, { section });
  editor.announce(editor.t(`table.section.${section}`));
}

/** Every row again. */
export const showAllRows = (grid: TableGrid): void => setSectionView(grid.editor, { search: '', chosen: {} });

/** The narrowest a column can be, CSS px. */
const LEAST_WIDTH = 56;

export function setWidth(grid: TableGrid, column: string, width: number): void {
  const { widths } = sectionView(grid.editor.state);
  setSectionView(grid.editor, { widths: { ...widths, [column]: Math.max(LEAST_WIDTH, Math.round(width)) } });
}
