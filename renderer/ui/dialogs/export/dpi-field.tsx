import { useState } from 'react';
import { LEAST_DPI, MOST_DPI, UNITS_PER_INCH } from '../../../../shared/paint/picture-area.ts';
import { useT } from '../../app-context.ts';
import { TextField } from '../../controls/field.tsx';

interface DpiFieldProps {
  /** Pixels per board unit. */
  readonly scale: number;
  readonly onChange: (scale: number) => void;
}

/** The scale as a printer counts it. What is out of range while it is being typed changes nothing yet. */
export function DpiField({ scale, onChange }: DpiFieldProps) {
  const t = useT();
  const shown = String(Math.round(scale * UNITS_PER_INCH));
  const [draft, setDraft] = useState<string | null>(null);
  const wrong = draft !== null && !isDpi(draft);
  return (
    <TextField
      label={t('export.dpi')}
      inputMode="numeric"
      value={draft ?? shown}
      hint={t('export.dpiHint')}
      error={wrong ? t('export.dpiWrong', { least: LEAST_DPI, most: MOST_DPI }) : undefined}
      onChange={({ target }) => {
        setDraft(target.value);
        if (isDpi(target.value)) onChange(Number(target.value) / UNITS_PER_INCH);
      }}
      onBlur={() => setDraft(null)}
    />
  );
}

const isDpi = (typed: string): boolean => /^\d{2,4}$/.test(typed.trim()) && Number(typed) >= LEAST_DPI && Number(typed) <= MOST_DPI;
