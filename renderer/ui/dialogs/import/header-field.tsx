import { MOST_TITLE_ROWS } from '../../../editor/importing/header-row.ts';
import { useT } from '../../app-context.ts';
import { SelectField } from '../../controls/field.tsx';

/** A row is shown to be recognised, UTF-16 units. */
const MOST_LETTERS = 60;

interface HeaderFieldProps {
  readonly rows: readonly (readonly string[])[];
  readonly header: number | null;
  readonly onChange: (header: number | null) => void;
}

/** Which of the first rows names the columns, by what is written in it; empty ones name nothing. */
export function HeaderField({ rows, header, onChange }: HeaderFieldProps) {
  const t = useT();
  const named = rows.slice(0, MOST_TITLE_ROWS + 1).flatMap((row, at) => {
    const words = row.filter((cell) => cell.trim() !== '').join(' · ');
    return words === '' ? [] : [{ at, words: words.length > MOST_LETTERS ? `${words.slice(0, MOST_LETTERS)}…` : words }];
  });
  return (
    <SelectField
      label={t('import.header')}
      hint={header !== null && header > 0 ? t('import.headerHint') : undefined}
      value={header ?? ''}
      onChange={({ target }) => onChange(target.value === '' ? null : Number(target.value))}
    >
      <option value="">{t('import.header.none')}</option>
      {named.map(({ at, words }) => (
        <option key={at} value={at}>
          {t('import.header.row', { number: at + 1, words })}
        </option>
      ))}
    </SelectField>
  );
}
