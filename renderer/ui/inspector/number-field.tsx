import { parseDecimal } from '../../../shared/base/decimal.ts';
import { TextField } from '../controls/field.tsx';
import { useFieldDraft } from '../controls/use-field-draft.ts';

interface NumberFieldProps {
  readonly label: string;
  readonly shown: string;
  readonly hint?: string | undefined;
  /** Null when the field was emptied. */
  readonly onCommit: (value: number | null) => void;
}

/** Decimal comma and decimal point both count; what is no number is taken back. */
export function NumberField({ label, shown, hint, onCommit }: NumberFieldProps) {
  const field = useFieldDraft(shown, (typed) => {
    const value = parseDecimal(typed);
    if (value !== undefined) onCommit(value);
  });
  return <TextField label={label} hint={hint} inputMode="decimal" {...field} />;
}
