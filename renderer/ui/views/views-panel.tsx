import { Bookmark, BookmarkPlus } from 'lucide-react';
import { Popover } from 'radix-ui';
import { boardsOf } from '../../../shared/model/on-board.ts';
import { boardName } from '../../../shared/layout/names.ts';
import { focusBoard } from '../../editor/panes.ts';
import { openViews } from '../../editor/views.ts';
import { useT } from '../app-context.ts';
import { Button } from '../controls/button.tsx';
import { IconButton } from '../controls/icon-button.tsx';
import { Keys } from '../controls/keys.tsx';
import { useDocument, useEditor, useSession } from '../editor-context.ts';
import { shortcutOf } from '../shortcut.ts';
import { ViewList } from './view-list.tsx';
import './views.css';

/** Places worth coming back to, of all boards: saved, named, put in order and gone to. */
export function ViewsPanel() {
  const t = useT();
  const editor = useEditor();
  const { open, naming } = useSession((session) => session.views);
  return (
    <Popover.Root open={open} onOpenChange={(next) => openViews(editor, next)}>
      <Popover.Trigger asChild>
        <IconButton icon={Bookmark} size={16} side="top" label={t('action.views.open')} shortcut={shortcutOf('views.open')} />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className="views-panel panel"
          side="top"
          align="start"
          sideOffset={8}
          collisionPadding={12}
          aria-label={t('views.title')}
          onOpenAutoFocus={(event) => {
            // The field of a name that is being typed has the keyboard already.
            if (naming !== null) event.preventDefault();
          }}
          onEscapeKeyDown={(event) => {
            // That one only ends the typing of a name.
            if (editor.document.get(editor.state.views.naming ?? '')) event.preventDefault();
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            focusBoard();
          }}
        >
          <Contents />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function Contents() {
  const t = useT();
  const editor = useEditor();
  const document = useDocument();
  const boards = boardsOf(document);
  const groups = boards.map((board) => ({ board, views: document.children('view', board.id) })).filter(({ views }) => views.length > 0);
  const save = shortcutOf('views.save');
  return (
    <>
      <h2>{t('views.title')}</h2>
      <div className="views-groups">
        {groups.length === 0 ? <p className="views-none">{t('views.none')}</p> : null}
        {groups.map(({ board, views }) => (
          <section key={board.id}>
            {boards.length > 1 ? <h3>{boardName(document, board, t)}</h3> : null}
            <ViewList label={boardName(document, board, t)} views={views} />
          </section>
        ))}
      </div>
      <Button icon={BookmarkPlus} disabled={!editor.can('views.save')} onClick={() => editor.perform('views.save')}>
        {t('action.views.save')}
        {save ? <Keys shortcut={save} /> : null}
      </Button>
    </>
  );
}
