import type { Editor } from '../editor.ts';
import { openEntry } from '../entry.ts';
import { boldSelection, listSelection } from '../note-look.ts';

export const noteActions = {
  'note.bold': boldSelection,
  'note.bullets': (editor: Editor) => listSelection(editor, 'bullet'),
  'note.checks': (editor: Editor) => listSelection(editor, 'check'),
  'note.entry': openEntry,
} as const;
