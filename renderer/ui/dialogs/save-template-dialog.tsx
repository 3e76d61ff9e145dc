import { useState } from 'react';
import { errorText } from '../../editor/notice-words.ts';
import { nameOfBoard } from '../../editor/boards.ts';
import { useApp } from '../app-context.ts';
import { FormDialog } from '../controls/form-dialog.tsx';
import { useEditor } from '../editor-context.ts';
import { LONGEST_TEMPLATE_NAME, TemplateNameField } from '../start/template-name-field.tsx';
import { pictureOfBoard } from '../workspace/thumbnail.ts';
import { useCloseDialog } from './use-close-dialog.ts';

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
    <FormDialog
      title={t('saveTemplate.title')}
      hint={t('saveTemplate.hint', { board })}
      submit={t('saveTemplate.save')}
      ready={!saving && name.trim() !== ''}
      onSubmit={() => void save()}
      onClose={close}
    >
      <TemplateNameField value={name} onChange={setName} />
    </FormDialog>
  );
}
