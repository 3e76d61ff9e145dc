import { useState } from 'react';
import type { Id } from '../../../shared/base/id.ts';
import { MAX_LINK, normalLink } from '../../../shared/base/link.ts';
import { setLink } from '../../../shared/commands/notes.ts';
import { useT } from '../app-context.ts';
import { Button } from '../controls/button.tsx';
import { FormDialog } from '../controls/form-dialog.tsx';
import { TextField } from '../controls/field.tsx';
import { useEditor } from '../editor-context.ts';
import { useCloseDialog } from './use-close-dialog.ts';

/** The address is text here: it is shown as it is, and opens nothing. */
export function LinkDialog({ id }: { readonly id: Id }) {
  const t = useT();
  const editor = useEditor();
  const close = useCloseDialog();
  const record = editor.document.find('note', id) ?? editor.document.find('touchpoint', id);
  const [typed, setTyped] = useState(record?.link ?? '');
  const [refused, setRefused] = useState(false);
  if (!record) return null;
  const put = (link: string | null) => {
    editor.execute('history.link', setLink(editor.document, { id, link }));
    close();
  };
  const save = () => {
    if (typed.trim() === '') put(null);
    else if (normalLink(typed) === null) setRefused(true);
    else put(typed);
  };
  return (
    <FormDialog
      title={t('link.title')}
      submit={t('link.save')}
      aside={
        record.link === null ? null : (
          <Button look="plain" className="start" onClick={() => put(null)}>
            {t('link.remove')}
          </Button>
        )
      }
      onSubmit={save}
      onClose={close}
    >
      <TextField
        label={t('link.address')}
        hint={t('link.hint')}
        error={refused ? t('link.invalid') : undefined}
        value={typed}
        placeholder="https://"
        maxLength={MAX_LINK}
        autoFocus
        onChange={(event) => {
          setTyped(event.target.value);
          setRefused(false);
        }}
      />
    </FormDialog>
  );
}
