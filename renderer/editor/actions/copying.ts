import { pasteAsTable, pasteInPlace } from '../clipboard.ts';
import { copyAsPng, copyAsSvg, copyAsText } from '../copy-picture.ts';
import type { Editor } from '../editor.ts';

export const copyingActions = {
  'edit.pasteInPlace': pasteInPlace,
  'edit.pasteTable': pasteAsTable,
  'copy.png': (editor: Editor) => void copyAsPng(editor, false),
  'copy.pngClear': (editor: Editor) => void copyAsPng(editor, true),
  'copy.svg': (editor: Editor) => void copyAsSvg(editor),
  'copy.text': (editor: Editor) => void copyAsText(editor),
} as const;
