import { useLayoutEffect, useRef, useState, type CSSProperties } from 'react';
import type { CellEdit } from '../../editor/table/grid.ts';
import { closeCell, suggestionsOf, takeSuggestion, typeInCell } from '../../editor/table/grid-edit.ts';
import type { Column } from '../../editor/table/model.ts';
import { useT } from '../app-context.ts';
import { useGrid } from './grid-context.ts';

interface CellFieldProps {
  readonly column: Column;
  readonly edit: CellEdit;
}

const LIST = 'sheet-suggestions';
/** Room a list of suggestions takes, CSS px. */
const LIST_HEIGHT = 260;

/** The open cell: a field of words, or one that completes what is typed from a list. */
export function CellField({ column, edit }: CellFieldProps) {
  const t = useT();
  const grid = useGrid();
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const element = field.current;
    element?.focus({ preventScroll: true });
    element?.setSelectionRange(element.value.length, element.value.length);
  }, []);
  const { list, choice } = suggestionsOf(grid);
  const lists = column.kind === 'one' || column.kind === 'many';
  const open = lists && list.length > 0;
  return (
    <>
      <textarea
        ref={field}
        rows={1}
        className="sheet-field"
        aria-label={column.label}
        spellCheck={false}
        autoComplete="off"
        value={edit.text}
        {...(column.kind === 'number' ? { inputMode: 'decimal' as const } : {})}
        {...(lists
          ? {
              role: 'combobox',
              'aria-autocomplete': 'list' as const,
              'aria-expanded': open,
              ...(open ? { 'aria-controls': LIST } : {}),
              ...(open && choice >= 0 ? { 'aria-activedescendant': `${LIST}-${choice}` } : {}),
            }
          : {})}
        onChange={(event) => typeInCell(grid, event.target.value)}
        onBlur={() => closeCell(grid, { go: 'stay' })}
        onKeyDown={(event) => {
          // The browser knows only Shift+Enter for a line end; spreadsheets use Alt.
          if (event.key === 'Enter' && event.altKey && column.kind === 'text') {
            event.preventDefault();
            event.stopPropagation();
            event.currentTarget.setRangeText('\n', event.currentTarget.selectionStart, event.currentTarget.selectionEnd, 'end');
            typeInCell(grid, event.currentTarget.value);
          }
        }}
      />
      {open ? <SuggestionList label={t('table.options')} /> : null}
    </>
  );
}

function SuggestionList({ label }: { readonly label: string }) {
  const t = useT();
  const grid = useGrid();
  const list = useRef<HTMLDivElement>(null);
  const [style, setStyle] = useState<CSSProperties>({ visibility: 'hidden' });
  const { list: suggestions, choice } = suggestionsOf(grid);
  useLayoutEffect(() => {
    const cell = list.current?.closest('.sheet-cell')?.getBoundingClientRect();
    if (!cell) return;
    const below = window.innerHeight - cell.bottom > LIST_HEIGHT;
    const left = Math.min(cell.left, window.innerWidth - 320);
    setStyle({ left, minWidth: cell.width, ...(below ? { top: cell.bottom + 2 } : { bottom: window.innerHeight - cell.top + 2 }) });
  }, []);
  useLayoutEffect(() => list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }));
  return (
    <div ref={list} id={LIST} role="listbox" aria-label={label} className="sheet-suggestions" style={style}>
      {suggestions.map(({ text, fresh }, at) => (
        <div
          key={`${fresh} ${text}`}
          id={`${LIST}-${at}`}
          role="option"
          tabIndex={-1}
          aria-selected={at === choice}
          className="sheet-suggestion"
          onMouseDown={(event) => {
            // The field keeps the keyboard.
            event.preventDefault();
            event.stopPropagation();
            takeSuggestion(grid, at);
          }}
        >
          {fresh ? t('table.fresh', { name: text }) : text}
        </div>
      ))}
    </div>
  );
}
