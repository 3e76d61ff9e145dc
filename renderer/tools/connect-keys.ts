import type { Way } from '../editor/cells.ts';
import { cancelConnecting, finishConnecting } from '../editor/connecting.ts';
import type { Editor } from '../editor/editor.ts';
import { goTo, onlySelected, rectOfRecord } from '../editor/selection.ts';
import { actionOfKey, type KeyPress } from './shortcuts.ts';
import { tab, walk } from './walk.ts';
import { nameBeside, nearestThing, tabThings } from './walk-board.ts';

/**
 * A key while an arrow is being drawn by keyboard: arrows and Tab walk to its end, Enter draws it with one head,
 * Shift+Enter (or the same shortcut once more) with two, Escape leaves. Null for what is none of its business, which ends it.
 */
export function pressWhileConnecting(editor: Editor, press: KeyPress, way: Way | undefined): true | null {
  const { connecting } = editor.state;
  if (!connecting) return null;
  const action = actionOfKey(press);
  if (press.key === 'Escape') cancelConnecting(editor);
  else if (press.key === 'Enter' && !press.mod && !press.alt) finishConnecting(editor, press.shift ? 'two' : 'one');
  else if (action === 'map.connect' || action === 'map.jump') finishConnecting(editor, 'two');
  else if (way && !press.mod && !press.alt) step(editor, way);
  else if (press.key === 'Tab' && !press.mod && !press.alt) step(editor, press.shift ? 'left' : 'right', true);
  else if (action !== null && (press.mod || press.key.startsWith('F') || action.startsWith('view.'))) {
    if (!action.startsWith('view.')) editor.session.setState({ connecting: null });
    return null;
  }
  return true;
}

/** Among what lies on the board: by Tab in its order, by an arrow key to the nearest that way. */
function stepOnBoard(editor: Editor, way: Way, byTab: boolean): void {
  const only = onlySelected(editor);
  const from = only && rectOfRecord(editor, only.id);
  if (byTab || !only || !from) {
    tabThings(editor, way === 'left');
    if (onlySelected(editor)?.kind === 'line') stepOnBoard(editor, way, true);
    return;
  }
  goTo(editor, nearestThing(editor, only.id, way));
}

/** A jump leads from step to step: only sideways. */
function step(editor: Editor, way: Way, byTab = false): void {
  if (editor.state.connecting?.kind === 'line') return stepOnBoard(editor, way, byTab);
  if (editor.state.connecting?.kind !== 'jump') {
    if (byTab) tab(editor, way === 'left');
    else walk(editor, way);
    return;
  }
  const only = onlySelected(editor);
  if (only && (way === 'left' || way === 'right')) goTo(editor, nameBeside(editor, only, way === 'left' ? -1 : 1));
}

/** Arrow keys on a selected arrow lead to the card or step at that end. False on anything else. */
export function walkToEnd(editor: Editor, way: Way): boolean {
  const only = onlySelected(editor);
  if (only?.kind !== 'connector' && only?.kind !== 'jump') return false;
  goTo(editor, way === 'left' || way === 'up' ? only.fromId : only.toId);
  return true;
}
