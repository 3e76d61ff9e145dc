import { FilterX, ListFilter } from 'lucide-react';
import { showAllRows } from '../../editor/table/grid-view.ts';
import { isFiltered, sectionView } from '../../editor/table/view.ts';
import { useT } from '../app-context.ts';
import { Button } from '../controls/button.tsx';
import { useSession } from '../editor-context.ts';
import { useGrid } from './grid-context.ts';
import { valueWords } from './value-words.ts';

/** Which values rows are chosen by, hidden columns among them, and the way back to all rows. */
export function TableFilters() {
  const t = useT();
  const grid = useGrid();
  const view = useSession(sectionView);
  if (!isFiltered(view)) return null;
  const columns = grid.shape?.model.columns ?? [];
  const words = columns
    .flatMap((column) => {
      const values = view.chosen[column.id];
      return values ? `${column.label}: ${values.map((value) => valueWords(column, value, t)).join(', ')}` : [];
    })
    .join(' · ');
  return (
    <>
      {words === '' ? null : (
        <span className="table-filters" title={words}>
          <ListFilter size={16} aria-hidden />
          <span className="menu-words">{words}</span>
        </span>
      )}
      <Button look="plain" icon={FilterX} onClick={() => showAllRows(grid)}>
        {t('table.clearFilter')}
      </Button>
    </>
  );
}
