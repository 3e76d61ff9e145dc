import { within } from '../../../../shared/base/within.ts';
import { useApp } from '../../app-context.ts';
import { formatNumber } from '../../format.ts';
import { NumberField } from '../../inspector/number-field.tsx';

interface BoundedFieldProps {
  /** With its unit. */
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}

/** A number that is brought between its limits when it is typed; emptied, it stays what it was. */
export function BoundedField({ label, value, least, most, onChange }: BoundedFieldProps) {
  const { language } = useApp();
  return (
    <NumberField
      label={label}
      shown={formatNumber(value, language)}
      onCommit={(typed) => onChange(typed === null ? value : within(typed, least, most))}
    />
  );
}
