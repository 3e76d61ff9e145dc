import { useState } from 'react';
import { setHeader } from '../../../shared/commands/maps.ts';
import type { Id } from '../../../shared/base/id.ts';
import { MAP_STATUSES, type JourneyMap } from '../../../shared/model/kinds.ts';
import { LONGEST_NAME, LONGEST_PARAGRAPH } from '../../../shared/model/lengths.ts';
import { useT } from '../app-context.ts';
import { FormDialog } from '../controls/form-dialog.tsx';
import { DateField } from '../controls/date-field.tsx';
import { EntryPicker } from '../controls/entry-picker.tsx';
import { SelectField, TextArea, TextField } from '../controls/field.tsx';
import { useEditor } from '../editor-context.ts';
import { useCloseDialog } from './use-close-dialog.ts';

type HeaderFields = Pick<JourneyMap, 'title' | 'personaId' | 'persona' | 'scenario' | 'scope' | 'goal' | 'date' | 'status'>;

export function HeaderDialog({ mapId }: { readonly mapId: Id }) {
  const t = useT();
  const editor = useEditor();
  const close = useCloseDialog();
  const map = editor.document.find('map', mapId);
  const [patch, setPatch] = useState<Partial<HeaderFields>>({});
  if (!map) return null;
  const fields: HeaderFields = { ...map, ...patch };
  const set = (change: Partial<HeaderFields>) => setPatch((now) => ({ ...now, ...change }));
  const save = (form: HTMLFormElement) => {
    if (!form.checkValidity()) {
      form.querySelector<HTMLInputElement>('input:invalid')?.focus();
      return;
    }
    editor.execute('history.header', setHeader(editor.document, { mapId, patch }));
    close();
  };
  return (
    <FormDialog title={t('header.title')} hint={t('header.hint')} size="medium" submit={t('header.save')} onSubmit={save} onClose={close}>
      <TextField
        label={t('map.title')}
        value={fields.title ?? ''}
        placeholder={t(`map.${map.form}`)}
        maxLength={LONGEST_NAME}
        onChange={(event) => set({ title: event.target.value })}
        autoFocus
      />
      <div className="form-pair">
        <EntryPicker kind="persona" label={t('map.persona')} value={fields.personaId} onChange={(personaId) => set({ personaId })} />
        <TextField
          label={t('header.personaText')}
          value={fields.persona}
          maxLength={LONGEST_NAME}
          onChange={(event) => set({ persona: event.target.value })}
        />
      </div>
      <TextArea
        label={t('map.scenario')}
        value={fields.scenario}
        maxLength={LONGEST_PARAGRAPH}
        onChange={(event) => set({ scenario: event.target.value })}
      />
      <div className="form-pair">
        <TextArea
          label={t('map.scope')}
          value={fields.scope}
          maxLength={LONGEST_PARAGRAPH}
          onChange={(event) => set({ scope: event.target.value })}
        />
        <TextArea label={t('map.goal')} value={fields.goal} maxLength={LONGEST_PARAGRAPH} onChange={(event) => set({ goal: event.target.value })} />
      </div>
      <div className="form-pair narrow-first">
        <DateField label={t('map.date')} value={fields.date} onChange={(date) => set({ date })} />
        <SelectField
          label={t('map.status')}
          value={fields.status}
          onChange={(event) => set({ status: event.target.value as HeaderFields['status'] })}
        >
          {MAP_STATUSES.map((status) => (
            <option key={status} value={status}>
              {t(`status.${status}`)}
            </option>
          ))}
        </SelectField>
      </div>
    </FormDialog>
  );
}
