import { Check } from 'lucide-react';
import { ContextMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import type { ActionId } from '../../../shared/commands/actions.ts';
import type { MessageKey } from '../../../shared/i18n/en.ts';
import { NOTE_COLORS } from '../../../shared/model/choices.ts';
import { cellAt } from '../../../shared/model/grid.ts';
import { colorGridCell, deleteGrid } from '../../editor/actions/grids.ts';
import { useT } from '../app-context.ts';
import { Keys } from '../controls/keys.tsx';
import { useEditor } from '../editor-context.ts';
import { shortcutOf } from '../shortcut.ts';
import { Submenu } from './submenu.tsx';

interface Entry {
  readonly id: ActionId;
  readonly label: MessageKey;
}

const ROW: readonly Entry[] = [
  { id: 'grid.selectRow', label: 'action.grid.selectRow' },
  { id: 'grid.rowAbove', label: 'action.grid.rowAbove' },
  { id: 'grid.rowBelow', label: 'action.grid.rowBelow' },
  { id: 'map.moveUp', label: 'grid.moveRowUp' },
  { id: 'map.moveDown', label: 'grid.moveRowDown' },
  { id: 'grid.removeRow', label: 'action.grid.removeRow' },
];

const COLUMN: readonly Entry[] = [
  { id: 'grid.selectColumn', label: 'action.grid.selectColumn' },
  { id: 'grid.columnBefore', label: 'action.grid.columnBefore' },
  { id: 'grid.columnAfter', label: 'action.grid.columnAfter' },
  { id: 'map.moveLeft', label: 'grid.moveColumnLeft' },
  { id: 'map.moveRight', label: 'grid.moveColumnRight' },
  { id: 'grid.removeColumn', label: 'action.grid.removeColumn' },
];

/** What the cell of a table under the hand offers: its row, its column, its colour, and the end of the whole table, since deleting only empties the cell. */
export function GridMenu() {
  const t = useT();
  const editor = useEditor();
  const { gridCell } = editor.state;
  if (!gridCell) return null;
  const color = cellAt(editor.document, gridCell)?.color ?? 'none';
  return (
    <>
      <Submenu label={t('kind.gridRow')}>{entries(ROW)}</Submenu>
      <Submenu label={t('kind.gridColumn')}>{entries(COLUMN)}</Submenu>
      <Submenu label={t('grid.cellColor')}>
        <ContextMenu.RadioGroup value={color}>
          {(['none', ...NOTE_COLORS] as const).map((one) => (
            <ContextMenu.RadioItem key={one} value={one} className="menu-item" onSelect={() => colorGridCell(editor, one === 'none' ? null : one)}>
              <span className="menu-color">
                <span className="menu-swatch" aria-hidden style={{ background: one === 'none' ? 'transparent' : `var(--note-${one})` }} />
                {t(one === 'none' ? 'grid.noColor' : `color.${one}`)}
              </span>
              <ContextMenu.ItemIndicator>
                <Check size={16} aria-hidden />
              </ContextMenu.ItemIndicator>
            </ContextMenu.RadioItem>
          ))}
        </ContextMenu.RadioGroup>
      </Submenu>
      <ContextMenu.Item className="menu-item" onSelect={() => deleteGrid(editor)}>
        {t('grid.remove')}
      </ContextMenu.Item>
      <ContextMenu.Separator className="menu-divider" />
    </>
  );
}

const entries = (list: readonly Entry[]): ReactNode => list.map((entry) => <GridEntry key={entry.id} entry={entry} />);

function GridEntry({ entry: { id, label } }: { readonly entry: Entry }) {
  const t = useT();
  const editor = useEditor();
  const shortcut = shortcutOf(id);
  return (
    <ContextMenu.Item className="menu-item" disabled={!editor.can(id)} onSelect={() => editor.perform(id)}>
      {t(label)}
      {shortcut === undefined ? null : <Keys shortcut={shortcut} />}
    </ContextMenu.Item>
  );
}
