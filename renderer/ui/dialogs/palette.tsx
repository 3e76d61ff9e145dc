import { Command } from 'cmdk';
import { Dialog } from 'radix-ui';
import { useT } from '../app-context.ts';
import { Keys } from '../controls/keys.tsx';
import { useEditor } from '../editor-context.ts';
import { useOwnTemplates } from '../start/use-own-templates.ts';
import { paletteEntries, type PaletteEntry } from './palette-entries.ts';
import { rankEntries } from './palette-ranking.ts';
import { useCloseDialog } from './use-close-dialog.ts';
import './palette.css';

/** Every action and colour, found by typing a few letters of its name, its menu's name or another word for it. What cannot run now stands greyed at the end, so that people learn it is there. */
export function Palette() {
  const t = useT();
  const editor = useEditor();
  const close = useCloseDialog();
  const entries = paletteEntries(editor, useOwnTemplates(true));
  const ranked = rankingOf(entries);
  return (
    <Dialog.Root open onOpenChange={(open) => (open ? undefined : close())}>
      <Dialog.Portal>
        <Dialog.Overlay className="overlay palette-overlay">
          <Dialog.Content className="palette" aria-describedby={undefined} onCloseAutoFocus={(event) => event.preventDefault()}>
            <Dialog.Title className="visually-hidden">{t('palette.title')}</Dialog.Title>
            {/* The list moves under a pointer that lies still: only a click of it may choose, or Enter would run what nobody meant. */}
            <Command label={t('palette.title')} loop disablePointerSelection filter={(id, search) => ranked(search).get(id) ?? 0}>
              <Command.Input className="palette-input" placeholder={t('palette.search')} autoFocus />
              <Command.List className="palette-list">
                <Command.Empty className="palette-none">{t('palette.none')}</Command.Empty>
                {entries.map((entry) => (
                  <Command.Item
                    key={entry.id}
                    className="palette-item"
                    value={entry.id}
                    disabled={!entry.enabled}
                    onSelect={() => {
                      close();
                      entry.run();
                    }}
                  >
                    <span className="palette-menu">{entry.group}</span>
                    <span className="palette-label">{entry.label}</span>
                    {entry.why === undefined ? null : <span className="palette-why">{entry.why}</span>}
                    {entry.shortcut === undefined ? null : <Keys shortcut={entry.shortcut} />}
                  </Command.Item>
                ))}
              </Command.List>
            </Command>
          </Dialog.Content>
        </Dialog.Overlay>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

/** Every entry asks for its own place, one after another: all of them are ranked once for each search. */
function rankingOf(entries: readonly PaletteEntry[]): (search: string) => ReadonlyMap<string, number> {
  let last: { readonly search: string; readonly ranks: ReadonlyMap<string, number> } | null = null;
  return (search) => {
    if (last?.search !== search) last = { search, ranks: rankEntries(entries, search) };
    return last.ranks;
  };
}
