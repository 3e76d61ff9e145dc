import type { Id } from '../../shared/base/id.ts';
import type { ListKind } from '../../shared/model/structure.ts';
import type { Editor } from './editor.ts';
import { endEdit } from './text-edit.ts';

/** Opens the lists of the document at one of them; `entryId` is the entry that gets the keyboard. */
export function openLists(editor: Editor, list: ListKind, entryId?: Id): void {
  endEdit(editor);
  editor.session.setState({ dialog: { name: 'lists', list, entryId: entryId ?? null } });
}
