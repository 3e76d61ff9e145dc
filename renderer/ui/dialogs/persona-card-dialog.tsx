import { useState } from 'react';
import type { Id } from '../../../shared/base/id.ts';
import { listOf } from '../../../shared/model/structure.ts';
import { LONGEST_NAME } from '../../../shared/model/lengths.ts';
import { insertPersonaCard } from '../../editor/persona-cards.ts';
import { useT } from '../app-context.ts';
import { ChoiceList } from '../controls/choice-list.tsx';
import { FormDialog } from '../controls/form-dialog.tsx';
import { EntryIcon } from '../controls/entry-icon.tsx';
import { TextField } from '../controls/field.tsx';
import { useEditor } from '../editor-context.ts';
import { useCloseDialog } from './use-close-dialog.ts';

const NEW = 'new';

/** Which persona the card shows: one of the list, or a new one. */
export function PersonaCardDialog() {
  const t = useT();
  const editor = useEditor();
  const close = useCloseDialog();
  const personas = listOf(editor.document, 'persona');
  const [chosen, setChosen] = useState<Id>(personas[0]?.id ?? NEW);
  const [name, setName] = useState('');
  const add = () => {
    close();
    insertPersonaCard(editor, chosen === NEW ? { name } : chosen);
  };
  return (
    <FormDialog title={t('persona.choose')} hint={t('persona.chooseHint')} submit={t('persona.add')} onSubmit={add} onClose={close}>
      {personas.length === 0 ? null : (
        <ChoiceList
          label={t('persona.choose')}
          value={chosen}
          options={[
            ...personas.map((persona) => ({
              value: persona.id,
              label: persona.name.trim() || t('persona.unnamed'),
              aside: persona.role,
              sign: <EntryIcon icon={persona.icon} color={persona.color} />,
            })),
            { value: NEW, label: t('persona.new') },
          ]}
          onChange={setChosen}
        />
      )}
      {chosen === NEW ? (
        <TextField label={t('persona.name')} value={name} maxLength={LONGEST_NAME} onChange={(event) => setName(event.target.value)} />
      ) : null}
    </FormDialog>
  );
}
