import { ArrowDown, ArrowUp, ChevronDown, ListFilter } from 'lucide-react';
import type { PointerEvent as ReactPointerEvent } from 'react';
import { HEADER } from '../../editor/table/grid.ts';
import { closeCell } from '../../editor/table/grid-edit.ts';
import { nextSort, setWidth } from '../../editor/table/grid-view.ts';
import type { Column } from '../../editor/table/model.ts';
import { sectionView } from '../../editor/table/view.ts';
import { useSession } from '../editor-context.ts';
import { ColumnMenu } from './column-menu.tsx';
import { useGrid, useGridState } from './grid-context.ts';
import type { Place } from './places.ts';

interface HeaderRowProps {
  readonly columns: readonly Column[];
  readonly places: readonly Place[];
  /** The column whose menu is open. */
  readonly menu: string | null;
  readonly onMenu: (column: string | null) => void;
}

/** The names of the columns: they sort, and have a menu each. They stay in view. */
export function HeaderRow({ columns, places, menu, onMenu }: HeaderRowProps) {
  const grid = useGrid();
  const { active } = useGridState();
  const { sort, chosen } = useSession(sectionView);
  const resize = (column: Column, width: number) => (event: ReactPointerEvent<HTMLElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const handle = event.currentTarget;
    const from = event.clientX;
    handle.setPointerCapture(event.pointerId);
    const ended = new AbortController();
    handle.addEventListener('pointermove', (move: PointerEvent) => setWidth(grid, column.id, width + move.clientX - from), { signal: ended.signal });
    handle.addEventListener('lostpointercapture', () => ended.abort(), { once: true });
  };
  return (
    <div role="rowgroup" className="sheet-head">
      <div role="row" aria-rowindex={1} data-row={HEADER}>
        <div aria-hidden className="sheet-gutter" />
        {columns.map((column, at) => {
          const isActive = active?.row === HEADER && active.column === column.id;
          const place = places[at] ?? { left: 0, width: 0 };
          const direction = sort?.column === column.id ? sort.direction : null;
          return (
            <div
              key={column.id}
              role="columnheader"
              className="sheet-cell sheet-name"
              data-column={column.id}
              aria-colindex={at + 1}
              aria-sort={direction ?? 'none'}
              tabIndex={isActive ? 0 : -1}
              style={{ width: place.width }}
              onMouseUp={(event) => {
                if (event.button !== 0 || menu !== null) return;
                if (grid.state.edit) closeCell(grid, { go: 'stay' });
                grid.goTo({ row: HEADER, column: column.id });
                nextSort(grid, column.id);
              }}
            >
              <span className="sheet-words">{column.label}</span>
              {direction === 'ascending' ? (
                <ArrowUp size={14} aria-hidden />
              ) : direction === 'descending' ? (
                <ArrowDown size={14} aria-hidden />
              ) : null}
              <ColumnMenu column={column} first={at === 0} open={menu === column.id} onOpen={(open) => onMenu(open ? column.id : null)}>
                {column.id in chosen ? <ListFilter size={14} aria-hidden /> : <ChevronDown size={14} aria-hidden />}
              </ColumnMenu>
              <span aria-hidden className="sheet-resize" onPointerDown={resize(column, place.width)} onMouseUp={(event) => event.stopPropagation()} />
            </div>
          );
        })}
      </div>
    </div>
  );
}
