import { MOST_ROWS } from '../../../shared/exchange/clipboard-table.ts';
import type { Shape } from '../../editor/table/grid.ts';
import { useApp } from '../app-context.ts';
import { formatNumber } from '../format.ts';
import { useGrid, useGridState } from './grid-context.ts';

/** How many rows there are and are chosen, and the keys one has to know. */
export function TableStatus({ shape }: { readonly shape: Shape }) {
  const { t, language } = useApp();
  const grid = useGrid();
  useGridState();
  const { rows, model } = shape;
  const cells = grid.rangeRows.length * grid.rangeColumns.length;
  const count = model.rows.length;
  return (
    <footer className="table-status">
      <span>{rows.length === count ? t('table.rows', { count }) : t('table.rowsOf', { shown: rows.length, count })}</span>
      {cells > 1 ? <span>{t('table.cellsSelected', { count: cells })}</span> : null}
      {model.initial ? <span className="table-hint">{t('table.hint', { limit: formatNumber(MOST_ROWS, language) })}</span> : null}
    </footer>
  );
}
