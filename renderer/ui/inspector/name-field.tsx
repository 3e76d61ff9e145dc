import { setText } from '../../../shared/commands/notes.ts';
import { ourName, type Named } from '../../../shared/layout/names.ts';
import { typedWords } from '../../../shared/model/words.ts';
import { LONGEST_NAME } from '../../../shared/model/lengths.ts';
import { useT } from '../app-context.ts';
import { TextField } from '../controls/field.tsx';
import { useFieldDraft } from '../controls/use-field-draft.ts';
import { useEditor } from '../editor-context.ts';

interface NameFieldProps {
  readonly of: Named;
  readonly label?: string;
}

/** Takes effect on Enter or when left; Escape takes it back. Emptied, the name is ours again, and shows as what it would be. */
export function NameField({ of: record, label }: NameFieldProps) {
  const t = useT();
  const editor = useEditor();
  const field = useFieldDraft(typedWords(record), (text) => editor.execute('history.rename', setText(editor.document, { id: record.id, text })));
  return <TextField label={label ?? t('inspector.name')} placeholder={ourName(editor.document, record, t)} maxLength={LONGEST_NAME} {...field} />;
}
