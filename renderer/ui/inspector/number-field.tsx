import { useState } from 'react';
import { parseDecimal } from '../../../shared/base/decimal.ts';
import { TextField } from '../controls/field.tsx';

interface NumberFieldProps {
  readonly label: string;
  readonly shown: string;
  readonly hint?: string | undefined;
  /** Null when the field was emptied. */
  readonly onCommit: (value: number | null) => void;
}

/** Decimal comma and decimal point both count; what is no number is taken back. */
export function NumberField({ label, shown, hint, onCommit }: NumberFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const commit = () => {
    if (typed !== null && typed !== shown) {
      const value = parseDecimal(typed);
      if (value !== undefined) onCommit(value);
    }
    setTyped(null);
  };
  return (
    <TextField
      label={label}
      hint={hint}
      inputMode="decimal"
      value={typed ?? shown}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
      }}
    />
  );
}
