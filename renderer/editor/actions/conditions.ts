import { assertNever } from '../../../shared/base/assert-never.ts';
import type { Condition } from '../../../shared/commands/actions.ts';
import { alternativeGoal, alternativesOf } from '../../../shared/commands/alternatives.ts';
import { isHost } from '../../../shared/model/hosted.ts';
import { freeOn, isFree } from '../../../shared/model/on-board.ts';
import type { Id } from '../../../shared/base/id.ts';
import { hiddenLanes } from '../../../shared/commands/lane-shape.ts';
import { arrowsAt, isLineGoal } from '../connecting.ts';
import { curveHere, emotionLaneHere } from '../active-curve.ts';
import type { Editor } from '../editor.ts';
import { canArrange } from './arrange-conditions.ts';
import { carriesLink, isMovableLane, onlySelected, selectedCards, selectedRecords, targetMapId } from '../selection.ts';
import { hasCopiedStyle, hasStyle } from '../style.ts';
import { boldable, selectedNotes } from '../note-look.ts';
import { canTravel } from '../view-trail.ts';
import { selectedGrids } from './grids.ts';
import { canMerge, canMove, canSplit, foldable, selectedColumns, selectedRows } from './shape.ts';

const WAYS = { 'can-move-left': 'left', 'can-move-right': 'right', 'can-move-up': 'up', 'can-move-down': 'down' } as const;

/** True for a column or row that somebody gave a size. */
function isSized({ document }: Editor, id: Id): boolean {
  const record = document.get(id);
  return (record?.kind === 'step' && record.width !== null) || (record?.kind === 'lane' && record.height !== null);
}

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
      return freeOn(document, state.boardId).length > 0;
    case 'map-selected':
      return targetMapId(editor) !== null;
    case 'header-selected': {
      const only = onlySelected(editor);
      return only?.kind === 'stage' || only?.kind === 'step' || only?.kind === 'lane';
    }
    case 'can-move-left':
    case 'can-move-right':
    case 'can-move-up':
    case 'can-move-down':
      // What lies beside what is asked of the layout, which a table does without.
      return !state.table.open && canMove(editor, WAYS[condition]);
    case 'can-split':
      return canSplit(editor);
    case 'can-merge':
      return canMerge(editor);
    case 'can-collapse':
      return foldable(editor).length > 0;
    case 'columns-selected':
      return selectedColumns(editor).length > 0;
    case 'several-columns':
      return selectedColumns(editor).length > 1;
    case 'rows-selected':
      return selectedRows(editor).length > 0;
    case 'sized-selected':
      return [...selectedColumns(editor), ...selectedRows(editor)].some((id) => isSized(editor, id));
    case 'hidden-lanes':
      return hiddenLanes(document, targetMapId(editor) ?? '').length > 0;
    case 'lane-selected':
      return isMovableLane(onlySelected(editor));
    case 'emotion-lane':
      return emotionLaneHere(editor) !== null;
    case 'curve-here':
      return curveHere(editor) !== null;
    case 'link-selected': {
      const only = onlySelected(editor);
      return carriesLink(only) && only.link !== null;
    }
    case 'image-selected': {
      const only = onlySelected(editor);
      return only?.kind === 'image' && !only.locked;
    }
    case 'card-selected':
      return selectedCards(editor).length > 0;
    case 'host-selected':
      return isHost(onlySelected(editor));
    case 'several-boards':
      return document.all('board').length > 1;
    case 'free-selected':
      return selectedRecords(editor).some(isFree);
    case 'several-blocks':
    case 'three-blocks':
    case 'sizes-selected':
    case 'several-notes':
    case 'groupable':
    case 'grouped':
    case 'turnable':
    case 'hideable':
    case 'locked-things':
    case 'hidden-things':
    case 'colored-selected':
    case 'formed-selected':
      return canArrange(editor, condition);
    case 'journey-selected':
      return document.find('map', targetMapId(editor) ?? '')?.form === 'journey';
    case 'map-follows':
      return (document.find('map', targetMapId(editor) ?? '')?.sourceId ?? null) !== null;
    case 'one-step':
    case 'alternative-possible':
    case 'alternative-selected':
      return stepAllows(editor, condition);
    case 'arrow-near': {
      const only = onlySelected(editor);
      return only !== null && arrowsAt(editor, only.kind === 'connector' || only.kind === 'jump' ? only.fromId : only.id).length > 0;
    }
    case 'connectable': {
      const only = onlySelected(editor);
      return only?.kind === 'touchpoint' || isLineGoal(only);
    }
    case 'arrow-selected':
      return selectedRecords(editor).some(({ kind }) => kind === 'connector' || kind === 'jump' || kind === 'line');
    case 'connector-selected':
      return selectedRecords(editor).some(({ kind }) => kind === 'connector');
    case 'has-map':
      return document.children('map', state.boardId).length > 0;
    case 'board-shown':
      return !state.table.open && state.presenting === null;
    case 'styled-selected':
      return hasStyle(editor);
    case 'bold-selected':
      return boldable(editor).length > 0;
    case 'notes-selected':
      return selectedNotes(editor).length > 0;
    case 'style-copied':
      return hasStyle(editor) && hasCopiedStyle(editor);
    case 'grid-cell':
      return state.gridCell !== null;
    case 'grid-selected':
      return selectedGrids(editor).length > 0;
    case 'tool-in-hand':
      return state.tool !== 'select' && state.tool !== 'hand';
    case 'view-behind':
      return canTravel(editor, 'back');
    case 'view-ahead':
      return canTravel(editor, 'forward');
    default:
      return assertNever(condition, 'a condition nobody answers');
  }
}

function stepAllows(editor: Editor, condition: 'one-step' | 'alternative-possible' | 'alternative-selected'): boolean {
  const step = onlySelected(editor);
  if (step?.kind !== 'step') return false;
  if (condition === 'one-step') return true;
  return condition === 'alternative-selected' ? alternativesOf(editor.document, step).length > 1 : alternativeGoal(editor.document, step) !== null;
}
