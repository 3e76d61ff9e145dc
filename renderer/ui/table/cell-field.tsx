import { useLayoutEffect, useRef, type ChangeEvent, type KeyboardEvent } from 'react';
import type { CellEdit, TableGrid } from '../../editor/table/grid.ts';
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
/** Between it and the end of the window. */
const EDGE = 8;

/** The open cell: a field of words, or one that completes what is typed from a list. */
export function CellField({ column, edit }: CellFieldProps) {
  const t = useT();
  const grid = useGrid();
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const element = field.current;
    element?.focus({ preventScroll: true });
    element?.setSelectionRange(element.value.length, element.value.length);
  }, []);
  const { list, choice } = suggestionsOf(grid);
  const common = {
    ref: field,
    className: 'sheet-field',
    'aria-label': column.label,
    dir: 'auto',
    spellCheck: false,
    autoComplete: 'off',
    value: edit.text,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => typeInCell(grid, event.target.value),
    onBlur: () => closeCell(grid, { go: 'stay' }),
  } as const;
  if (column.kind === 'text') return <textarea rows={1} {...common} onKeyDown={(event) => breakLine(grid, event)} />;
  if (column.kind === 'number') return <input type="text" inputMode="decimal" {...common} />;
  const open = list.length > 0;
  const active = open && choice >= 0 ? { 'aria-activedescendant': `${LIST}-${choice}` } : {};
  return (
    <>
      <input
        type="text"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={open ? LIST : undefined}
        {...active}
        {...common}
      />
      {open ? <SuggestionList label={t('table.options')} /> : null}
    </>
  );
}

/** The browser knows only Shift+Enter for a line end; spreadsheets use Alt+Enter. */
function breakLine(grid: TableGrid, event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter' || !event.altKey) return;
  event.preventDefault();
  event.stopPropagation();
  const field = event.currentTarget;
  field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
  typeInCell(grid, field.value);
}

function SuggestionList({ label }: { readonly label: string }) {
  const t = useT();
  const grid = useGrid();
  const list = useRef<HTMLDivElement>(null);
  const { list: suggestions, choice } = suggestionsOf(grid);
  // With every letter there are other names, and another width.
  useLayoutEffect(() => {
    const box = list.current;
    const cell = box?.closest('.sheet-cell')?.getBoundingClientRect();
    if (!box || !cell) return;
    const below = window.innerHeight - cell.bottom > LIST_HEIGHT;
    const left = Math.max(EDGE, Math.min(cell.left, window.innerWidth - Math.max(box.offsetWidth, cell.width) - EDGE));
    box.style.left = `${left}px`;
    box.style.minWidth = `${cell.width}px`;
    box.style.top = below ? `${cell.bottom + 2}px` : 'auto';
    box.style.bottom = below ? 'auto' : `${window.innerHeight - cell.top + 2}px`;
  });
  useLayoutEffect(() => list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }));
  return (
    <div ref={list} id={LIST} role="listbox" aria-label={label} className="sheet-suggestions">
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
