import { useEffect, useRef, useState } from 'react';
import type { Id } from '../../../shared/base/id.ts';
import { addComment } from '../../../shared/commands/comments.ts';
import { LONGEST_BODY, LONGEST_NAME } from '../../../shared/model/lengths.ts';
import { useApp } from '../app-context.ts';
import { Button } from '../controls/button.tsx';
import { TextField } from '../controls/field.tsx';
import { useEditor, useSession } from '../editor-context.ts';
import { AuthorLine } from './author-line.tsx';
import { useCommentDraft } from './use-comment-draft.ts';

/** Writes a comment on a note or card; asks who is writing the first time. */
export function CommentComposer({ on }: { readonly on: Id }) {
  const { t, bridge, author } = useApp();
  const editor = useEditor();
  const asked = useSession(({ commenting }) => commenting === on);
  const box = useRef<HTMLTextAreaElement>(null);
  const part = useRef<HTMLDivElement>(null);
  const [text, setText] = useCommentDraft(on);
  const [name, setName] = useState('');
  const [entered, setEntered] = useState(false);
  useEffect(() => {
    if (!asked) return;
    box.current?.focus();
    box.current?.scrollIntoView({ block: 'center' });
    editor.session.setState({ commenting: null });
  }, [asked, editor]);
  const begun = text.trim() !== '';
  // Asked before anything is written, while there is no hurry to send it; left empty it is asked again.
  const asksName = author === '' && (entered || begun);
  // What appears below the field comes into view with it.
  useEffect(() => {
    if (begun || asksName) part.current?.scrollIntoView({ block: 'nearest' });
  }, [begun, asksName]);
  const send = () => {
    const writer = author === '' ? name.trim() : author;
    if (text.trim() === '') return;
    if (author === '' && writer !== '') void bridge.request['app.setAuthor'](writer);
    editor.execute('history.comment', addComment(editor.document, { on, author: writer, text, writtenAt: new Date().toISOString() }));
    editor.announce(t('comments.sent'));
    setText('');
    box.current?.focus();
  };
  const keys = (event: { readonly key: string; readonly ctrlKey: boolean; readonly metaKey: boolean }) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
  };
  return (
    <div ref={part} className="comment-composer">
      <textarea
        ref={box}
        className="input"
        aria-label={t('comments.write')}
        placeholder={t('comments.write')}
        value={text}
        maxLength={LONGEST_BODY}
        rows={1}
        onFocus={() => setEntered(true)}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={keys}
      />
      {asksName ? (
        <TextField
          label={t('comments.author')}
          hint={t('comments.authorHint')}
          value={name}
          maxLength={LONGEST_NAME}
          onChange={(event) => setName(event.target.value)}
          onKeyDown={keys}
        />
      ) : null}
      {begun ? (
        <>
          {author === '' ? null : <AuthorLine />}
          <Button look="primary" onClick={send}>
            {t('comments.send')}
          </Button>
        </>
      ) : null}
    </div>
  );
}
