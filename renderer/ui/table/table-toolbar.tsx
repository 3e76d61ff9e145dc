import { Check, Columns3, Search } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { shownWords } from '../../../shared/layout/names.ts';
import { orderedColumns } from '../../editor/table/arrange.ts';
import { showColumn } from '../../editor/table/grid-view.ts';
import { SECTIONS, sectionView, setSectionView, setTable, shownMap } from '../../editor/table/view.ts';
import { useT } from '../app-context.ts';
import { Button } from '../controls/button.tsx';
import { Segmented } from '../controls/segmented.tsx';
import { useDocument, useEditor, useSession } from '../editor-context.ts';
import { useGrid } from './grid-context.ts';
import { TableFilters } from './table-filters.tsx';
import '../controls/menu.css';

/** Which map, which part of it, and which rows and columns. */
export function TableToolbar() {
  const t = useT();
  const editor = useEditor();
  const section = useSession((session) => session.table.section);
  const { search } = useSession(sectionView);
  return (
    <div className="table-toolbar" data-pane>
      <MapChoice />
      <Segmented
        label={t('table.section')}
        hideLabel
        value={section}
        options={SECTIONS.map((value) => ({ value, label: t(`table.section.${value}`) }))}
        onChange={(value) => setTable(editor, { section: value })}
      />
      <div className="table-search">
        <Search size={16} aria-hidden />
        <input
          type="search"
          className="input"
          aria-label={t('table.search')}
          placeholder={t('table.search')}
          spellCheck={false}
          value={search}
          onChange={(event) => setSectionView(editor, { search: event.target.value })}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && search !== '') {
              event.preventDefault();
              setSectionView(editor, { search: '' });
            }
          }}
        />
      </div>
      <TableFilters />
      <ColumnChoice />
    </div>
  );
}

function MapChoice() {
  const t = useT();
  const editor = useEditor();
  const document = useDocument();
  const boardId = useSession((session) => session.boardId);
  useSession((session) => session.table.mapId);
  const maps = document.children('map', boardId);
  const shown = shownMap(editor);
  if (!shown) return null;
  if (maps.length === 1) return <h2 className="table-map">{shownWords(document, shown, t)}</h2>;
  return (
    <select
      className="input table-map"
      aria-label={t('table.map')}
      value={shown.id}
      onChange={(event) => setTable(editor, { mapId: event.target.value })}
    >
      {maps.map((map) => (
        <option key={map.id} value={map.id}>
          {shownWords(document, map, t)}
        </option>
      ))}
    </select>
  );
}

function ColumnChoice() {
  const t = useT();
  const grid = useGrid();
  const editor = useEditor();
  const { hidden, order } = useSession(sectionView);
  const { shape } = grid;
  const columns = shape ? orderedColumns(shape.model, order).slice(1) : [];
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <Button icon={Columns3} className="table-columns">
          {t('table.columns')}
        </Button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu column-menu" align="end" sideOffset={4} collisionPadding={8}>
          {columns.map(({ id, label }) => (
            <DropdownMenu.CheckboxItem
              key={id}
              className="menu-item"
              checked={!hidden.includes(id)}
              onSelect={(event) => event.preventDefault()}
              onCheckedChange={(shown) => showColumn(grid, id, shown)}
            >
              <span className="menu-words">{label}</span>
              <DropdownMenu.ItemIndicator>
                <Check size={16} aria-hidden />
              </DropdownMenu.ItemIndicator>
            </DropdownMenu.CheckboxItem>
          ))}
          <DropdownMenu.Separator className="menu-divider" />
          <DropdownMenu.Item className="menu-item" onSelect={() => setSectionView(editor, { hidden: [], order: [] })}>
            {t('table.showAll')}
          </DropdownMenu.Item>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
