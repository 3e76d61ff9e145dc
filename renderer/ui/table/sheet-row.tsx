import { Check, Plus } from 'lucide-react';
import { memo } from 'react';
import type { Id } from '../../../shared/base/id.ts';
import { NEW_ROW, type CellEdit, type Shape } from '../../editor/table/grid.ts';
import type { Column } from '../../editor/table/model.ts';
import { useT } from '../app-context.ts';
import { useSession } from '../editor-context.ts';
import { CellField } from './cell-field.tsx';
import { useGrid } from './grid-context.ts';
import { HEAD_HEIGHT, ROW_HEIGHT, type Place } from './places.ts';

interface SheetRowProps {
  readonly index: number;
  readonly row: Id;
  readonly shape: Shape;
  readonly places: readonly Place[];
  /** The column the keyboard is in, when it is in this row. */
  readonly activeColumn: string | null;
  readonly edit: CellEdit | null;
  /** Chosen columns, both ends within; −1 when the row is not chosen. */
  readonly left: number;
  readonly right: number;
}

/** One row. Scrolling and walking draw only those again that look different. */
export const SheetRow = memo(function SheetRow({ index, row, shape, places, activeColumn, edit, left, right }: SheetRowProps) {
  return (
    <div
      role="row"
      className="sheet-row"
      data-row={row}
      data-chosen={right >= 0}
      aria-rowindex={index + 2}
      style={{ top: HEAD_HEIGHT + index * ROW_HEIGHT }}
    >
      <div aria-hidden className="sheet-gutter">
        {row === NEW_ROW ? <Plus size={14} /> : index + 1}
      </div>
      {shape.columns.map((column, at) => {
        const isActive = activeColumn === column.id;
        const chosen = at >= left && at <= right;
        return (
          <div
            key={column.id}
            role={at === 0 ? 'rowheader' : 'gridcell'}
            className="sheet-cell"
            data-column={column.id}
            data-kind={column.kind}
            data-chosen={chosen}
            data-active={isActive}
            aria-colindex={at + 1}
            aria-selected={chosen || isActive}
            {...(column.kind === 'shown' ? { 'aria-readonly': true } : {})}
            tabIndex={isActive ? 0 : -1}
            style={{ width: places[at]?.width ?? 0 }}
          >
            {isActive && edit ? <CellField column={column} edit={edit} /> : <CellText row={row} column={column} first={at === 0} />}
          </div>
        );
      })}
    </div>
  );
});

/** Longer texts are likely cut off: the pointer resting on them shows the whole. */
const CUT_OFF = 24;

const Words = ({ text }: { readonly text: string }) => (
  <span className="sheet-words" dir="auto" {...(text.length > CUT_OFF ? { title: text } : {})}>
    {text}
  </span>
);

function CellText({ row, column, first }: { readonly row: Id; readonly column: Column; readonly first: boolean }) {
  const t = useT();
  const grid = useGrid();
  const section = useSession((session) => session.table.section);
  if (row === NEW_ROW) {
    if (first && section !== 'emotion') return <span className="sheet-quiet">{t(`table.newRow.${section}`)}</span>;
    return <span className="sheet-quiet">{grid.shape?.model.initial?.(column.id, grid.likeRow) ?? ''}</span>;
  }
  const text = grid.read(row, column.id);
  // A row is called by its first cell, which must not be silent.
  if (first && text === '') return <span className="sheet-quiet">{t('table.nothing')}</span>;
  if (column.kind !== 'flag') return <Words text={column.kind === 'number' ? text.replace('-', '−') : text} />;
  if (text === '') return <span className="visually-hidden">{t('table.no')}</span>;
  return (
    <>
      <Check size={16} aria-hidden />
      <span className="visually-hidden">{text}</span>
    </>
  );
}
