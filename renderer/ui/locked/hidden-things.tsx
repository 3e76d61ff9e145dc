import { EyeOff } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { hiddenOn } from '../../../shared/commands/visibility.ts';
import { showThings } from '../../editor/actions/arrange.ts';
import { spokenName } from '../../editor/announce.ts';
import { useT } from '../app-context.ts';
import { Tip } from '../controls/tip.tsx';
import { useDocument, useEditor, useSession } from '../editor-context.ts';
import '../controls/menu.css';
import './locked.css';

/** More have no line of their own: all of them can be shown at once. */
const MOST_LISTED = 12;

/** How much of the board is hidden, beside the zoom buttons while anything is: pressed, it lists it and shows it again. */
export function HiddenThings() {
  const t = useT();
  const editor = useEditor();
  const document = useDocument();
  const boardId = useSession((session) => session.boardId);
  const things = hiddenOn(document, boardId);
  if (things.length === 0) return null;
  const label = t('arrange.hiddenCount', { count: things.length });
  return (
    <div data-pane className="hidden-things panel">
      <DropdownMenu.Root modal={false}>
        <Tip label={label} side="top">
          <DropdownMenu.Trigger asChild>
            <button type="button" className="hidden-button" aria-label={label}>
              <EyeOff size={16} aria-hidden />
              <span aria-hidden>{things.length}</span>
            </button>
          </DropdownMenu.Trigger>
        </Tip>
        <DropdownMenu.Portal>
          <DropdownMenu.Content className="menu hidden-list" side="top" align="end" sideOffset={8} collisionPadding={8}>
            <DropdownMenu.Item className="menu-item" onSelect={() => editor.perform('arrange.showHidden')}>
              {t('arrange.showAll')}
            </DropdownMenu.Item>
            <DropdownMenu.Separator className="menu-divider" />
            {things.slice(0, MOST_LISTED).map(({ id }) => (
              <DropdownMenu.Item key={id} className="menu-item" onSelect={() => showThings(editor, [id])}>
                <span className="hidden-name">{spokenName(editor, id)}</span>
              </DropdownMenu.Item>
            ))}
            {things.length > MOST_LISTED ? (
              <DropdownMenu.Label className="menu-label">{t('arrange.hiddenMore', { count: things.length - MOST_LISTED })}</DropdownMenu.Label>
            ) : null}
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
    </div>
  );
}
