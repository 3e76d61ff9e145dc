import { newId, type Id } from '../../shared/base/id.ts';
import type { Camera } from '../../shared/geometry/camera.ts';
import { boundsOf } from '../../shared/geometry/rect.ts';
import { addBoard, clearOf, duplicateBoard, moveBoard, moveToBoard, removeBoard, shiftBoard } from '../../shared/commands/boards.ts';
import type { Translate } from '../../shared/i18n/translate.ts';
import { layoutBoard } from '../../shared/layout/layout-board.ts';
import { boardName } from '../../shared/layout/names.ts';
import type { Diff } from '../../shared/model/diff.ts';
import type { DocumentReader } from '../../shared/model/document.ts';
import { boardIdOf, boardsOf, isFree } from '../../shared/model/on-board.ts';
import { withRiders } from './along.ts';
import { setCamera } from './camera-motion.ts';
import type { Editor } from './editor.ts';
import { firstView } from './first-view.ts';
import type { HistoryStep } from './history.ts';
import { inTurn } from './in-turn.ts';
import { rectsOn } from './layout-of.ts';
import { rectOfRecord, selectedRecords } from './selection.ts';
import { endEdit } from './text-edit.ts';

/** How a board was left. */
interface Left {
  readonly camera: Camera;
  readonly selection: ReadonlySet<Id>;
}

const left = new WeakMap<Editor, Map<Id, Left>>();

/** Room between what was moved to a board and what lies there already, board units. */
const CLEARANCE = 80;

export const called =
  (t: Translate) =>
  (number: number): string =>
    t('board.default', { number });

export const nameOfBoard = (editor: Editor, boardId: Id): string => {
  const board = editor.document.find('board', boardId);
  return board ? boardName(editor.document, board, editor.t) : '';
};

/** Shows another board as it was left; one not seen yet as a document opens. */
export function showBoard(editor: Editor, boardId: Id): void {
  const before = editor.state;
  if (boardId === before.boardId || !editor.document.get(boardId)) return;
  endEdit(editor);
  editor.commit();
  const known = leftOf(editor);
  if (editor.document.get(before.boardId)) known.set(before.boardId, { camera: before.camera, selection: before.selection });
  const was = known.get(boardId);
  const selection = new Set([...(was?.selection ?? [])].filter((id) => boardIdOf(editor.document, id) === boardId));
  editor.session.setState({ boardId, selection, cell: null, edit: null, presenting: null });
  setCamera(editor, was?.camera ?? firstView(editor.layout(), editor.state.view));
  editor.announce(editor.t('announce.board', { name: nameOfBoard(editor, boardId) }));
}

function leftOf(editor: Editor): Map<Id, Left> {
  let known = left.get(editor);
  if (!known) left.set(editor, (known = new Map()));
  return known;
}

/** The next board to the right (1) or left (−1), round the end. */
export function stepBoard(editor: Editor, by: 1 | -1): void {
  const boards = boardsOf(editor.document);
  const at = boards.findIndex(({ id }) => id === editor.state.boardId);
  const next = boards[(at + by + boards.length) % boards.length];
  if (next) showBoard(editor, next.id);
}

/** Before undo or redo: leaves a board that is about to go, and answers on which boards something is taken away. */
export function leaveBoards(editor: Editor, diff: Diff): ReadonlySet<Id> {
  const from = new Set(diff.removed.flatMap(({ id }) => boardIdOf(editor.document, id) ?? []));
  const gone = new Set(diff.removed.map(({ id }) => id));
  if (gone.has(editor.state.boardId)) {
    const boards = boardsOf(editor.document);
    const at = boards.findIndex(({ id }) => id === editor.state.boardId);
    const next = [...boards.slice(at + 1), ...boards.slice(0, at).toReversed()].find(({ id }) => !gone.has(id));
    if (next) showBoard(editor, next.id);
  }
  return from;
}

