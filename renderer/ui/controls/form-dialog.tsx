import { useId, type ReactNode, type SubmitEvent } from 'react';
import { useT } from '../app-context.ts';
import { Button } from './button.tsx';
import { DialogFrame } from './dialog-frame.tsx';

interface FormDialogProps {
  readonly title: string;
  readonly hint?: string;
  readonly size?: 'small' | 'medium';
  /** What the button says that does it; Enter in a field does the same. */
  readonly submit: string;
  /** Whether there is anything to be done yet. */
  readonly ready?: boolean;
  readonly cancel?: string;
  /** At the left of the other buttons. */
  readonly aside?: ReactNode;
  readonly onSubmit: (form: HTMLFormElement) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog with something to fill in, a button that does it and one that does not. */
export function FormDialog({ title, hint, size = 'small', submit, ready = true, cancel, aside, onSubmit, onClose, children }: FormDialogProps) {
  const t = useT();
  const form = useId();
  return (
    <DialogFrame
      title={title}
      {...(hint === undefined ? {} : { hint })}
      size={size}
      onClose={onClose}
      footer={
        <>
          {aside}
          <Button onClick={onClose}>{cancel ?? t('ui.cancel')}</Button>
          <button type="submit" form={form} className="button primary" disabled={!ready}>
            {submit}
          </button>
        </>
      }
    >
      <form
        id={form}
        className="form"
        noValidate
        onSubmit={(event: SubmitEvent<HTMLFormElement>) => {
          event.preventDefault();
          if (ready) onSubmit(event.currentTarget);
        }}
      >
        {children}
      </form>
    </DialogFrame>
  );
}
