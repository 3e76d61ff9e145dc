import { bringToFront, sendToBack } from '../../../shared/commands/arrange.ts';
import { removeRecords } from '../../../shared/commands/remove.ts';
import { isHidden } from '../../../shared/commands/visibility.ts';
import { isHost } from '../../../shared/model/hosted.ts';
import { isFixed } from '../../../shared/model/fixed.ts';
import { freeOn, isLocked } from '../../../shared/model/on-board.ts';
import { withStamps } from '../along.ts';
import { chooseAndAttach } from '../attaching.ts';
import { copySelection, cutSelection, pasteRemembered } from '../clipboard.ts';
import { duplicateSelection } from '../duplicate.ts';
import { deletedText } from '../deleted-words.ts';
import type { Editor } from '../editor.ts';
import { columnsLeftBehind } from '../in-step.ts';
import { emptyChosenCells } from '../grid-cells.ts';
import { chooseAll } from '../grid-range.ts';
import { refuseLocked } from '../locked.ts';
import { carriesLink, onlySelected } from '../selection.ts';
import { endEdit } from '../text-edit.ts';

export const editActions = {
  'edit.undo': (editor: Editor) => editor.undo(),
  'edit.redo': (editor: Editor) => editor.redo(),
  'edit.cut': (editor: Editor) => cutSelection(editor),
  'edit.copy': (editor: Editor) => copySelection(editor),
  'edit.paste': (editor: Editor) => pasteRemembered(editor),
  'edit.duplicate': (editor: Editor) => duplicateSelection(editor),
  'edit.delete': (editor: Editor) => {
    endEdit(editor);
    if (editor.state.gridCell) return emptyChosenCells(editor);
    const fixed = [...editor.state.selection].filter((id) => isFixed(editor.document, id));
    const diff = removeRecords(editor.document, { ids: withStamps(editor, editor.state.selection) });
    const tellLeft = columnsLeftBehind(editor, editor.state.selection);
    editor.execute('history.delete', diff, fixed);
    if (fixed[0] !== undefined) refuseLocked(editor, fixed[0]);
    const said = deletedText(editor.t, diff.removed);
    if (said !== null) editor.notify('info', said, { undoes: true });
    tellLeft(diff.removed);
  },
  'edit.selectAll': (editor: Editor) => {
    endEdit(editor);
    // In a table its cells come first, and everything on the board only after them.
    if (chooseAll(editor, 'table')) return;
    const { boardId } = editor.state;
    editor.select(freeOn(editor.document, boardId).flatMap((record) => (isLocked(record) || isHidden(record) ? [] : [record.id])));
  },
  'edit.bringToFront': (editor: Editor) => editor.execute('history.order', bringToFront(editor.document, { ids: editor.state.selection })),
  'edit.sendToBack': (editor: Editor) => editor.execute('history.order', sendToBack(editor.document, { ids: editor.state.selection })),
  'edit.link': (editor: Editor) => {
    const only = onlySelected(editor);
    if (!carriesLink(only)) return;
    endEdit(editor);
    editor.session.setState({ dialog: { name: 'link', id: only.id } });
  },
  'edit.openLink': (editor: Editor) => {
    const only = onlySelected(editor);
    // Main asks first, and says where it leads.
    if (carriesLink(only) && only.link !== null) void editor.bridge.request['link.open'](only.link);
  },
  'edit.attach': (editor: Editor) => {
    const only = onlySelected(editor);
    if (isHost(only)) void chooseAndAttach(editor, only.id);
  },
} as const;
