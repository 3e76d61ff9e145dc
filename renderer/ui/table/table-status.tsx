import { MOST_ROWS } from '../../../shared/exchange/clipboard-table.ts';
import type { Shape } from '../../editor/table/grid.ts';
import { isFiltered, sectionView } from '../../editor/table/view.ts';
import { useApp } from '../app-context.ts';
import { useSession } from '../editor-context.ts';
import { formatNumber } from '../format.ts';
import { useGrid, useGridState } from './grid-context.ts';

/** How many rows there are and are chosen, and the keys one has to know. */
export function TableStatus({ shape }: { readonly shape: Shape }) {
  const { t, language } = useApp();
  const grid = useGrid();
  const { told } = useGridState();
  const { rows, model } = shape;
  const cells = grid.rangeRows.length * grid.rangeColumns.length;
  const filtered = isFiltered(useSession(sectionView));
  const count = filtered ? model.rows.length : rows.length;
  return (
    <footer className="table-status">
      <span>{filtered ? t('table.rowsOf', { shown: rows.length, count }) : t('table.rows', { count })}</span>
      {cells > 1 ? <span>{t('table.cellsSelected', { count: cells })}</span> : null}
      {told === null ? null : <strong className="table-told">{told}</strong>}
      {model.initial && told === null ? <span className="table-hint">{t('table.hint', { limit: formatNumber(MOST_ROWS, language) })}</span> : null}
    </footer>
  );
}
