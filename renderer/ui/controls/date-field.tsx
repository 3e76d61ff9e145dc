import { useEffect, useRef, useState } from 'react';
import { formatDay, parseDay } from '../../editor/day-text.ts';
import { useApp } from '../app-context.ts';
import { dayOf } from '../format.ts';
import { Button } from './button.tsx';
import { TextField } from './field.tsx';

interface DateFieldProps {
  readonly label: string;
  /** YYYY-MM-DD. */
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
}

/**
 * A day in the language of the interface: the browser's own field follows the system's language and cannot be switched.
 * What is no day is never passed on; the form around it finds the field invalid and must not be sent.
 */
export function DateField({ label, value, onChange }: DateFieldProps) {
  const { t, language } = useApp();
  const [typed, setTyped] = useState<string | null>(null);
  // Whether somebody wanted to be done with the field; before that half a date is no mistake.
  const [finished, setFinished] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const wrong = typed !== null && parseDay(typed) === undefined;
  const error = wrong && (finished || typed.length >= 10) ? t('date.wrong') : undefined;
  useEffect(() => input.current?.setCustomValidity(wrong ? t('date.wrong') : ''), [wrong, t]);
  const commit = () => {
    const day = typed === null ? undefined : parseDay(typed);
    if (day !== undefined && day !== value) onChange(day);
    if (day !== undefined) setTyped(null);
  };
  return (
    <div className="date-field">
      <TextField
        ref={input}
        label={label}
        inputMode="numeric"
        placeholder={t('date.pattern')}
        value={typed ?? (value === null ? '' : formatDay(value, language))}
        error={error}
        onChange={(event) => {
          setTyped(event.target.value);
          setFinished(false);
        }}
        onBlur={(event) => {
          commit();
          // In a form a line appearing now would push its button away from under the click; sending it tells.
          if (event.target.form === null) setFinished(true);
        }}
        onInvalid={(event) => {
          event.preventDefault();
          setFinished(true);
        }}
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
