import { Command } from 'cmdk';
import { Dialog } from 'radix-ui';
import { ACTIONS } from '../../../shared/commands/actions.ts';
import { useT } from '../app-context.ts';
import { Keys } from '../controls/keys.tsx';
import { useEditor } from '../editor-context.ts';
import { searchScore } from '../fold.ts';
import { useCloseDialog } from './use-close-dialog.ts';
import './palette.css';

/** Every action, found by typing a few letters of its name or its menu's name. What cannot run now stands greyed at the end, so that people learn it is there. */
export function Palette() {
  const t = useT();
  const editor = useEditor();
  const close = useCloseDialog();
  const all = ACTIONS.filter((action) => action.id !== 'view.palette');
  const entries = [...all.filter((action) => editor.can(action.id)), ...all.filter((action) => !editor.can(action.id))];
  return (
    <Dialog.Root open onOpenChange={(open) => (open ? undefined : close())}>
      <Dialog.Portal>
        <Dialog.Overlay className="overlay palette-overlay">
          <Dialog.Content className="palette" aria-describedby={undefined} onCloseAutoFocus={(event) => event.preventDefault()}>
            <Dialog.Title className="visually-hidden">{t('palette.title')}</Dialog.Title>
            <Command label={t('palette.title')} loop filter={(_, search, keywords) => searchScore((keywords ?? []).join(' '), search)}>
              <Command.Input className="palette-input" placeholder={t('palette.search')} autoFocus />
              <Command.List className="palette-list">
                <Command.Empty className="palette-none">{t('palette.none')}</Command.Empty>
                {entries.map((action) => {
                  const menu = t(`menu.${action.menu}`);
                  return (
                    <Command.Item
                      key={action.id}
                      className="palette-item"
                      value={action.id}
                      disabled={!editor.can(action.id)}
                      keywords={[t(action.label), menu]}
                      onSelect={() => {
                        close();
                        editor.perform(action.id);
                      }}
                    >
                      <span className="palette-menu">{menu}</span>
                      <span className="palette-label">{t(action.label)}</span>
                      {action.shortcuts[0] === undefined ? null : <Keys shortcut={action.shortcuts[0]} />}
                    </Command.Item>
                  );
                })}
              </Command.List>
            </Command>
          </Dialog.Content>
        </Dialog.Overlay>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
