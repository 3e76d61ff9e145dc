import { useState } from 'react';
import { useApp } from '../app-context.ts';
import { TextField } from '../controls/field.tsx';
import { LONGEST_NAME } from '../../../shared/model/lengths.ts';

/** Who is commenting, and the way to say that it is somebody else now. */
export function AuthorLine() {
  const { t, bridge, author } = useApp();
  const [typed, setTyped] = useState<string | null>(null);
  const keep = () => {
    if (typed !== null && typed.trim() !== author) void bridge.request['app.setAuthor'](typed.trim());
    setTyped(null);
  };
  if (typed === null) {
    return (
      <p className="author-line">
        <span>{t('comments.asAuthor', { name: author || t('comments.nobody') })}</span>
        <button type="button" className="text-button" onClick={() => setTyped(author)}>
          {t('comments.changeAuthor')}
        </button>
      </p>
    );
  }
  return (
    <TextField
      label={t('comments.author')}
      value={typed}
      maxLength={LONGEST_NAME}
      autoFocus
      onChange={(event) => setTyped(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep();
        if (event.key === 'Escape') {
          event.stopPropagation();
          setTyped(null);
        }
      }}
    />
  );
}
