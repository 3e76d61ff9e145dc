import { useState } from 'react';
import { LONGEST_NAME } from '../../../shared/model/lengths.ts';
import { errorText } from '../../editor/notice-words.ts';
import { storeEverything } from '../../editor/versions.ts';
import { useApp, useT } from '../app-context.ts';
import { FormDialog } from '../controls/form-dialog.tsx';
import { TextField } from '../controls/field.tsx';
import { useCloseDialog } from '../dialogs/use-close-dialog.ts';
import { useEditor } from '../editor-context.ts';

interface KeepVersionFormProps {
  readonly name: string;
  readonly title: string;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

/** Asks what a version is to be called. */
export function KeepVersionForm({ name: first, title, onName, onClose }: KeepVersionFormProps) {
  const t = useT();
  const [name, setName] = useState(first);
  const typed = name.trim();
  return (
    <FormDialog
      title={title}
      hint={t('versions.keepHint')}
      submit={t('versions.keep')}
      ready={typed !== ''}
      onSubmit={() => onName(typed)}
      onClose={onClose}
    >
      <TextField
        label={t('versions.name')}
        placeholder={t('versions.nameExample')}
        maxLength={LONGEST_NAME}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
    </FormDialog>
  );
}

/** Keeps the present under a name, in a moment. */
export function KeepVersionDialog() {
  const { t, bridge } = useApp();
  const editor = useEditor();
  const close = useCloseDialog();
  const keep = async (name: string) => {
    close();
    await storeEverything(editor);
    const kept = await bridge.request['versions.keep']({ kind: 'named', name });
    if (kept.ok) editor.notify('info', t('versions.kept', { name }));
    else editor.notify('error', errorText(t, kept.error));
  };
  return <KeepVersionForm name="" title={t('versions.keepTitle')} onName={(name) => void keep(name)} onClose={close} />;
}
