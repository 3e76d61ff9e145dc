import { useState } from 'react';
import type { Id } from '../../../shared/base/id.ts';
import { commentsOf } from '../../../shared/model/hosted.ts';
import { useT } from '../app-context.ts';
import { CommentComposer } from '../comments/comment-composer.tsx';
import { CommentItem } from '../comments/comment-item.tsx';
import { useDocument } from '../editor-context.ts';
import { PanelPart } from './panel-part.tsx';

/** The comments on a note or card, those that are settled out of the way. */
export function CommentsPart({ on }: { readonly on: Id }) {
  const t = useT();
  const document = useDocument();
  const [all, setAll] = useState(false);
  const comments = commentsOf(document, on);
  const resolved = comments.filter((comment) => comment.resolved).length;
  const shown = all ? comments : comments.filter((comment) => !comment.resolved);
  return (
    <PanelPart label={t('comments.title')}>
      {shown.length > 0 ? (
        <ul className="comments" aria-label={t('comments.title')}>
          {shown.map((comment) => (
            <CommentItem key={comment.id} comment={comment} />
          ))}
        </ul>
      ) : null}
      {resolved > 0 ? (
        <button type="button" className="text-button" aria-expanded={all} onClick={() => setAll(!all)}>
          {t(all ? 'comments.hideResolved' : 'comments.showResolved', { count: resolved })}
        </button>
      ) : null}
      <CommentComposer on={on} />
    </PanelPart>
  );
}
