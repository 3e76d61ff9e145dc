import type { Id } from '../../shared/base/id.ts';
import { toBoard, visibleRect } from '../../shared/geometry/camera.ts';
import { intersects } from '../../shared/geometry/rect.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';
import { cardsIn } from '../../shared/model/structure.ts';
import { explain } from '../editor/actions/reasons.ts';
import { currentCell, type Way } from '../editor/cells.ts';
import { drawByKey } from '../editor/draw.ts';
import type { Editor } from '../editor/editor.ts';
import { closeEntry } from '../editor/entry.ts';
import { closeFind } from '../editor/find/find.ts';
import { nextInRows, noteCornerAt } from '../editor/free-place.ts';
import { leaveGridCell } from '../editor/grid-cells.ts';
import { enterGroup, leaveGroup } from '../editor/groups.ts';
import { chainStart, lastOfChain, openInChain, placeAfter } from '../editor/note-chain.ts';
import { nudgeThings } from '../editor/nudge.ts';
import { openPersona } from '../editor/persona-cards.ts';
import { askedLock, askLock } from '../editor/asked-lock.ts';
import { isHeader, isMovable, onlySelected, revealRecord, selectedRecords } from '../editor/selection.ts';
import type { CellRef } from '../editor/session.ts';
import { beginEdit, endEdit } from '../editor/text-edit.ts';
import { hintToWrite } from '../editor/write-hint.ts';
import { pressWhileConnecting, walkToEnd } from './connect-keys.ts';
import { pressColor } from './color-keys.ts';
import { pressOnCurve } from './curve-keys.ts';
import { pressInGrid } from './grid-keys.ts';
import { createCard, interpret } from './interpreter.ts';
import { actionOfKey, beginsText, BROWSER_DOES, worksWhileTyping, type KeyPress } from './shortcuts.ts';
import { tab, walk } from './walk.ts';
import { begin, beginInMap, nameBeside, tabThings, walkNames } from './walk-board.ts';

const WAYS: Readonly<Record<string, Way>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };

/**
 * What a key does on the board. True when it was used, so that the browser leaves it alone. `escapeTool` ends what the
 * hand is in the middle of and says whether there was anything.
 */
export function pressKey(editor: Editor, press: KeyPress, escapeTool: () => boolean): boolean {
  const action = actionOfKey(press);
  if (press.inField) {
    if (action === null || !worksWhileTyping(action, press)) return false;
    editor.perform(action);
    return true;
  }
  if (editor.state.dialog !== null) return false;
  const connected = pressWhileConnecting(editor, press, WAYS[press.key]);
  if (connected) return connected;
  if (press.key === 'Escape') return escape(editor, escapeTool);
  if (press.elsewhere && !press.mod && /^(Enter|Tab|Arrow|Home|End| )/.test(press.key) && !press.alt) return false;
  const inGrid = pressInGrid(editor, press, WAYS[press.key]);
  if (inGrid !== null) return inGrid;
  const onCurve = pressOnCurve(editor, press, WAYS[press.key]);
  if (onCurve !== null) return onCurve;
  if (pressColor(editor, press)) return true;
  if (beginsText(press) && typesHere(editor, press)) return startTyping(editor);
  if (action === 'tool.note') {
    newNote(editor);
    return true;
  }
  if (action !== null) {
    if (BROWSER_DOES.has(action)) return false;
    if (!editor.can(action)) {
      explain(editor, action);
      return press.mod || press.alt || press.key.startsWith('F');
    }
    editor.perform(action);
    return true;
  }
  const way = WAYS[press.key];
  if (way && !press.mod && !press.alt) return arrow(editor, way, press);
  if (press.key === 'Enter' && !press.mod && !press.alt) return enterKey(editor);
  if (press.key === 'Tab' && !press.mod && !press.alt)
    return tab(editor, press.shift) || tabThings(editor, press.shift) || (!press.shift && beginInMap(editor));
  if (beginsText(press) && /^\p{L}$/u.test(press.key)) hintToWrite(editor);
  return false;
}

/** A held arrow key is one step of undo, which ends when the key is let go. */
export function releaseKey(editor: Editor, key: string): void {
  if (WAYS[key] && editor.writing && editor.state.edit === null) editor.commit();
}

