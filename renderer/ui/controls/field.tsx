import { useId, type ComponentProps, type ReactNode } from 'react';
import './controls.css';

interface Labelled {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}

function Frame({ id, label, hint, error, children }: Labelled & { readonly id: string; readonly children: ReactNode }) {
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {children}
      {error ? (
        <p className="field-hint error" id={`${id}-hint`} role="alert">
          {error}
        </p>
      ) : hint ? (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
    </div>
  );
}

const described = (id: string, { hint, error }: Labelled) => ({
  id,
  className: 'input',
  ...(hint || error ? { 'aria-describedby': `${id}-hint` } : {}),
  ...(error ? { 'aria-invalid': true as const } : {}),
});

export function TextField({ label, hint, error, ...rest }: Labelled & ComponentProps<'input'>) {
  const id = useId();
  return (
    <Frame id={id} label={label} hint={hint} error={error}>
      <input type="text" spellCheck={false} autoComplete="off" {...described(id, { label, hint, error })} {...rest} />
    </Frame>
  );
}

export function TextArea({ label, hint, error, ...rest }: Labelled & ComponentProps<'textarea'>) {
  const id = useId();
  return (
    <Frame id={id} label={label} hint={hint} error={error}>
      <textarea rows={2} spellCheck={false} {...described(id, { label, hint, error })} {...rest} />
    </Frame>
  );
}

export function SelectField({ label, hint, error, ...rest }: Labelled & ComponentProps<'select'>) {
  const id = useId();
  return (
    <Frame id={id} label={label} hint={hint} error={error}>
      <select {...described(id, { label, hint, error })} {...rest} />
    </Frame>
  );
}
