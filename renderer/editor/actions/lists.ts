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
    // Another set of the same: an inspector that was closed for this selection opens again.
    editor.session.setState({ commenting: only.id, selection: new Set(editor.state.selection) });
  },
  'comments.open': (editor: Editor) => {
    endEdit(editor);
    editor.session.setState({ dialog: { name: 'comments' } });
  },
} as const;