/** After undo or redo: shows the board it was done on, where it changed that; else one that it changed, when none of it is on the shown one. */
export function followChange(editor: Editor, { diff, place }: HistoryStep, removedFrom: ReadonlySet<Id>): void {
  const touched = new Set<Id>();
  for (const record of [...diff.added, ...diff.updated.map(([, after]) => after)]) {
    const boardId = boardIdOf(editor.document, record.id);
    // That a tab was renamed or moved is seen on every board.
    if (boardId !== null && (record.kind !== 'board' || diff.added.includes(record))) touched.add(boardId);
  }
  if (touched.size === 0) for (const id of removedFrom) touched.add(id);
  if (touched.has(place.boardId)) return showBoard(editor, place.boardId);
  if (touched.has(editor.state.boardId)) return;
  const [elsewhere] = [...touched].filter((id) => editor.document.get(id));
  if (elsewhere !== undefined) showBoard(editor, elsewhere);
}

export function newBoard(editor: Editor): Id {
  const id = newId();
  endEdit(editor);
  editor.execute('history.board', addBoard(editor.document, { called: called(editor.t), id }), []);
  showBoard(editor, id);
  return id;
}

export function copyBoard(editor: Editor, boardId: Id): void {
  const id = newId();
  endEdit(editor);
  const name = editor.t('boards.copyOf', { name: nameOfBoard(editor, boardId) });
  editor.execute('history.duplicate', duplicateBoard(editor.document, { boardId, name, called: called(editor.t), id }), []);
  showBoard(editor, id);
}

/** Deletes a board; what it took along can be had back with one undo. */
export function deleteBoard(editor: Editor, boardId: Id): void {
  const boards = boardsOf(editor.document);
  if (boards.length < 2) return;
  endEdit(editor);
  const name = nameOfBoard(editor, boardId);
  const at = boards.findIndex(({ id }) => id === boardId);
  if (boardId === editor.state.boardId) showBoard(editor, (boards[at + 1] ?? boards[at - 1])?.id ?? '');
  editor.execute('history.delete', removeBoard(editor.document, { boardId, called: called(editor.t) }));
  editor.notify('info', editor.t('boards.deleted', { name }), { undoes: true });
}

export const moveTab = (editor: Editor, boardId: Id, before: Id | null): void =>
  editor.execute('history.order', moveBoard(editor.document, { boardId, before, called: called(editor.t) }));

export const shiftTab = (editor: Editor, boardId: Id, by: 1 | -1): void =>
  editor.execute('history.order', shiftBoard(editor.document, { boardId, by, called: called(editor.t) }));

/** What of the selection can go to another board. */
export const movableToBoard = (editor: Editor): readonly Id[] => selectedRecords(editor).flatMap((record) => (isFree(record) ? [record.id] : []));

/**
 * Takes the selection, and what goes along with it, to another board, clear of what lies there, and shows it there. Null makes
 * the board first: one step of undo.
 */
export function moveSelectionToBoard(editor: Editor, target: Id | null): void {
  const ids = movableToBoard(editor);
  if (ids.length === 0 || target === editor.state.boardId) return;
  endEdit(editor);
  const all = withRiders(editor, new Set(ids));
  const rects = [...all].flatMap((id) => rectOfRecord(editor, id) ?? []);
  const boardId = target ?? newId();
  const there = rectsOn(layoutBoard(editor.document, boardId, editor.layoutContext));
  const diff = inTurn(editor.document, [
    ...(target === null ? [(document: DocumentReader) => addBoard(document, { called: called(editor.t), id: boardId })] : []),
    (document) => moveToBoard(document, { ids: all, boardId, by: clearOf(rects, there, CLEARANCE) }),
  ]);
  editor.execute('history.boardMove', diff, []);
  showBoard(editor, boardId);
  editor.select(ids);
  const bounds = boundsOf(ids.flatMap((id) => rectOfRecord(editor, id) ?? []));
  if (bounds) setCamera(editor, firstView({ ...editor.layout(), maps: [], bounds }, editor.state.view));
}
