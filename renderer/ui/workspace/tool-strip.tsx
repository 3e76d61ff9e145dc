import { Redo2, Undo2 } from 'lucide-react';
import { nextStepName } from '../../editor/history-words.ts';
import { useT } from '../app-context.ts';
import { IconButton } from '../controls/icon-button.tsx';
import { useDocument, useEditor, useSession } from '../editor-context.ts';
import { shortcutOf } from '../shortcut.ts';
import { NoteButton } from './note-button.tsx';
import { ToolButton } from './tool-button.tsx';
import { ToolGroup } from './tool-group.tsx';
import { HANDS, isGroup, MAKERS, type StripEntry } from './tool-items.ts';
import './tool-strip.css';

const shown = (entry: StripEntry) => (isGroup(entry) ? <ToolGroup key={entry.name} group={entry} /> : <ToolButton key={entry.id} item={entry} />);

/** Everything that puts something on the board, at the left edge; it never changes its shape. */
export function ToolStrip() {
  const t = useT();
  const editor = useEditor();
  useDocument();
  const canUndo = useSession((session) => session.canUndo);
  const undoName = useSession((session) => nextStepName(t, 'undo', session));
  const canRedo = useSession((session) => session.canRedo);
  const redoName = useSession((session) => nextStepName(t, 'redo', session));
  return (
    <div data-pane className="tool-strip panel" role="group" aria-label={t('ui.tools')}>
      {HANDS.map(shown)}
      <span className="divider" aria-hidden />
      <NoteButton />
      {MAKERS.map(shown)}
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
