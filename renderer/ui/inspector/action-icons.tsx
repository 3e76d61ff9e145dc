import { CopyPlus, Lock, Trash2, type LucideIcon } from 'lucide-react';
import type { ActionId } from '../../../shared/commands/actions.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { explain, whyNot } from '../../editor/actions/reasons.ts';
import { useT } from '../app-context.ts';
import { IconButton } from '../controls/icon-button.tsx';
import { useEditor } from '../editor-context.ts';
import { shortcutOf } from '../shortcut.ts';

/** What their panels say in words of their own, with what else can be done to them. */
const BY_THEMSELVES: ReadonlySet<AnyRecord['kind']> = new Set(['grid', 'map', 'lane', 'curvePoint', 'connector', 'jump']);

/** Lock, duplicate, delete: at the head of a panel, so that they are in reach however long that is. */
export function ActionIcons({ records }: { readonly records: readonly AnyRecord[] }) {
  const editor = useEditor();
  if (records.length === 1 && records.some(({ kind }) => BY_THEMSELVES.has(kind))) return null;
  return (
    <>
      {editor.can('arrange.hide') ? <ActionIcon action="arrange.lock" icon={Lock} /> : null}
      <ActionIcon action="edit.duplicate" icon={CopyPlus} />
      <ActionIcon action="edit.delete" icon={Trash2} />
    </>
  );
}

/** Grey where it is of no use, and with the reason, as a button with words is. */
function ActionIcon({
  action,
  icon,
}: {
  readonly action: Extract<ActionId, 'arrange.lock' | 'edit.duplicate' | 'edit.delete'>;
  readonly icon: LucideIcon;
}) {
  const t = useT();
  const editor = useEditor();
  const reason = whyNot(editor, action);
  return (
    <IconButton
      icon={icon}
      size={16}
      label={t(`action.${action}`)}
      shortcut={shortcutOf(action)}
      {...(reason === null ? { disabled: !editor.can(action) } : { tip: reason, 'aria-disabled': true })}
      onClick={() => (reason === null ? editor.perform(action) : explain(editor, action))}
    />
  );
}
