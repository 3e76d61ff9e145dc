import { useEffect, useLayoutEffect, useMemo, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { HEADER, NEW_ROW, type Shape } from '../../editor/table/grid.ts';
import { openCell } from '../../editor/table/grid-edit.ts';
import { pressGridKey } from '../../editor/table/grid-keys.ts';
import { sectionView, shownMap } from '../../editor/table/view.ts';
import { shownWords } from '../../../shared/layout/names.ts';
import { isField } from '../../tools/focus.ts';
import { keyOf } from '../../tools/key-event.ts';
import { beginsText } from '../../tools/shortcuts.ts';
import { useT } from '../app-context.ts';
import { useEditor, useSession } from '../editor-context.ts';
import { listenToGridClipboard } from './grid-clipboard-events.ts';
import { useGrid, useGridState } from './grid-context.ts';
import { HeaderRow } from './header-row.tsx';
import { cellOf, focusCell, GUTTER, HEAD_HEIGHT, placesOf, ROW_HEIGHT, scrollTo } from './places.ts';
import { SheetMenu } from './sheet-menu.tsx';
import { doublePointer, dragPointer, pressPointer } from './sheet-pointer.ts';
import { SheetRow } from './sheet-row.tsx';
import { useWindow } from './use-window.ts';
import './sheet.css';

/** What says to a screen reader how the grid is used. */
const HOW = 'sheet-how';

/** The grid itself. Only the rows that are seen are there, and the one the keyboard is in. */
export function Sheet({ shape }: { readonly shape: Shape }) {
  const t = useT();
  const editor = useEditor();
  const grid = useGrid();
  const { active, edit } = useGridState();
  const view = useSession(sectionView);
  const scroller = useRef<HTMLDivElement>(null);
  /** The first column is always in view: only the keyboard going there brings the ones next to it back. */
  const byMouse = useRef(false);
  const [menu, setMenu] = useState<string | null>(null);
  const { columns, rows, model } = shape;
  const places = useMemo(() => placesOf(columns, view.widths), [columns, view.widths]);
  const canAdd = model.initial !== null;
  const count = rows.length + (canAdd ? 1 : 0);
  const seen = useWindow(scroller, count);
  const activeIndex = active ? grid.indexOf(active.row) : -1;
  const { range } = grid;
  const inRange = (index: number) => range !== null && index >= range.top && index <= range.bottom;

  useEffect(() => (scroller.current ? listenToGridClipboard(scroller.current, grid) : undefined), [grid]);
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box || !active) return;
    const column = grid.columnIndex(active.column);
    scrollTo(box, activeIndex, places[column], column === 0 ? (byMouse.current ? 'leave' : 'start') : 'cell');
  }, [active, activeIndex, grid, places]);
  const page = useRef(seen.page);
  useLayoutEffect(() => {
    const box = scroller.current;
    const before = page.current;
    page.current = seen.page;
    // A notice under the sheet takes rows off its end: not the one somebody is in.
    if (box && seen.page < before && activeIndex >= seen.first && activeIndex < seen.first + before) scrollTo(box, activeIndex, undefined, 'leave');
  }, [seen.page, seen.first, activeIndex]);
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box || !active || edit || editor.state.dialog) return;
    const holder = document.activeElement;
    if (holder === document.body || holder === null || (box.contains(holder) && holder.closest('button') === null))
      cellOf(box, active)?.focus({ preventScroll: true });
  });
  // The table takes the keyboard when it opens.
  useEffect(() => {
    const { active: first } = grid.state;
    if (scroller.current && first) cellOf(scroller.current, first)?.focus({ preventScroll: true });
  }, [grid]);

  const press = (event: KeyboardEvent) => {
    // A menu of a column is part of the grid for React only.
    if (!(event.target instanceof Node) || !scroller.current?.contains(event.target)) return;
    byMouse.current = false;
    if (event.nativeEvent.isComposing || (isField(event.target) && !grid.state.edit)) return;
    const pressed = keyOf(event.nativeEvent);
    const { key, mod, shift, alt } = pressed;
    if (alt && key === 'ArrowDown' && grid.state.active?.row === HEADER) {
      setMenu(grid.state.active.column);
      event.preventDefault();
      return;
    }
    if (pressGridKey(grid, { key, mod, shift, alt, page: Math.max(1, seen.page - 1) })) {
      event.preventDefault();
      return;
    }
    // The field must be there, with the focus, before the browser writes the character.
    if (!grid.state.edit && beginsText(pressed)) flushSync(() => openCell(grid, 'replace'));
  };

  const shownRows = [...new Set([...seen.indexes, ...(activeIndex >= 0 && activeIndex < count ? [activeIndex] : [])])].toSorted((a, b) => a - b);
  const last = places.at(-1);
  const width = last ? last.left + last.width : GUTTER;
  const map = shownMap(editor);
  return (
    <SheetMenu>
      <div
        ref={scroller}
        className="sheet"
        data-pane
        style={{ '--frozen': `${GUTTER + (places[0]?.width ?? 0)}px` } as CSSProperties}
        onScroll={seen.onScroll}
      >
        <div
          role="grid"
          aria-label={t('table.title', { map: map ? shownWords(editor.document, map, t) : '' })}
          aria-rowcount={count + 1}
          aria-colcount={columns.length}
          aria-multiselectable
          aria-describedby={HOW}
          tabIndex={-1}
          onKeyDown={press}
          onMouseDown={(event) => {
            byMouse.current = true;
            // The press itself moves the keyboard nowhere, from a button or a field it must come here all the same.
            if (pressPointer(grid, event)) focusCell(grid);
          }}
          onMouseMove={(event) => dragPointer(grid, event)}
          onDoubleClick={(event) => doublePointer(grid, event)}
          style={{ width, height: HEAD_HEIGHT + count * ROW_HEIGHT }}
        >
          <HeaderRow columns={columns} places={places} menu={menu} onMenu={setMenu} />
          <div role="rowgroup">
            {shownRows.map((index) => (
              <SheetRow
                key={rows[index] ?? NEW_ROW}
                index={index}
                row={rows[index] ?? NEW_ROW}
                shape={shape}
                places={places}
                activeColumn={index === activeIndex ? (active?.column ?? null) : null}
                edit={index === activeIndex ? edit : null}
                left={inRange(index) ? (range?.left ?? -1) : -1}
                right={inRange(index) ? (range?.right ?? -1) : -1}
              />
            ))}
          </div>
        </div>
        <p id={HOW} hidden>
          {t('table.how')}
        </p>
        {count === 0 || (rows.length === 0 && model.rows.length > 0) ? (
          <p className="sheet-nothing">{t(model.rows.length > 0 ? 'table.empty.filter' : 'table.empty.curves')}</p>
        ) : null}
      </div>
    </SheetMenu>
  );
}
