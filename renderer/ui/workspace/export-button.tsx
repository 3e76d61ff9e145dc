import { ChevronDown, Download } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { ActionId } from '../../../shared/commands/actions.ts';
import { useT } from '../app-context.ts';
import { Button } from '../controls/button.tsx';
import { Keys } from '../controls/keys.tsx';
import { Tip } from '../controls/tip.tsx';
import { useDocument, useEditor } from '../editor-context.ts';
import { shortcutOf } from '../shortcut.ts';
import '../controls/menu.css';

/** The other ways out of Temas and into it, as the file menu has them. */
const OTHER_WAYS = ['file.print', 'file.copyToSend', 'file.import'] as const satisfies readonly ActionId[];

/** Exports; what people also look for here is behind the small arrow beside it. */
export function ExportButton() {
  const t = useT();
  const editor = useEditor();
  // Which actions can run follows the document.
  useDocument();
  return (
    <div className="split-button">
      <Tip label={t('export.title')} shortcut={shortcutOf('file.export')}>
        <Button icon={Download} disabled={!editor.can('file.export')} onClick={() => editor.perform('file.export')}>
          {t('export.title')}
        </Button>
      </Tip>
      <DropdownMenu.Root modal={false}>
        <Tip label={t('export.otherWays')}>
          <DropdownMenu.Trigger asChild>
            <Button className="split-arrow" aria-label={t('export.otherWays')}>
              <ChevronDown size={16} aria-hidden />
            </Button>
          </DropdownMenu.Trigger>
        </Tip>
        <DropdownMenu.Portal>
          <DropdownMenu.Content className="menu" align="end" sideOffset={4} collisionPadding={8}>
            {(['file.export', ...OTHER_WAYS] as const).map((id) => {
              const shortcut = shortcutOf(id);
              return (
                <DropdownMenu.Item key={id} className="menu-item" disabled={!editor.can(id)} onSelect={() => editor.perform(id)}>
                  {t(`action.${id}`)}
                  {shortcut === undefined ? null : <Keys shortcut={shortcut} />}
                </DropdownMenu.Item>
              );
            })}
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
    </div>
  );
}
