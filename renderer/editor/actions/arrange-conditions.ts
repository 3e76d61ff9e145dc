import type { Condition } from '../../../shared/commands/actions.ts';
import { isSizeable } from '../../../shared/commands/same-size.ts';
import { hiddenOn, lockedOn } from '../../../shared/commands/visibility.ts';
import { isFree } from '../../../shared/model/on-board.ts';
import { arrangeable, blockCount, hasLikeness } from '../arranging.ts';
import type { Editor } from '../editor.ts';
import { isOneGroup } from '../groups.ts';
import { perMoment } from '../per-moment.ts';
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

const hasLocked = perMoment(({ document, state }) => lockedOn(document, state.boardId).length > 0);
const hasHidden = perMoment(({ document, state }) => hiddenOn(document, state.boardId).length > 0);
const hasGrouped = perMoment((editor) => selectedRecords(editor).some((record) => isFree(record) && record.groupId !== null));

/** No more of them are looked at than it takes. */
function haveSeveral<T>(all: readonly T[], fits: (one: T) => boolean): boolean {
  const first = all.findIndex(fits);
  return first >= 0 && all.some((one, at) => at > first && fits(one));
}

/** Whether what arranging needs is selected, or is on the board. */
export function canArrange(editor: Editor, condition: OfArranging): boolean {
  switch (condition) {
    case 'several-blocks':
      return blockCount(editor) > 1;
    case 'three-blocks':
      return blockCount(editor) > 2;
    case 'sizes-selected':
      return haveSeveral(selectedRecords(editor), isSizeable);
    case 'several-notes':
      return haveSeveral(arrangeable(editor), ({ kind }) => kind === 'note');
    case 'groupable':
      return blockCount(editor) > 1 && !isOneGroup(editor);
    case 'grouped':
      return hasGrouped(editor);
    case 'turnable':
      return !editor.state.table.open && turnableSelection(editor) !== null;
    case 'hideable':
      return arrangeable(editor).some(({ kind }) => kind !== 'map');
    case 'locked-things':
      return hasLocked(editor);
    case 'hidden-things':
      return hasHidden(editor);
    case 'colored-selected':
      return hasLikeness(editor, 'color');
    case 'formed-selected':
      return hasLikeness(editor, 'form');
  }
}
