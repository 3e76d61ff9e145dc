import { ContextMenu } from 'radix-ui';
import { useRef, type ReactNode } from 'react';
import { clearCells, deleteRows, fillDown } from '../../editor/table/grid-write.ts';
import { newRow } from '../../editor/table/grid-keys.ts';
import { showTable } from '../../editor/table/view.ts';
import { revealRecord } from '../../editor/selection.ts';
import { useT } from '../app-context.ts';
import { Keys } from '../controls/keys.tsx';
import { useEditor } from '../editor-context.ts';
import { useGrid } from './grid-context.ts';
import { focusCell } from './places.ts';
import '../controls/menu.css';

/** The menu under the right button of the table; `children` is the sheet. */
export function SheetMenu({ children }: { readonly children: ReactNode }) {
  const t = useT();
  const grid = useGrid();
  const editor = useEditor();
  /** What the browser does is asked for once the keyboard is back on the cell. */
  const after = useRef<(() => void) | null>(null);
  const item = (label: string, shortcut: string | null, run: () => void) => (
    <ContextMenu.Item
      className="menu-item"
      onSelect={() => {
        after.current = run;
      }}
    >
      {label}
      {shortcut === null ? null : <Keys shortcut={shortcut} />}
    </ContextMenu.Item>
  );
  const ask = (command: string) => () => void document.execCommand(command);
  return (
    <ContextMenu.Root modal={false}>
      <ContextMenu.Trigger asChild>{children}</ContextMenu.Trigger>
      <ContextMenu.Portal>
        <ContextMenu.Content
          className="menu"
          collisionPadding={8}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            focusCell(grid);
            after.current?.();
            after.current = null;
          }}
        >
          {item(t('action.edit.cut'), 'Mod+X', ask('cut'))}
          {item(t('action.edit.copy'), 'Mod+C', ask('copy'))}
          {item(t('action.edit.paste'), 'Mod+V', ask('paste'))}
          <ContextMenu.Separator className="menu-divider" />
          {item(t('table.fillDown'), 'Mod+D', () => fillDown(grid))}
          {item(t('table.clear'), 'Delete', () => clearCells(grid))}
          <ContextMenu.Separator className="menu-divider" />
          {item(t('table.insert'), 'Mod++', () => newRow(grid))}
          {item(t('table.deleteRows'), 'Mod+-', () => deleteRows(grid))}
          <ContextMenu.Separator className="menu-divider" />
          {item(t('table.onBoard'), null, () => {
            const [row] = grid.rangeRows;
            showTable(editor, false);
            if (row !== undefined) revealRecord(editor, row);
          })}
        </ContextMenu.Content>
      </ContextMenu.Portal>
    </ContextMenu.Root>
  );
}
