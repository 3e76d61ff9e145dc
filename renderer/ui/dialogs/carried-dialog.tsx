import type { Id } from '../../../shared/base/id.ts';
import { shownWords } from '../../../shared/layout/names.ts';
import type { CarriedPart } from '../../editor/session.ts';
import { useT } from '../app-context.ts';
import { DialogFrame } from '../controls/dialog-frame.tsx';
import { useUndoKeys } from '../controls/use-undo-keys.ts';
import { useDocument } from '../editor-context.ts';
import { AttachmentsPart } from '../inspector/attachments-part.tsx';
import { CommentsPart } from '../inspector/comments-part.tsx';
import { useCloseDialog } from './use-close-dialog.ts';

/** The comments or files of one card as its inspector has them, for the table. */
export function CarriedDialog({ id, part }: { readonly id: Id; readonly part: CarriedPart }) {
  const t = useT();
  const close = useCloseDialog();
  useUndoKeys();
  const document = useDocument();
  const card = document.find('touchpoint', id);
  if (!card) return null;
  return (
    <DialogFrame title={shownWords(document, card, t).trim() || t('kind.touchpoint')} size="small" onClose={close}>
      {part === 'comments' ? <CommentsPart on={id} /> : <AttachmentsPart to={id} />}
    </DialogFrame>
  );
}
