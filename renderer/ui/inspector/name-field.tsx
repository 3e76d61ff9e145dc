import { useState } from 'react';
import { setText } from '../../../shared/commands/notes.ts';
import { ourName, type Named } from '../../../shared/layout/names.ts';
import { typedWords } from '../../../shared/model/words.ts';
import { useT } from '../app-context.ts';
import { TextField } from '../controls/field.tsx';
import { useEditor } from '../editor-context.ts';

interface NameFieldProps {
  readonly of: Named;
  readonly label?: string;
}

/** Takes effect on Enter or when left; Escape takes it back. Emptied, the name is ours again, and shows as what it would be. */
export function NameField({ of: record, label }: NameFieldProps) {
  const t = useT();
  const editor = useEditor();
  const value = typedWords(record);
  const [typed, setTyped] = useState<string | null>(null);
  const commit = () => {
    if (typed !== null && typed !== value) editor.execute('history.rename', setText(editor.document, { id: record.id, text: typed }));
    setTyped(null);
  };
  return (
    <TextField
      label={label ?? t('inspector.name')}
      value={typed ?? value}
      placeholder={ourName(editor.document, record, t)}
      maxLength={300}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape' && typed !== null) {
          event.stopPropagation();
          setTyped(null);
        }
      }}
    />
  );
}
