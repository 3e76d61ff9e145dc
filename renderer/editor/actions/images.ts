import { attachmentsOf } from '../../../shared/model/attachments.ts';
import type { Editor } from '../editor.ts';
import { chooseImages, chooseReplacement } from '../images.ts';
import { errorText } from '../notice-words.ts';
import { onlySelected } from '../selection.ts';

async function saveImage(editor: Editor): Promise<void> {
  const only = onlySelected(editor);
  const [attachment] = only?.kind === 'image' ? attachmentsOf(editor.document, only.id) : [];
  if (!attachment) return;
  const { sha256, name } = attachment;
  const saved = await editor.bridge.request['attachment.saveAs']({ sha256, name });
  if (!saved.ok && saved.error.code !== 'cancelled') editor.notify('error', errorText(editor.t, saved.error));
}

export const imageActions = {
  'insert.image': (editor: Editor) => void chooseImages(editor),
  'image.replace': (editor: Editor) => {
    const only = onlySelected(editor);
    if (only?.kind === 'image') void chooseReplacement(editor, only.id);
  },
  'image.save': (editor: Editor) => void saveImage(editor),
} as const;
