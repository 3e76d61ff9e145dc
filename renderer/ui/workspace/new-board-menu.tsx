import { Plus } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useState, type KeyboardEvent } from 'react';
import { addOwnTemplateBoard, addTemplateBoard, BOARD_TEMPLATES } from '../../editor/template-boards.ts';
import { useT } from '../app-context.ts';
import { Tip } from '../controls/tip.tsx';
import { useEditor } from '../editor-context.ts';
import { useOwnTemplates } from '../start/use-own-templates.ts';
import '../controls/menu.css';

/** What a new board begins as. The blank one comes first and has the keyboard: Enter twice is a board. */
export function NewBoardMenu() {
  const t = useT();
  const editor = useEditor();
  const [open, setOpen] = useState(false);
  const own = useOwnTemplates(open);
  // Opened by the pointer the menu itself has the keyboard, and no entry.
  const takeFirst = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.target !== event.currentTarget) return;
    event.preventDefault();
    setOpen(false);
    editor.perform('board.add');
  };
  return (
    <DropdownMenu.Root modal={false} open={open} onOpenChange={setOpen}>
      <Tip label={t('action.board.add')}>
        <DropdownMenu.Trigger asChild>
          <button type="button" className="icon-button board-add" aria-label={t('action.board.add')}>
            <Plus size={16} aria-hidden />
          </button>
        </DropdownMenu.Trigger>
      </Tip>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu board-list" sideOffset={6} collisionPadding={8} onKeyDown={takeFirst}>
          <DropdownMenu.Item className="menu-item" onSelect={() => editor.perform('board.add')}>
            {t('start.blank')}
          </DropdownMenu.Item>
          <DropdownMenu.Separator className="menu-divider" />
          {BOARD_TEMPLATES.map((name) => (
            <DropdownMenu.Item key={name} className="menu-item" onSelect={() => addTemplateBoard(editor, name)}>
              {t(`start.${name}`)}
            </DropdownMenu.Item>
          ))}
          {own.length > 0 ? <DropdownMenu.Separator className="menu-divider" /> : null}
          {own.map((template) => (
            <DropdownMenu.Item
              key={template.token}
              className="menu-item"
              title={template.name}
              onSelect={() => void addOwnTemplateBoard(editor, template)}
            >
              <span>{template.name}</span>
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
