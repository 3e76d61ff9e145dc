import { newId } from '../../../shared/base/id.ts';
import { addFrame, FRAME_SIZE } from '../../../shared/commands/frames.ts';
import { visibleRect } from '../../../shared/geometry/camera.ts';
import { centre, type Rect } from '../../../shared/geometry/rect.ts';
import { isFree } from '../../../shared/model/on-board.ts';
import { copyBoard, deleteBoard, newBoard, stepBoard } from '../boards.ts';
import type { Editor } from '../editor.ts';
import { freePlaceNear } from '../free-place.ts';
import { revealRecord, selectedRecords, selectionBounds } from '../selection.ts';
import type { Dialog } from '../session.ts';
import { createAndEdit, endEdit } from '../text-edit.ts';

/** Room between a frame and what it is put around, board units; above, its name stands. */
const AROUND = { side: 32, top: 64 } as const;

const open = (name: Extract<Dialog, { name: 'moveToBoard' | 'personaCard' | 'saveTemplate' }>['name']) => (editor: Editor) => {
  endEdit(editor);
  editor.session.setState({ dialog: { name } });
};

/** Around what is selected, or near the middle of the view where nothing lies: a frame under a map could not be seen. */
function newFrameRect(editor: Editor): Rect {
  const { camera, view } = editor.state;
  const around = selectedRecords(editor).some(isFree) ? selectionBounds(editor) : null;
  if (around) {
    return {
      x: around.x - AROUND.side,
      y: around.y - AROUND.top,
      width: around.width + 2 * AROUND.side,
      height: around.height + AROUND.top + AROUND.side,
    };
  }
  const middle = centre(visibleRect(camera, view));
  const wanted = { x: Math.round(middle.x - FRAME_SIZE.width / 2), y: Math.round(middle.y - FRAME_SIZE.height / 2), ...FRAME_SIZE };
  const { x, y } = freePlaceNear(editor, wanted);
  return { ...wanted, x, y };
}

/** A frame with its name open. */
export function insertFrame(editor: Editor): void {
  const id = newId();
  createAndEdit(editor, 'history.add', addFrame(editor.document, { boardId: editor.state.boardId, rect: newFrameRect(editor), id }), id);
  revealRecord(editor, id);
}

export const boardActions = {
  'file.saveAsTemplate': open('saveTemplate'),
  'board.add': (editor: Editor) => void newBoard(editor),
  'board.duplicate': (editor: Editor) => copyBoard(editor, editor.state.boardId),
  'board.rename': (editor: Editor) => {
    endEdit(editor);
    editor.session.setState({ namingBoard: editor.state.boardId });
  },
  'board.delete': (editor: Editor) => deleteBoard(editor, editor.state.boardId),
  'board.previous': (editor: Editor) => stepBoard(editor, -1),
  'board.next': (editor: Editor) => stepBoard(editor, 1),
  'board.moveSelection': open('moveToBoard'),
  'insert.frame': insertFrame,
  'insert.persona': open('personaCard'),
} as const;
