import { useState } from 'react';
import type { Id } from '../../../shared/base/id.ts';
import { setText } from '../../../shared/commands/notes.ts';
import { useT } from '../app-context.ts';
import { TextField } from '../controls/field.tsx';
import { useEditor } from '../editor-context.ts';

interface NameFieldProps {
  readonly id: Id;
  readonly label?: string;
  /** What somebody typed; null when the name is ours. */
  readonly value: string | null;
  /** Our name, shown while nobody typed one. */
  readonly ours: string;
}

/** Takes effect on Enter or when left; Escape takes it back. Emptied, the name is ours again. */
export function NameField({ id, label, value, ours }: NameFieldProps) {
  const t = useT();
  const editor = useEditor();
  const [typed, setTyped] = useState<string | null>(null);
  const commit = () => {
    if (typed !== null && typed !== (value ?? '')) editor.execute('history.rename', setText(editor.document, { id, text: typed }));
    setTyped(null);
  };
  return (
    <TextField
      label={label ?? t('inspector.name')}
      value={typed ?? value ?? ''}
      placeholder={ours}
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
