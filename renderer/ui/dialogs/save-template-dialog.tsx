import { useState, type FormEvent } from 'react';
import { errorText } from '../../editor/notice-words.ts';
import { nameOfBoard } from '../../editor/boards.ts';
import { useApp } from '../app-context.ts';
import { Button } from '../controls/button.tsx';
import { DialogFrame } from '../controls/dialog-frame.tsx';
import { useEditor } from '../editor-context.ts';
import { LONGEST_TEMPLATE_NAME, TemplateNameField } from '../start/template-name-field.tsx';
import { pictureOfBoard } from '../workspace/thumbnail.ts';
import { useCloseDialog } from './use-close-dialog.ts';

const FORM = 'save-template';

/** Asks for a name and keeps the shown board as a template of the user's own. */
export function SaveTemplateDialog() {
  const { t, bridge } = useApp();
  const editor = useEditor();
  const close = useCloseDialog();
  const board = nameOfBoard(editor, editor.state.boardId);
  const [name, setName] = useState(board.slice(0, LONGEST_TEMPLATE_NAME).trim());
  const [saving, setSaving] = useState(false);
  const save = async () => {
    setSaving(true);
    await editor.sync.flush();
    const picture = await pictureOfBoard(editor);
    const saved = await bridge.request['template.save']({ name: name.trim(), boardId: editor.state.boardId, picture });
    close();
    if (saved.ok) editor.notify('info', t('saveTemplate.saved', { name: name.trim() }));
    else editor.notify('error', errorText(t, saved.error));
  };
  return (
    <DialogFrame
      title={t('saveTemplate.title')}
      hint={t('saveTemplate.hint', { board })}
      size="small"
      onClose={close}
      footer={
        <>
          <Button onClick={close}>{t('ui.cancel')}</Button>
          <button type="submit" form={FORM} className="button primary" disabled={saving || name.trim() === ''}>
            {t('saveTemplate.save')}
          </button>
        </>
      }
    >
      <form
        id={FORM}
        className="form"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          if (name.trim() !== '') void save();
        }}
      >
        <TemplateNameField value={name} onChange={setName} />
      </form>
    </DialogFrame>
  );
}
