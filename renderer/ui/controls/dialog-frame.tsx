import { X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import type { ReactNode } from 'react';
import { useT } from '../app-context.ts';
import { IconButton } from './icon-button.tsx';
import './controls.css';
import './dialog-frame.css';

interface DialogFrameProps {
  readonly title: string;
  readonly hint?: string;
  readonly size?: 'small' | 'medium' | 'large' | 'wide' | 'full';
  /** For content with nothing to fill in or press: it takes the keyboard itself, so that arrow keys scroll it. */
  readonly toRead?: boolean;
  readonly onClose: () => void;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** Begins in the content, not on the button that closes it. */
function focusContent(event: Event): void {
  event.preventDefault();
  const dialog = event.target as HTMLElement;
  const first = dialog.querySelector<HTMLElement>(
    '.dialog-body:is([tabindex]), .dialog-body :is(input, select, textarea, button:not(:disabled)), .dialog-foot .primary',
  );
  // Of a choice that which is made.
  const chosen = first?.parentElement?.querySelector<HTMLElement>(':scope > [role="radio"][aria-checked="true"]');
  (chosen ?? first ?? dialog).focus();
}

/** The one look of every dialog: title, what it is for, content, and its buttons at the lower right. Escape closes it. */
export function DialogFrame({ title, hint, size = 'medium', toRead = false, onClose, footer, children }: DialogFrameProps) {
  const t = useT();
  return (
    <Dialog.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Dialog.Portal>
        <Dialog.Overlay className="overlay">
          <Dialog.Content className={`dialog dialog-${size}`} onOpenAutoFocus={focusContent} {...(hint ? {} : { 'aria-describedby': undefined })}>
            <header className="dialog-head">
              <div>
                <Dialog.Title>{title}</Dialog.Title>
                {hint ? <Dialog.Description>{hint}</Dialog.Description> : null}
              </div>
              <IconButton icon={X} label={t('ui.close')} onClick={onClose} />
            </header>
            <div className="dialog-body" {...(toRead ? { tabIndex: 0, role: 'region', 'aria-label': title } : {})}>
              {children}
            </div>
            {footer ? <footer className="dialog-foot">{footer}</footer> : null}
          </Dialog.Content>
        </Dialog.Overlay>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
