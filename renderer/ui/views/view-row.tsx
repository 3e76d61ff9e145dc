import { Crop, GripVertical, Pencil, Trash2 } from 'lucide-react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { setText } from '../../../shared/commands/notes.ts';
import { viewName } from '../../../shared/layout/names.ts';
import { reframeView, showView, type SavedView } from '../../editor/views.ts';
import { useT } from '../app-context.ts';
import { IconButton } from '../controls/icon-button.tsx';
import { NameInput } from '../controls/name-input.tsx';
import { useEditor, useSession } from '../editor-context.ts';
import { ViewPicture } from './view-picture.tsx';

interface ViewRowProps {
  readonly view: SavedView;
  readonly naming: boolean;
  /** Where a dragged row would land: above or below this one. */
  readonly drop: 'above' | 'below' | null;
  readonly held: boolean;
  readonly onGrip: (event: PointerEvent) => void;
  readonly onMove: (by: 1 | -1) => void;
  /** The arrow keys: to a neighbour. */
  readonly onLeave: (by: 1 | -1) => void;
  readonly onDelete: () => void;
  readonly onName: () => void;
  readonly onNamed: (byKey: boolean) => void;
}

/** One saved view: a press goes there, the buttons behind it change it. */
export function ViewRow({ view, naming, drop, held, onGrip, onMove, onLeave, onDelete, onName, onNamed }: ViewRowProps) {
  const t = useT();
  const editor = useEditor();
  const isHere = useSession((session) => session.boardId === view.boardId);
  const name = viewName(editor.document, view, t);
  const press = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (by !== null && event.altKey) onMove(by);
    else if (by !== null) onLeave(by);
    else if (event.key === 'F2') onName();
    else if (event.key === 'Delete' || event.key === 'Backspace') onDelete();
    else return;
    event.preventDefault();
  };
  return (
    <li className="view-row" data-entry={view.id} data-drop={drop ?? undefined} data-held={held || undefined}>
      <span className="entry-grip" title={t('lists.drag')} onPointerDown={onGrip} aria-hidden>
        <GripVertical size={16} />
      </span>
      {naming ? (
        <div className="view-go">
          <ViewPicture view={view} />
          <NameInput
            label={t('views.name')}
            name={name}
            onName={(text) => editor.execute('history.rename', setText(editor.document, { id: view.id, text }))}
            onDone={onNamed}
          />
        </div>
      ) : (
        <>
          <button
            type="button"
            className="view-go"
            aria-label={t('views.go', { name })}
            aria-keyshortcuts="F2 Delete Alt+ArrowUp Alt+ArrowDown"
            title={name}
            onClick={() => showView(editor, view.id)}
            onDoubleClick={onName}
            onKeyDown={press}
          >
            <ViewPicture view={view} />
            <span className="view-name">{name}</span>
          </button>
          <span className="view-changes">
            <IconButton
              icon={Crop}
              size={16}
              side="top"
              label={t('views.frame', { name })}
              disabled={!isHere}
              onClick={() => reframeView(editor, view.id)}
            />
            <IconButton icon={Pencil} size={16} side="top" label={t('views.rename', { name })} shortcut="F2" onClick={onName} />
            <IconButton icon={Trash2} size={16} side="top" label={t('views.delete', { name })} shortcut="Delete" onClick={onDelete} />
          </span>
        </>
      )}
    </li>
  );
}
