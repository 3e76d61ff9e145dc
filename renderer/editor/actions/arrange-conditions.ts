import type { Condition } from '../../../shared/commands/actions.ts';
import { isSizeable } from '../../../shared/commands/same-size.ts';
import { hiddenOn, lockedOn } from '../../../shared/commands/visibility.ts';
import { isFree } from '../../../shared/model/on-board.ts';
import { arrangeable, blockCount, hasLikeness } from '../arranging.ts';
import type { Editor } from '../editor.ts';
import { isOneGroup } from '../groups.ts';
import { turnableSelection } from '../resizable.ts';
import { selectedRecords } from '../selection.ts';

type OfArranging = Extract<
  Condition,
  | 'several-blocks'
  | 'three-blocks'
  | 'sizes-selected'
  | 'several-notes'
  | 'groupable'
  | 'grouped'
  | 'turnable'
  | 'hideable'
  | 'locked-things'
  | 'hidden-things'
  | 'colored-selected'
  | 'formed-selected'
>;

/** Whether what arranging needs is selected, or is on the board. */
export function canArrange(editor: Editor, condition: OfArranging): boolean {
  const { document, state } = editor;
  switch (condition) {
    case 'several-blocks':
      return blockCount(editor) > 1;
    case 'three-blocks':
      return blockCount(editor) > 2;
    case 'sizes-selected':
      return selectedRecords(editor).filter(isSizeable).length > 1;
    case 'several-notes':
      return arrangeable(editor).filter(({ kind }) => kind === 'note').length > 1;
    case 'groupable':
      return blockCount(editor) > 1 && !isOneGroup(editor);
    case 'grouped':
      return selectedRecords(editor).some((record) => isFree(record) && record.groupId !== null);
    case 'turnable':
      return !state.table.open && turnableSelection(editor) !== null;
    case 'hideable':
      return arrangeable(editor).some(({ kind }) => kind !== 'map');
    case 'locked-things':
      return lockedOn(document, state.boardId).length > 0;
    case 'hidden-things':
      return hiddenOn(document, state.boardId).length > 0;
    case 'colored-selected':
      return hasLikeness(editor, 'color');
    case 'formed-selected':
      return hasLikeness(editor, 'form');
  }
}
