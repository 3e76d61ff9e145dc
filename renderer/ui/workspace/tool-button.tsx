import { useT } from '../app-context.ts';
import { IconButton } from '../controls/icon-button.tsx';
import { useEditor, useSession } from '../editor-context.ts';
import { shortcutOf } from '../shortcut.ts';
import { toolOf, type StripItem } from './tool-items.ts';

/** One tool or action of the strip. Twice in a row, the tool stays in hand after it was used. */
export function ToolButton({ item: { id, icon } }: { readonly item: StripItem }) {
  const t = useT();
  const editor = useEditor();
  const tool = useSession((session) => session.tool);
  const stays = useSession((session) => session.toolStays);
  const own = toolOf(id);
  return (
    <IconButton
      className="tool"
      side="right"
      size={20}
      icon={icon}
      label={t(`action.${id}`)}
      {...(own !== null && tool === own && stays ? { tip: t('tools.kept', { tool: t(`action.${id}`) }) } : {})}
      shortcut={shortcutOf(id)}
      {...(own === null ? {} : { pressed: tool === own })}
      data-stays={own !== null && tool === own && stays}
      onClick={() => editor.perform(id)}
      onDoubleClick={() => own !== null && !stays && editor.perform('tool.keep')}
    />
  );
}
