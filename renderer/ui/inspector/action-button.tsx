import type { LucideIcon } from 'lucide-react';
import { ACTIONS, type ActionId } from '../../../shared/commands/actions.ts';
import { explain, whyNot } from '../../editor/actions/reasons.ts';
import { useT } from '../app-context.ts';
import { Button } from '../controls/button.tsx';
import { Tip } from '../controls/tip.tsx';
import { useEditor } from '../editor-context.ts';

const LABELS = new Map(ACTIONS.map(({ id, label }) => [id, label]));

interface ActionButtonProps {
  readonly action: ActionId;
  readonly icon: LucideIcon;
  /** In the words of this panel; else what the menus call it. */
  readonly children?: string;
}

/** A command of the table, grey while it cannot run, and with the reason where the grey alone would puzzle. */
export function ActionButton({ action, icon, children }: ActionButtonProps) {
  const t = useT();
  const editor = useEditor();
  const label = LABELS.get(action);
  const reason = whyNot(editor, action);
  const words = children ?? (label && t(label));
  if (reason === null) {
    return (
      <Button look="plain" className="wide" icon={icon} disabled={!editor.can(action)} onClick={() => editor.perform(action)}>
        {words}
      </Button>
    );
  }
  // A button that is disabled outright can be neither reached nor pointed at: nobody would learn why.
  return (
    <Tip label={reason} side="left">
      <Button look="plain" className="wide" icon={icon} aria-disabled onClick={() => explain(editor, action)}>
        {words}
      </Button>
    </Tip>
  );
}
