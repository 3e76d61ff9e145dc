import { cellAt } from '../../shared/model/grid.ts';
import type { Way } from '../editor/cells.ts';
import type { Editor } from '../editor/editor.ts';
import { editGridCell, emptyChosenCells, enterGridCell, firstPlace, goBelow, placeBeside, tabThroughCells } from '../editor/grid-cells.ts';
import { chooseUpTo } from '../editor/grid-range.ts';
import { endEdit } from '../editor/text-edit.ts';
import { actionOfKey, beginsText, type Key } from './shortcuts.ts';

/**
 * What a key does in a table on the board. Null when it is none of the table's keys: it then means what it means everywhere.
 * False leaves the key to the field that was opened for it.
 */
export function pressInGrid(editor: Editor, press: Key, way: Way | undefined): boolean | null {
  const { gridCell, tool } = editor.state;
  if (tool !== 'select' && tool !== 'hand') return null;
  const plain = !press.mod && !press.alt;
  if (!gridCell) {
    const first = plain && !press.shift && (press.key === 'Enter' || press.key === 'F2') ? firstPlace(editor) : null;
    if (first) enterGridCell(editor, first);
    return first ? true : null;
  }
  const { document } = editor;
  const go = press.shift ? chooseUpTo : enterGridCell;
  if (way && !press.alt) go(editor, placeBeside(document, gridCell, way, press.mod));
  else if (plain && press.key === 'Tab') tabThroughCells(editor, press.shift);
  else if (plain && press.key === 'Enter' && press.shift) enterGridCell(editor, placeBeside(document, gridCell, 'up'));
  else if (plain && (press.key === 'Enter' || press.key === 'F2')) editGridCell(editor, gridCell);
  else if (press.key === 'Home' && !press.alt)
    go(editor, placeBeside(document, press.mod ? placeBeside(document, gridCell, 'up', true) : gridCell, 'left', true));
  else if (press.key === 'End' && !press.alt)
    go(editor, placeBeside(document, press.mod ? placeBeside(document, gridCell, 'down', true) : gridCell, 'right', true));
  else if (plain && (press.key === 'Delete' || press.key === 'Backspace')) emptyChosenCells(editor);
  else if (beginsText(press) && !movesView(press)) {
    editGridCell(editor, gridCell, { selectAll: cellAt(document, gridCell) !== undefined });
    return false;
  } else return null;
  return true;
}

/** Shift+digit shows the board, as it does in a cell of a map. */
const movesView = (press: Key): boolean => press.shift && (actionOfKey(press)?.startsWith('view.') ?? false);

/** The same while a cell is being typed in; true when the key was used. Shift+Enter breaks the line. */
export function pressInCell(editor: Editor, press: Pick<Key, 'key' | 'mod' | 'shift' | 'alt'>): boolean {
  if (press.mod || press.alt || (press.key !== 'Tab' && (press.key !== 'Enter' || press.shift))) return false;
  endEdit(editor);
  if (press.key === 'Tab') tabThroughCells(editor, press.shift);
  else goBelow(editor);
  return true;
}
