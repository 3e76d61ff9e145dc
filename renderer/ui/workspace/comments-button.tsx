import { MessageSquare } from 'lucide-react';
import { openCommentsOn } from '../../../shared/model/on-board.ts';
import { useApp } from '../app-context.ts';
import { IconButton } from '../controls/icon-button.tsx';
import { useDocument, useEditor, useSession } from '../editor-context.ts';
import { shortcutOf } from '../shortcut.ts';

/** More do not fit the badge, and nobody counts them. */
const MOST_SHOWN = 99;

/** Leads to all comments of the shown board. How many are open lies over the icon, so that nothing moves when one comes or goes. */
export function CommentsButton() {
  const { t } = useApp();
  const editor = useEditor();
  const document = useDocument();
  const boardId = useSession((session) => session.boardId);
  const count = openCommentsOn(document, boardId).length;
  return (
    <span className="comments-button">
      <IconButton
        icon={MessageSquare}
        label={count === 0 ? t('action.comments.open') : `${t('comments.title')} · ${t('comments.openCount', { count })}`}
        shortcut={shortcutOf('comments.open')}
        onClick={() => editor.perform('comments.open')}
      />
      {count === 0 ? null : (
        <span className="comments-count" aria-hidden>
          {count > MOST_SHOWN ? `${MOST_SHOWN}+` : count}
        </span>
      )}
    </span>
  );
}
