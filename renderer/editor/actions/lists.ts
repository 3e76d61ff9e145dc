import { isHost } from '../../../shared/model/hosted.ts';
import type { Editor } from '../editor.ts';
import { openLists } from '../lists.ts';
import { onlySelected } from '../selection.ts';
import { endEdit } from '../text-edit.ts';

export const listActions = {
  'lists.open': (editor: Editor) => openLists(editor, 'persona'),
  'comment.add': (editor: Editor) => {
    const only = onlySelected(editor);
    if (!isHost(only)) return;
    endEdit(editor);
    editor.session.setState({ commenting: only.id });
  },
  'comments.open': (editor: Editor) => {
    endEdit(editor);
    editor.session.setState({ dialog: { name: 'comments' } });
  },
} as const;
