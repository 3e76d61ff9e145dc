import type { KeyboardEvent } from 'react';
import { setReplacement } from '../../editor/find/find.ts';
import { replaceCurrent, replaceEverything } from '../../editor/find/replace.ts';
import { useT } from '../app-context.ts';
import { Button } from '../controls/button.tsx';
import { useEditor, useSession } from '../editor-context.ts';
import { LONGEST_NAME } from '../../../shared/model/lengths.ts';

/** Other words for what was found: here, or everywhere in the document. */
export function ReplaceRow() {
  const t = useT();
  const editor = useEditor();
  const replacement = useSession((session) => session.find.replacement);
  const none = useSession((session) => session.find.hits.length === 0);
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (event.ctrlKey || event.metaKey) replaceEverything(editor);
    else replaceCurrent(editor);
  };
  const label = t('search.replacement');
  return (
    <>
      <input
        type="text"
        className="input replace-field"
        spellCheck={false}
        autoComplete="off"
        maxLength={LONGEST_NAME}
        aria-label={label}
        placeholder={label}
        value={replacement}
        onChange={(event) => setReplacement(editor, event.target.value)}
        onKeyDown={press}
      />
      <div className="find-buttons replace-buttons">
        <Button disabled={none} onClick={() => replaceCurrent(editor)}>
          {t('search.replaceOne')}
        </Button>
        <Button disabled={none} onClick={() => replaceEverything(editor)}>
          {t('search.replaceAll')}
        </Button>
      </div>
    </>
  );
}
