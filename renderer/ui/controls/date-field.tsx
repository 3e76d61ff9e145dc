import { useState } from 'react';
import { useApp } from '../app-context.ts';
import { dayOf, formatDay, parseDay } from '../format.ts';
import { Button } from './button.tsx';
import { TextField } from './field.tsx';

interface DateFieldProps {
  readonly label: string;
  /** YYYY-MM-DD. */
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
}

/** A day in the language of the interface: the browser's own field follows the system's language and cannot be switched. */
export function DateField({ label, value, onChange }: DateFieldProps) {
  const { t, language } = useApp();
  const [typed, setTyped] = useState<string | null>(null);
  const wrong = typed !== null && parseDay(typed) === undefined;
  const commit = () => {
    const day = typed === null ? undefined : parseDay(typed);
    if (day !== undefined && day !== value) onChange(day);
    if (day !== undefined) setTyped(null);
  };
  return (
    <div className="date-field">
      <TextField
        label={label}
        inputMode="numeric"
        placeholder={t('date.pattern')}
        value={typed ?? (value === null ? '' : formatDay(value, language))}
        error={wrong && typed.length >= 10 ? t('date.wrong') : undefined}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
        }}
      />
      <Button
        onClick={() => {
          setTyped(null);
          onChange(dayOf(new Date()));
        }}
      >
        {t('date.today')}
      </Button>
    </div>
  );
}
