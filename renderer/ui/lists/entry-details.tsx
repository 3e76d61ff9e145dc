import { changeEntry, type EntryPatch } from '../../../shared/commands/lists.ts';
import type { MessageKey } from '../../../shared/i18n/en.ts';
import { entryName } from '../../../shared/layout/names.ts';
import type { Entry } from '../../../shared/model/structure.ts';
import { LONGEST_NAME, LONGEST_PARAGRAPH } from '../../../shared/model/lengths.ts';
import { useT } from '../app-context.ts';
import { EntryIcon } from '../controls/entry-icon.tsx';
import { TextArea } from '../controls/field.tsx';
import { useTyping } from '../controls/use-typing.ts';
import { AttachmentsPart } from '../inspector/attachments-part.tsx';

type Told = 'role' | 'description' | 'goals' | 'frustrations' | 'quote';

const OF_PERSONA: readonly Told[] = ['role', 'description', 'goals', 'frustrations', 'quote'];

/** What else is known about an entry, beside the list. */
export function EntryDetails({ entry }: { readonly entry: Exclude<Entry, { kind: 'tag' }> }) {
  const t = useT();
  return (
    <section className="entry-details" aria-label={entryName(entry, t)}>
      <h3>
        <EntryIcon icon={entry.icon} color={entry.color} size={28} />
        <span>{entryName(entry, t)}</span>
      </h3>
      {(entry.kind === 'persona' ? OF_PERSONA : (['description'] as const)).map((field) => (
        <DetailField key={`${entry.id} ${field}`} entry={entry} field={field} />
      ))}
      {entry.kind === 'persona' ? <AttachmentsPart to={entry.id} /> : null}
    </section>
  );
}

function DetailField({ entry, field }: { readonly entry: Entry; readonly field: Told }) {
  const t = useT();
  const stored = (entry as unknown as Partial<Record<Told, string>>)[field] ?? '';
  const patch = (text: string): EntryPatch => ({ [field]: text });
  const typing = useTyping(stored, 'history.entry', (document, text) => changeEntry(document, { id: entry.id, patch: patch(text) }));
  const label: MessageKey = `lists.${field}`;
  if (field === 'role')
    return (
      <TextArea
        label={t(label)}
        rows={1}
        value={typing.value}
        maxLength={LONGEST_NAME}
        onChange={(event) => typing.type(event.target.value.replaceAll(/\s*\n\s*/g, ' '))}
        onBlur={typing.finish}
      />
    );
  return (
    <TextArea
      label={t(label)}
      rows={entry.kind === 'persona' ? 2 : 5}
      value={typing.value}
      maxLength={LONGEST_PARAGRAPH}
      onChange={(event) => typing.type(event.target.value)}
      onBlur={typing.finish}
    />
  );
}
