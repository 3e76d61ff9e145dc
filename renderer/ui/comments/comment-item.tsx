import { Check, Pencil, RotateCcw, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { editComment, removeComment, setResolved } from '../../../shared/commands/comments.ts';
import type { Comment } from '../../../shared/model/kinds.ts';
import { LONGEST_BODY } from '../../../shared/model/lengths.ts';
import { useApp } from '../app-context.ts';
import { Button } from '../controls/button.tsx';
import { IconButton } from '../controls/icon-button.tsx';
import { useEditor } from '../editor-context.ts';
import { formatMoment } from '../format.ts';
import { agoText } from './relative-time.ts';
import './comments.css';

/** One comment with what can be done with it. */
export function CommentItem({ comment, about }: { readonly comment: Comment; readonly about?: ReactNode }) {
  const { t, language } = useApp();
  const editor = useEditor();
  const [typed, setTyped] = useState<string | null>(null);
  const { id, resolved } = comment;
  const now = Date.now();
  const save = () => {
    if (typed !== null) editor.execute('history.comment', editComment(editor.document, { id, text: typed }));
    setTyped(null);
  };
  return (
    <li className={resolved ? 'comment resolved' : 'comment'}>
      {about}
      <div className="comment-head">
        <strong>{comment.author || t('comments.nobody')}</strong>
        <time dateTime={comment.writtenAt} title={formatMoment(Date.parse(comment.writtenAt), now, language)}>
          {agoText(comment.writtenAt, now, language) ?? t('comments.now')}
        </time>
      </div>
      {typed === null ? (
        <p className="comment-text">{comment.text}</p>
      ) : (
        <textarea
          className="input"
          rows={3}
          autoFocus
          aria-label={t('comments.edit')}
          value={typed}
          maxLength={LONGEST_BODY}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
            if (event.key === 'Escape') {
              event.stopPropagation();
              setTyped(null);
            }
          }}
        />
      )}
      <div className="comment-actions">
        {typed === null ? (
          <>
            <IconButton
              icon={resolved ? RotateCcw : Check}
              size={16}
              label={t(resolved ? 'comments.reopen' : 'comments.resolve')}
              onClick={() => editor.execute('history.comment', setResolved(editor.document, { id, resolved: !resolved }))}
            />
            <IconButton icon={Pencil} size={16} label={t('comments.edit')} onClick={() => setTyped(comment.text)} />
            <IconButton
              icon={Trash2}
              size={16}
              label={t('comments.delete')}
              onClick={() => editor.execute('history.comment', removeComment(editor.document, { id }))}
            />
          </>
        ) : (
          <>
            <Button look="primary" onClick={save}>
              {t('comments.save')}
            </Button>
            <Button look="plain" onClick={() => setTyped(null)}>
              {t('ui.cancel')}
            </Button>
          </>
        )}
      </div>
    </li>
  );
}
