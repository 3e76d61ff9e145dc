import { assertNever } from '../../../shared/base/assert-never.ts';
import type { Condition } from '../../../shared/commands/actions.ts';
import type { Editor } from '../editor.ts';
import { carriesLink, isMovableLane, onlySelected, selectedCards, targetMapId } from '../selection.ts';

/** Whether what an action needs is there now. */
export function holds(editor: Editor, condition: Condition): boolean {
  const { state, document } = editor;
  switch (condition) {
    case 'always':
    case 'document':
      return true;
    case 'undoable':
      return state.canUndo || editor.gesturing;
    case 'redoable':
      return state.canRedo;
    case 'selection':
      return state.selection.size > 0;
    case 'one-selected':
      return state.selection.size === 1;
    case 'board-not-empty':
      return document.children('note', state.boardId).length > 0 || document.children('map', state.boardId).length > 0;
    case 'map-selected':
      return targetMapId(editor) !== null;
    case 'step-selected': {
      const only = onlySelected(editor);
      return only?.kind === 'step' || only?.kind === 'stage';
    }
    case 'lane-selected':
      return isMovableLane(onlySelected(editor));
    case 'link-selected': {
      const only = onlySelected(editor);
      return carriesLink(only) && only.link !== null;
    }
    case 'card-selected':
      return selectedCards(editor).length > 0;
    case 'has-map':
      return document.children('map', state.boardId).length > 0;
    default:
      return assertNever(condition, 'a condition nobody answers');
  }
}
