import { useState } from 'react';
import type { Id } from '../../../shared/base/id.ts';
import { shownWords } from '../../../shared/layout/names.ts';
import { hostIdOf } from '../../../shared/model/hosted.ts';
import { commentsOn } from '../../../shared/model/on-board.ts';
import { goTo } from '../../editor/selection.ts';
import { useApp } from '../app-context.ts';
import { DialogFrame } from '../controls/dialog-frame.tsx';
import { Segmented } from '../controls/segmented.tsx';
import { useUndoKeys } from '../controls/use-undo-keys.ts';
import { useCloseDialog } from '../dialogs/use-close-dialog.ts';
import { useDocument, useEditor, useSession } from '../editor-context.ts';
import { formatShortcut } from '../shortcut.ts';
import { AuthorLine } from './author-line.tsx';
import { CommentItem } from './comment-item.tsx';

const FILTERS = ['open', 'resolved', 'every'] as const;
type Filter = (typeof FILTERS)[number];

/** Every comment on what lies on the shown board, newest first; each leads to its note or card. */
export function CommentsDialog() {
  const { t, platform } = useApp();
  const editor = useEditor();
  const close = useCloseDialog();
  useUndoKeys();
  const document = useDocument();
  const boardId = useSession((session) => session.boardId);
  const [filter, setFilter] = useState<Filter>('open');
  const here = commentsOn(document, boardId);
  const counts: Readonly<Record<Filter, number>> = {
    open: here.filter(({ resolved }) => !resolved).length,
    resolved: here.filter(({ resolved }) => resolved).length,
    every: here.length,
  };
  const shown = here
    .filter(({ resolved }) => filter === 'every' || resolved === (filter === 'resolved'))
    .toSorted((a, b) => Number(a.writtenAt < b.writtenAt) - Number(a.writtenAt > b.writtenAt));
  const answer = (id: Id) => {
    close();
    goTo(editor, id);
    editor.session.setState({ commenting: id });
  };
  const nameOf = (id: Id): string => {
    const record = document.get(id);
    return record ? shownWords(document, record, t).trim() || t(`kind.${record.kind}`) : '';
  };
  return (
    <DialogFrame title={t('comments.title')} onClose={close}>
      <div className="comments-dialog">
        <AuthorLine />
        <Segmented
          label={t('comments.filter')}
          hideLabel
          value={filter}
          options={FILTERS.map((value) => ({ value, label: `${t(`comments.${value}`)} (${counts[value]})` }))}
          onChange={setFilter}
        />
        {shown.length === 0 ? (
          <div className="comments-none">
            <p>{t(`comments.none.${filter}`)}</p>
            {here.length === 0 ? <p>{t('comments.how', { keys: formatShortcut('Mod+Shift+M', platform, t) })}</p> : null}
          </div>
        ) : (
          <ul className="comments" aria-label={t('comments.title')}>
            {shown.map((comment) => {
              const hostId = hostIdOf(comment);
              return (
                <CommentItem
                  key={comment.id}
                  comment={comment}
                  about={
                    <button
                      type="button"
                      className="comment-about"
                      aria-label={t('comments.goTo', { name: nameOf(hostId) })}
                      onClick={() => answer(hostId)}
                    >
                      {nameOf(hostId)}
                    </button>
                  }
                />
              );
            })}
          </ul>
        )}
      </div>
    </DialogFrame>
  );
}
