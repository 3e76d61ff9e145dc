import { ACTIONS, type MenuName } from '../../../shared/commands/actions.ts';
import type { MessageKey } from '../../../shared/i18n/en.ts';
import { useApp } from '../app-context.ts';
import { DialogFrame } from '../controls/dialog-frame.tsx';
import { formatShortcut } from '../shortcut.ts';
import './dialogs.css';

const MENUS: readonly MenuName[] = ['file', 'edit', 'view', 'insert', 'map', 'board', 'help'];

/** What the hand does on the board: no action of the table, but worth knowing. */
const GESTURES: readonly (readonly [what: MessageKey, keys: MessageKey])[] = [
  ['shortcuts.new', 'shortcuts.newKeys'],
  ['shortcuts.pan', 'shortcuts.panKeys'],
  ['shortcuts.zoom', 'shortcuts.zoomKeys'],
  ['shortcuts.many', 'shortcuts.manyKeys'],
  ['shortcuts.nudge', 'shortcuts.nudgeKeys'],
  ['shortcuts.nudgeFar', 'shortcuts.nudgeFarKeys'],
  ['shortcuts.tab', 'shortcuts.tabKeys'],
  ['shortcuts.enter', 'shortcuts.enterKeys'],
  ['shortcuts.cells', 'shortcuts.cellsKeys'],
  ['shortcuts.walk', 'shortcuts.nudgeKeys'],
  ['shortcuts.moveCard', 'shortcuts.moveCardKeys'],
  ['shortcuts.resizeColumn', 'shortcuts.resizeColumnKeys'],
  ['shortcuts.value', 'shortcuts.valueKeys'],
  ['shortcuts.finish', 'shortcuts.finishKeys'],
  ['shortcuts.escape', 'shortcuts.escapeKeys'],
];

/** The keys of the table, which are a spreadsheet's. */
const IN_THE_TABLE = ['open', 'line', 'choose', 'fill', 'rows', 'sort', 'section'] as const;

export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, platform } = useApp();
  return (
    <DialogFrame title={t('shortcuts.title')} size="large" toRead onClose={onClose}>
      <div className="shortcut-columns">
        <ShortcutList heading={t('shortcuts.canvas')} rows={GESTURES.map(([what, keys]) => ({ what: t(what), keys: [t(keys)] }))} />
        <ShortcutList heading={t('table.keys')} rows={IN_THE_TABLE.map((key) => ({ what: t(`table.keys.${key}`), keys: [t(`key.table.${key}`)] }))} />
        {MENUS.map((menu) => (
          <ShortcutList
            key={menu}
            heading={t(`menu.${menu}`)}
            rows={ACTIONS.filter((action) => action.menu === menu && action.shortcuts.length > 0).map((action) => ({
              what: t(action.label),
              keys: action.shortcuts.map((shortcut) => formatShortcut(shortcut, platform, t)),
            }))}
          />
        ))}
      </div>
    </DialogFrame>
  );
}

interface ShortcutListProps {
  readonly heading: string;
  readonly rows: readonly { readonly what: string; readonly keys: readonly string[] }[];
}

function ShortcutList({ heading, rows }: ShortcutListProps) {
  return (
    <section className="shortcut-list" aria-label={heading}>
      <h3>{heading}</h3>
      <dl>
        {rows.map((row) => (
          <div key={row.what}>
            <dt>{row.what}</dt>
            <dd>
              {row.keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
