import type { Editor } from '../editor.ts';
import { openFind, stepFind } from '../find/find.ts';
import { toggleOutline } from '../outline/outline.ts';

export const findActions = {
  'edit.find': (editor: Editor) => openFind(editor, false),
  'edit.replace': (editor: Editor) => openFind(editor, true),
  'edit.findNext': (editor: Editor) => stepFind(editor, 1),
  'edit.findPrevious': (editor: Editor) => stepFind(editor, -1),
  'view.outline': (editor: Editor) => toggleOutline(editor),
} as const;
