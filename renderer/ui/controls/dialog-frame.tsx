import { X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import { useEffect, useRef, type ReactNode } from 'react';
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
  /** Which of several things it shows one after the other: with another one the keyboard begins anew in the content. */
  readonly step?: string;
  readonly onClose: () => void;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** Begins in the content, not on the button that closes it; where the content says that it begins further down, there. */
function focusContent(dialog: HTMLElement): void {
  const first =
    dialog.querySelector<HTMLElement>('[data-begins="true"] button:not(:disabled)') ??
    dialog.querySelector<HTMLElement>(
      '.dialog-body:is([tabindex]), .dialog-body :is(input, select, textarea, button:not(:disabled)), .dialog-foot .primary',
    );
  // Of a choice that which is made.
  const chosen = first?.parentElement?.querySelector<HTMLElement>(':scope > [role="radio"][aria-checked="true"]');
  (chosen ?? first ?? dialog).focus();
}

/** The one look of every dialog: title, what it is for, content, and its buttons at the lower right. Escape closes it. */
export function DialogFrame({ title, hint, size = 'medium', toRead = false, step, onClose, footer, children }: DialogFrameProps) {
  const t = useT();
  const content = useRef<HTMLDivElement>(null);
  const shown = useRef(step);
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    if (content.current) focusContent(content.current);
  }, [step]);
  return (
    <Dialog.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Dialog.Portal>
        <Dialog.Overlay className="overlay">
          <Dialog.Content
            ref={content}
            className={`dialog dialog-${size}`}
            onOpenAutoFocus={(event) => {
              event.preventDefault();
              if (content.current) focusContent(content.current);
            }}
            {...(hint ? {} : { 'aria-describedby': undefined })}
          >
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
