import { ArrowUpToLine, Download, Paperclip, X } from 'lucide-react';
import type { Id } from '../../../shared/base/id.ts';
import { detach, moveAttachment } from '../../../shared/commands/attachments.ts';
import { attachmentsOf, pictureIn } from '../../../shared/model/attachments.ts';
import type { Attachment } from '../../../shared/model/kinds.ts';
import { chooseAndAttach } from '../../editor/attaching.ts';
import { errorText } from '../../editor/notice-words.ts';
import { useT } from '../app-context.ts';
import { Button } from '../controls/button.tsx';
import { IconButton } from '../controls/icon-button.tsx';
import { useDocument, useEditor, useSession } from '../editor-context.ts';
import { formatBytes } from '../format.ts';
import { AttachmentThumb } from './attachment-thumb.tsx';
import { PanelPart } from './panel-part.tsx';
import { usePictures } from './use-pictures.ts';
import './attachments.css';

/** Photos and files attached to a note, a card or a persona. */
export function AttachmentsPart({ to }: { readonly to: Id }) {
  const t = useT();
  const editor = useEditor();
  const document = useDocument();
  const attachments = attachmentsOf(document, to);
  // Nothing can be dropped on a dialog.
  const inDialog = useSession((session) => session.dialog !== null);
  const hint = attachments.length > 0 ? null : document.find('persona', to) ? 'attachments.photoHint' : inDialog ? null : 'attachments.hint';
  const shown = attachments.find((attachment) => pictureIn(attachment) !== null);
  return (
    <PanelPart label={t('attachments.title')}>
      {attachments.length > 0 ? (
        <ul className="attachments" aria-label={t('attachments.title')}>
          {attachments.map((attachment) => (
            <Item
              key={attachment.id}
              attachment={attachment}
              canLead={pictureIn(attachment) !== null && attachment !== shown}
              first={attachments[0]?.id ?? null}
            />
          ))}
        </ul>
      ) : null}
      <Button look="plain" className="wide" icon={Paperclip} onClick={() => void chooseAndAttach(editor, to)}>
        {t('attachments.add')}
      </Button>
      {hint ? <p className="attachments-hint">{t(hint)}</p> : null}
    </PanelPart>
  );
}

interface ItemProps {
  readonly attachment: Attachment;
  /** A picture that is not the one shown yet. */
  readonly canLead: boolean;
  readonly first: Id | null;
}

function Item({ attachment, canLead, first }: ItemProps) {
  const t = useT();
  const editor = useEditor();
  const { id, name, sha256 } = attachment;
  const save = async () => {
    const saved = await editor.bridge.request['attachment.saveAs']({ sha256, name });
    if (!saved.ok && saved.error.code !== 'cancelled') editor.notify('error', errorText(t, saved.error));
  };
  return (
    <li>
      <AttachmentThumb attachment={attachment} />
      <span className="attachment-words">
        <span className="attachment-name" title={name}>
          {name}
        </span>
        <Facts attachment={attachment} />
      </span>
      <span className="attachment-actions">
        {canLead ? (
          <IconButton
            icon={ArrowUpToLine}
            size={16}
            label={t('attachments.first', { name })}
            onClick={() => editor.execute('history.attachmentOrder', moveAttachment(editor.document, { id, before: first }))}
          />
        ) : null}
        <IconButton icon={Download} size={16} label={t('attachments.saveAs', { name })} onClick={() => void save()} />
        <IconButton
          icon={X}
          size={16}
          label={t('attachments.remove', { name })}
          onClick={() => editor.execute('history.detach', detach(editor.document, { id }))}
        />
      </span>
    </li>
  );
}

function Facts({ attachment }: { readonly attachment: Attachment }) {
  const t = useT();
  const pictures = usePictures();
  const language = useSession((session) => session.language);
  const picture = pictureIn(attachment);
  const bytes = formatBytes(attachment.byteCount, language, t);
  if (picture && pictures.isMissing(picture.sha256)) return <span className="attachment-facts missing">{t('attachments.missing')}</span>;
  return (
    <span className="attachment-facts" title={picture ? t('attachments.size', { width: picture.width, height: picture.height, bytes }) : undefined}>
      {bytes}
    </span>
  );
}
