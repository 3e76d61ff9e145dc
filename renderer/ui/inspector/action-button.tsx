import type { LucideIcon } from 'lucide-react';
import { ACTIONS, type ActionId } from '../../../shared/commands/actions.ts';
import { useT } from '../app-context.ts';
import { Button } from '../controls/button.tsx';
import { useEditor } from '../editor-context.ts';

const LABELS = new Map(ACTIONS.map(({ id, label }) => [id, label]));

interface ActionButtonProps {
  readonly action: ActionId;
  readonly icon: LucideIcon;
  /** In the words of this panel; else what the menus call it. */
  readonly children?: string;
}

/** A command of the table, grey while it cannot run. */
export function ActionButton({ action, icon, children }: ActionButtonProps) {
  const t = useT();
  const editor = useEditor();
  const label = LABELS.get(action);
  return (
    <Button look="plain" className="wide" icon={icon} disabled={!editor.can(action)} onClick={() => editor.perform(action)}>
      {children ?? (label && t(label))}
    </Button>
  );
}
