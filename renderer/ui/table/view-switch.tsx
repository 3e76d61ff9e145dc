import { showTable } from '../../editor/table/view.ts';
import { useT } from '../app-context.ts';
import { Segmented } from '../controls/segmented.tsx';
import { Tip } from '../controls/tip.tsx';
import { useEditor, useSession } from '../editor-context.ts';
import { shortcutOf } from '../shortcut.ts';

/** Board or table, two views of the same maps. */
export function ViewSwitch() {
  const t = useT();
  const editor = useEditor();
  const open = useSession((session) => session.table.open);
  return (
    <Tip label={t('action.view.table')} shortcut={shortcutOf('view.table')}>
      <div className="view-switch">
        <Segmented
          label={t('table.view')}
          hideLabel
          value={open ? 'table' : 'board'}
          options={[
            { value: 'board', label: t('table.board') },
            { value: 'table', label: t('table.table') },
          ]}
          onChange={(value) => showTable(editor, value === 'table')}
        />
      </div>
    </Tip>
  );
}
