import { useEffect, useRef } from 'react';
import type { Id } from '../../../shared/base/id.ts';
import { moveView, removeView, shiftView } from '../../../shared/commands/views.ts';
import { viewName } from '../../../shared/layout/names.ts';
import type { SavedView } from '../../editor/views.ts';
import { useT } from '../app-context.ts';
import { useEditor, useSession } from '../editor-context.ts';
import { useRowDrag } from '../lists/use-row-drag.ts';
import { ViewRow } from './view-row.tsx';

interface ViewListProps {
  readonly label: string;
  readonly views: readonly SavedView[];
}

/** The views of one board in their order, which a hand or Alt and the arrow keys change. */
export function ViewList({ label, views }: ViewListProps) {
  const t = useT();
  const editor = useEditor();
  const naming = useSession((session) => session.views.naming);
  const rows = useRef<HTMLUListElement>(null);
  /** The row that gets the keyboard once it is drawn in its new place. */
  const wanted = useRef<Id | null>(null);
  const focus = (id: Id | undefined) => rows.current?.querySelector<HTMLElement>(`[data-entry="${id}"] .view-go`)?.focus();
  useEffect(() => {
    if (wanted.current !== null) focus(wanted.current);
    wanted.current = null;
  });

  const { drag, grip } = useRowDrag(rows, ({ id, before }) => {
    if (id !== before) editor.execute('history.viewMove', moveView(editor.document, { id, before }));
  });
  const move = (view: SavedView, by: 1 | -1) => {
    wanted.current = view.id;
    editor.execute('history.viewMove', shiftView(editor.document, { id: view.id, by }));
    const siblings = editor.document.children('view', view.boardId);
    editor.announce(
      t('lists.moved', {
        name: viewName(editor.document, view, t),
        place: siblings.findIndex(({ id }) => id === view.id) + 1,
        count: siblings.length,
      }),
    );
  };
  const remove = (view: SavedView, at: number) => {
    wanted.current = (views[at + 1] ?? views[at - 1])?.id ?? null;
    const name = viewName(editor.document, view, t);
    editor.execute('history.delete', removeView(editor.document, view.id));
    editor.notify('info', t('views.deleted', { name }), { undoes: true });
  };
  const dropOf = ({ id }: SavedView, at: number): 'above' | 'below' | null => {
    if (!drag || drag.id === id) return null;
    if (drag.before === id) return 'above';
    return drag.before === null && at === views.length - 1 ? 'below' : null;
  };
  const name = (id: Id | null) => editor.session.setState(({ views: { open } }) => ({ views: { open, naming: id } }));

  return (
    <ul ref={rows} className="view-list" aria-label={label}>
      {views.map((view, at) => (
        <ViewRow
          key={view.id}
          view={view}
          naming={naming === view.id}
          drop={dropOf(view, at)}
          held={drag?.id === view.id}
          onGrip={grip(view.id)}
          onMove={(by) => move(view, by)}
          onLeave={(by) => focus(views[at + by]?.id)}
          onDelete={() => remove(view, at)}
          onName={() => name(view.id)}
          onNamed={(byKey) => {
            if (byKey) wanted.current = view.id;
            name(null);
          }}
        />
      ))}
    </ul>
  );
}