/** Innermost first: drag, tool, presenting, selection, search. In front of people one Escape is to end the show, whatever is selected. */
function escape(editor: Editor, escapeTool: () => boolean): boolean {
  if (escapeTool()) return true;
  const { tool, selection, cell, presenting } = editor.state;
  if (tool !== 'select') {
    editor.session.setState({ tool: 'select', toolStays: false });
    return true;
  }
  if (presenting) {
    editor.select([]);
    editor.session.setState({ presenting: null });
    return true;
  }
  if (editor.state.lockAsked !== null && askedLock(editor) !== null) {
    askLock(editor, null);
    return true;
  }
  if (leaveGridCell(editor)) return true;
  if (leaveGroup(editor)) return true;
  if (selection.size > 0 || cell) {
    const only = onlySelected(editor);
    const around = only?.kind === 'touchpoint' || only?.kind === 'curvePoint' ? currentCell(editor) : null;
    // A card or point gives way to its cell, so that the keyboard keeps its place on the map.
    if (around) interpret(editor, { do: 'enter-cell', cell: around });
    else editor.select([]);
    return true;
  }
  if (editor.state.entry.open) {
    closeEntry(editor);
    return true;
  }
  if (!editor.state.find.open) return false;
  closeFind(editor);
  return true;
}

/**
 * In a cell, on a card and on a name of the map every character is text but Shift+digit, which moves the view. On everything
 * that lies on the board by itself none is: letters choose tools there, and a word would be torn in two. With another tool in
 * hand they choose tools everywhere.
 */
function typesHere(editor: Editor, press: KeyPress): boolean {
  const action = actionOfKey(press);
  if (action?.startsWith('view.') && press.shift) return false;
  const { cell, tool } = editor.state;
  if (tool !== 'select' && tool !== 'hand') return false;
  const only = onlySelected(editor);
  return cell !== null || only?.kind === 'touchpoint' || (only !== null && isHeader(only));
}

/** Opens the text for the character about to be written; the browser then writes it there, so that dead keys and IME work. */
function startTyping(editor: Editor): boolean {
  const { cell } = editor.state;
  const only = onlySelected(editor);
  if (cell) createCard(editor, cell);
  else if (only) beginEdit(editor, only.id, { selectAll: isHeader(only) });
  return false;
}

/** Under the pointer; where there is none beside the note that is selected or was made last, as long as it is seen. Never on something else. */
function newNote(editor: Editor): void {
  const { camera, view, noteColor: color } = editor.state;
  const only = onlySelected(editor);
  const before = editor.pointer ? null : only?.kind === 'note' ? only : lastOfChain(editor);
  const rect = before && editor.index().note(before.id)?.rect;
  const next = before && rect && intersects(rect, visibleRect(camera, view)) ? placeAfter(editor, before.id) : null;
  if (next) return openInChain(editor, { ...next, color, follows: true });
  const wanted = editor.pointer ? noteCornerAt(editor, toBoard(camera, editor.pointer)) : chainStart(editor);
  // Several in a row are written without a look at the pointer: they must not lie on each other.
  const at = nextInRows(editor, wanted);
  openInChain(editor, { at, left: at.x, end: null, color, follows: true });
}

function arrow(editor: Editor, way: Way, press: KeyPress): boolean {
  const records = selectedRecords(editor);
  const movable = records.filter(isMovable);
  if (movable.length > 0) {
    nudgeThings(editor, movable, { direction: way, far: press.shift, repeat: press.repeat });
    return true;
  }
  if (records.length === 0 && !editor.state.cell) return begin(editor);
  return walk(editor, way) || walkNames(editor, way) || walkToEnd(editor, way);
}

function enterKey(editor: Editor): boolean {
  if (drawByKey(editor)) return true;
  const { cell } = editor.state;
  if (cell) {
    createCard(editor, cell);
    return true;
  }
  if (enterGroup(editor)) return true;
  const only = onlySelected(editor);
  if (!only) return beginInMap(editor);
  if (only.kind === 'personaCard') openPersona(editor, only.id);
  else beginEdit(editor, only.id, { selectAll: only.kind !== 'note' && only.kind !== 'touchpoint' });
  return true;
}

/** Tab while the name of a stage, step or lane is open: closes it and opens the next of its kind; at either end it only closes. */
export function nextName(editor: Editor, from: AnyRecord, back: boolean): void {
  endEdit(editor);
  const next = nameBeside(editor, from, back ? -1 : 1);
  if (next === undefined) return;
  revealRecord(editor, next);
  beginEdit(editor, next, { selectAll: true });
}

/** Enter and Tab while a card's text is open: the next card below, or the next cell. */
export function leaveCard(editor: Editor, way: 'below' | 'next' | 'back'): void {
  const cell = currentCell(editor);
  const [id] = editor.state.selection;
  const empty = id !== undefined && editor.document.find('touchpoint', id)?.title.trim() === '';
  endEdit(editor);
  if (!cell) return;
  if (way === 'below') {
    if (empty) interpret(editor, { do: 'enter-cell', cell });
    else createCard(editor, cell, cardBelow(editor, cell, id));
    return;
  }
  interpret(editor, { do: 'enter-cell', cell });
  tab(editor, way === 'back');
}

function cardBelow(editor: Editor, cell: CellRef, id: Id | undefined): Id | null {
  const cards = cardsIn(editor.document, cell.stepId, cell.laneId);
  return cards[cards.findIndex((card) => card.id === id) + 1]?.id ?? null;
}
