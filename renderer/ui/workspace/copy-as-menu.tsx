import { ContextMenu } from 'radix-ui';
import type { ActionId } from '../../../shared/commands/actions.ts';
import type { MessageKey } from '../../../shared/i18n/en.ts';
import { useT } from '../app-context.ts';
import { Keys } from '../controls/keys.tsx';
import { useEditor } from '../editor-context.ts';
import { shortcutOf } from '../shortcut.ts';
import { Submenu } from './submenu.tsx';

const WAYS: readonly (readonly [id: ActionId, label: MessageKey])[] = [
  ['copy.png', 'copy.asPng'],
  ['copy.pngClear', 'copy.asPngClear'],
  ['copy.svg', 'copy.asSvg'],
  ['copy.text', 'copy.asText'],
];

function Shortcut({ of: id }: { readonly of: ActionId }) {
  const shortcut = shortcutOf(id);
  return shortcut === undefined ? null : <Keys shortcut={shortcut} />;
}

/** As what the selection, or the whole board, can go to other programs. */
export function CopyAsMenu() {
  const t = useT();
  const editor = useEditor();
  if (!editor.can('copy.png')) return null;
  return (
    <>
      <ContextMenu.Separator className="menu-divider" />
      <Submenu label={t('copy.as')}>
        {WAYS.map(([id, label]) => (
          <ContextMenu.Item key={id} className="menu-item" onSelect={() => editor.perform(id)}>
            {t(label)}
            <Shortcut of={id} />
          </ContextMenu.Item>
        ))}
      </Submenu>
    </>
  );
}
