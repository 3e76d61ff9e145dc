import { Check } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import { valuesOf } from '../../editor/table/arrange.ts';
import { chooseValues, moveColumn, showColumn, sortBy } from '../../editor/table/grid-view.ts';
import type { Column } from '../../editor/table/model.ts';
import { sectionView } from '../../editor/table/view.ts';
import { useT } from '../app-context.ts';
import { useSession } from '../editor-context.ts';
import { useGrid } from './grid-context.ts';
import { focusCell } from './places.ts';
import { valueWords } from './value-words.ts';
import '../controls/menu.css';

interface ColumnMenuProps {
  readonly column: Column;
  /** The first column stays where it is. */
  readonly first: boolean;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly children: ReactNode;
}

/** More values than these are better searched for. */
const MOST_VALUES = 60;

/** What can be done with a column: sort by it, choose rows by its values, move or hide it. */
export function ColumnMenu({ column, first, open, onOpen, children }: ColumnMenuProps) {
  const t = useT();
  const grid = useGrid();
  const item = (label: string, run: () => void) => (
    <DropdownMenu.Item className="menu-item" onSelect={run}>
      {label}
    </DropdownMenu.Item>
  );
  return (
    <DropdownMenu.Root open={open} onOpenChange={onOpen} modal={false}>
      <DropdownMenu.Trigger asChild>
        <button
          type="button"
          tabIndex={-1}
          className="sheet-menu-button"
          aria-label={t('table.menuOf', { column: column.label })}
          onMouseUp={(event) => event.stopPropagation()}
        >
          {children}
        </button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="menu column-menu"
          align="start"
          sideOffset={4}
          collisionPadding={8}
          onMouseUp={(event) => event.stopPropagation()}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            focusCell(grid);
          }}
        >
          {item(t('table.sortUp'), () => sortBy(grid, { column: column.id, direction: 'ascending' }))}
          {item(t('table.sortDown'), () => sortBy(grid, { column: column.id, direction: 'descending' }))}
          {item(t('table.sortNone'), () => sortBy(grid, null))}
          {first ? null : (
            <>
              <DropdownMenu.Separator className="menu-divider" />
              {item(t('table.moveLeft'), () => moveColumn(grid, column.id, -1))}
              {item(t('table.moveRight'), () => moveColumn(grid, column.id, 1))}
              {item(t('table.hide'), () => showColumn(grid, column.id, false))}
            </>
          )}
          <DropdownMenu.Separator className="menu-divider" />
          <Values column={column} />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

function Values({ column }: { readonly column: Column }) {
  const t = useT();
  const grid = useGrid();
  const { chosen } = useSession(sectionView);
  const { shape } = grid;
  if (!shape) return null;
  const values = valuesOf(shape.model, column.id, t('format.locale'));
  const picked = chosen[column.id] ?? null;
  const flip = (value: string) => {
    const now = picked ?? [];
    const next = now.includes(value) ? now.filter((other) => other !== value) : [...now, value];
    chooseValues(grid, column.id, next.length === 0 ? null : next);
  };
  return (
    <DropdownMenu.Group>
      {/* Always there: what is pointed at below must not move away with the first choice. */}
      <DropdownMenu.Item className="menu-item" disabled={picked === null} onSelect={() => chooseValues(grid, column.id, null)}>
        {t('table.clearThis')}
      </DropdownMenu.Item>
      <DropdownMenu.Label className="menu-label">{t('table.only')}</DropdownMenu.Label>
      <DropdownMenu.CheckboxItem
        className="menu-item"
        checked={picked === null}
        onSelect={(event) => event.preventDefault()}
        onCheckedChange={() => chooseValues(grid, column.id, null)}
      >
        {t('table.all')}
        <DropdownMenu.ItemIndicator>
          <Check size={16} aria-hidden />
        </DropdownMenu.ItemIndicator>
      </DropdownMenu.CheckboxItem>
      {values.slice(0, MOST_VALUES).map((value) => (
        <DropdownMenu.CheckboxItem
          key={value}
          className="menu-item"
          checked={picked?.includes(value) ?? false}
          onSelect={(event) => event.preventDefault()}
          onCheckedChange={() => flip(value)}
        >
          <span className="menu-words">{valueWords(column, value, t)}</span>
          <DropdownMenu.ItemIndicator>
            <Check size={16} aria-hidden />
          </DropdownMenu.ItemIndicator>
        </DropdownMenu.CheckboxItem>
      ))}
      {values.length > MOST_VALUES ? <p className="menu-label">{t('table.moreValues')}</p> : null}
    </DropdownMenu.Group>
  );
}
