import { Bell, CircleAlert, Info } from 'lucide-react';
import { Popover } from 'radix-ui';
import type { Message } from '../../editor/messages.ts';
import { openMessages } from '../../editor/messages.ts';
import { focusBoard } from '../../editor/panes.ts';
import { useApp } from '../app-context.ts';
import { IconButton } from '../controls/icon-button.tsx';
import { useEditor, useSession } from '../editor-context.ts';
import { formatMoment } from '../format.ts';
import './messages.css';

/** Beside the state of the file: what was said in passing, to be read again. Before anything was said its place is empty, so that nothing moves later. */
export function MessagesButton() {
  const { t } = useApp();
  const editor = useEditor();
  const { said, missed, open } = useSession((session) => session.messages);
  const title = t('action.view.messages');
  return (
    <Popover.Root open={open} onOpenChange={(next) => openMessages(editor, next)}>
      <span className="messages-place">
        {said.length > 0 || open ? (
          <Popover.Trigger asChild>
            <IconButton
              className="messages-button"
              icon={Bell}
              size={16}
              label={missed ? t('messages.missed', { title }) : title}
              data-missed={missed}
            />
          </Popover.Trigger>
        ) : null}
      </span>
      <Popover.Portal>
        <Popover.Content
          className="messages-panel panel"
          side="bottom"
          align="start"
          sideOffset={8}
          collisionPadding={12}
          aria-label={title}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            focusBoard();
          }}
        >
          <h2>{title}</h2>
          {said.length === 0 ? (
            <p className="messages-none">{t('messages.none')}</p>
          ) : (
            <ol className="messages" aria-label={title} tabIndex={0}>
              {said.map((message) => (
                <MessageRow key={message.key} message={message} />
              ))}
            </ol>
          )}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function MessageRow({ message: { tone, text, atMs } }: { readonly message: Message }) {
  const { t, language } = useApp();
  return (
    <li data-tone={tone}>
      {tone === 'error' ? <CircleAlert size={16} role="img" aria-label={t('messages.error')} /> : <Info size={16} aria-hidden />}
      <p>{text}</p>
      <time dateTime={new Date(atMs).toISOString()}>{formatMoment(atMs, Date.now(), language)}</time>
    </li>
  );
}
