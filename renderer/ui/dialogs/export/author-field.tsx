import type { ExportOptions } from '../../../../shared/ipc/export-choice.ts';
import { LONGEST_NAME } from '../../../../shared/model/lengths.ts';
import { useApp } from '../../app-context.ts';
import { TextField } from '../../controls/field.tsx';

interface AuthorFieldProps {
  readonly options: ExportOptions;
  readonly onChange: (options: ExportOptions) => void;
}

/** Whom the properties of a file name as having made it: who writes comments on this computer, until somebody says another. */
export function AuthorField({ options, onChange }: AuthorFieldProps) {
  const { t, author } = useApp();
  if (!('author' in options)) return null;
  return (
    <TextField
      label={t('export.author')}
      hint={t('export.authorHint')}
      value={options.author ?? author}
      maxLength={LONGEST_NAME}
      onChange={({ target }) => onChange({ ...options, author: target.value })}
    />
  );
}
