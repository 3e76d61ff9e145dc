import { Contact, Frame, Hand, MousePointer2, Redo2, Undo2 } from 'lucide-react';
import type { ActionId } from '../../../shared/commands/actions.ts';
import { nextStepName } from '../../editor/history-words.ts';
import type { ToolName } from '../../editor/session.ts';
import { useT } from '../app-context.ts';
import { IconButton } from '../controls/icon-button.tsx';
import { useDocument, useEditor, useSession } from '../editor-context.ts';
import { shortcutOf } from '../shortcut.ts';
import { BlueprintIcon, JourneyIcon } from './map-icons.tsx';
import { NoteButton } from './note-button.tsx';

const TOOLS: readonly { readonly tool: ToolName; readonly id: ActionId & `tool.${ToolName}`; readonly icon: typeof Hand }[] = [
  { tool: 'select', id: 'tool.select', icon: MousePointer2 },
  { tool: 'hand', id: 'tool.hand', icon: Hand },
];

/** Everything that puts something on the board, at the left edge; it never changes its shape. */
export function ToolStrip() {
  const t = useT();
  const editor = useEditor();
  useDocument();
  const tool = useSession((session) => session.tool);
  const canUndo = useSession((session) => session.canUndo);
  const undoName = useSession((session) => nextStepName(t, 'undo', session));
  const canRedo = useSession((session) => session.canRedo);
  const redoName = useSession((session) => nextStepName(t, 'redo', session));
  return (
    <div data-pane className="tool-strip panel" role="group" aria-label={t('ui.tools')}>
      {TOOLS.map(({ tool: name, id, icon }) => (
        <IconButton
          key={id}
          className="tool"
          side="right"
          size={20}
          icon={icon}
          label={t(`action.${id}`)}
          shortcut={shortcutOf(id)}
          pressed={tool === name}
          onClick={() => editor.perform(id)}
        />
      ))}
      <span className="divider" aria-hidden />
      <NoteButton />
      <IconButton className="tool" side="right" size={20} icon={JourneyIcon} label={t('action.insert.journey')} onClick={() => editor.perform('insert.journey')} />
      <IconButton className="tool" side="right" size={20} icon={BlueprintIcon} label={t('action.insert.blueprint')} onClick={() => editor.perform('insert.blueprint')} />
      <IconButton className="tool" side="right" size={20} icon={Frame} label={t('action.insert.frame')} onClick={() => editor.perform('insert.frame')} />
      <IconButton className="tool" side="right" size={20} icon={Contact} label={t('action.insert.persona')} onClick={() => editor.perform('insert.persona')} />
      <span className="divider" aria-hidden />
      <IconButton
        className="tool"
        side="right"
        size={20}
        icon={Undo2}
        label={t('action.edit.undo')}
        tip={undoName}
        shortcut={shortcutOf('edit.undo')}
        disabled={!canUndo}
        onClick={() => editor.perform('edit.undo')}
      />
      <IconButton
        className="tool"
        side="right"
        size={20}
        icon={Redo2}
        label={t('action.edit.redo')}
        tip={redoName}
        shortcut={shortcutOf('edit.redo')}
        disabled={!canRedo}
        onClick={() => editor.perform('edit.redo')}
      />
    </div>
  );
}
