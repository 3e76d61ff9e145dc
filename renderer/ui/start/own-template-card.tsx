import { LayoutTemplate, MoreHorizontal } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { useState } from 'react';
import type { OwnTemplate } from '../../../shared/ipc/start-lists.ts';
import { useT } from '../app-context.ts';
import { FormDialog } from '../controls/form-dialog.tsx';
import '../controls/menu.css';
import { TemplateNameField } from './template-name-field.tsx';
import './templates.css';

interface OwnTemplateCardProps {
  readonly template: OwnTemplate;
  readonly onChoose: () => void;
  readonly onRename: (name: string) => void;
  readonly onDelete: () => void;
}

/** A template of the user's own: like ours, and with a menu to rename or delete it. */
export function OwnTemplateCard({ template: { name, thumbnail }, onChoose, onRename, onDelete }: OwnTemplateCardProps) {
  const t = useT();
  const [renaming, setRenaming] = useState(false);
  return (
    <div className="own-template">
      <button type="button" className="template tile" onClick={onChoose} title={name}>
        {thumbnail === null ? (
          <span className="template-picture empty">
            <LayoutTemplate size={24} aria-hidden />
          </span>
        ) : (
          <img className="template-picture" src={thumbnail} alt="" />
        )}
        <span className="template-words">
          <strong>{name}</strong>
        </span>
      </button>
      <DropdownMenu.Root modal={false}>
        <DropdownMenu.Trigger asChild>
          <button type="button" className="icon-button own-template-menu" aria-label={t('start.templateMenu', { name })}>
            <MoreHorizontal size={16} aria-hidden />
          </button>
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content className="menu" align="end" sideOffset={4} collisionPadding={8}>
            <DropdownMenu.Item className="menu-item" onSelect={() => setRenaming(true)}>
              {t('start.renameTemplate')}
            </DropdownMenu.Item>
            <DropdownMenu.Item className="menu-item" onSelect={onDelete}>
              {t('start.deleteTemplate')}
            </DropdownMenu.Item>
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
      {renaming ? <RenameDialog name={name} onClose={() => setRenaming(false)} onRename={onRename} /> : null}
    </div>
  );
}

function RenameDialog({
  name,
  onClose,
  onRename,
}: {
  readonly name: string;
  readonly onClose: () => void;
  readonly onRename: (name: string) => void;
}) {
  const t = useT();
  const [typed, setTyped] = useState(name);
  const save = () => {
    if (typed.trim() !== name) onRename(typed.trim());
    onClose();
  };
  return (
    <FormDialog title={t('start.renameTemplate')} submit={t('start.renameTemplate')} ready={typed.trim() !== ''} onSubmit={save} onClose={onClose}>
      <TemplateNameField value={typed} onChange={setTyped} />
    </FormDialog>
  );
}
