import { addBoard, duplicateBoard, moveBoard, moveToBoard, removeBoard, shiftBoard } from '../../../shared/commands/boards.ts';
import { resizeFrame, setFrameShape } from '../../../shared/commands/frames.ts';
import { lock } from '../../../shared/commands/visibility.ts';
import { setColor } from '../../../shared/commands/notes.ts';
import { EMPTY_DIFF } from '../../../shared/model/diff.ts';
import { NOTE_COLORS } from '../../../shared/model/choices.ts';
import type { Act } from './support.ts';

const called = (number: number): string => `Board ${number}`;

/** What people do with boards, and with the frames on them. */
export const BOARD_ACTS: readonly Act[] = [
  (document, _pick, _move, newId) => addBoard(document, { called, id: newId() }),
  (document, pick, { picks: [a = 0, b = 0] }) => moveBoard(document, { boardId: pick('board', a), before: b % 3 ? pick('board', b) : null, called }),
  (document, pick, { picks: [a = 0, b = 0] }) => shiftBoard(document, { boardId: pick('board', a), by: b % 2 ? 1 : -1, called }),
  (document, pick, { picks: [a = 0] }) => removeBoard(document, { boardId: pick('board', a), called }),
  // Copies of copies would grow without end.
  (document, pick, { picks: [a = 0], text }, newId) =>
    document.records().size > 300 ? EMPTY_DIFF : duplicateBoard(document, { boardId: pick('board', a), name: text, called, newId }),
  (document, pick, { picks: [a = 0, b = 0, c = 0], value }) =>
    moveToBoard(document, {
      ids: [pick('note', a), pick('map', b), pick('frame', a), pick('personaCard', b)],
      boardId: pick('board', c),
      by: { x: value, y: value },
    }),
  (document, pick, { picks: [a = 0, b = 0] }) => lock(document, { ids: [pick('frame', a)], locked: b % 2 > 0 }),
  (document, pick, { picks: [a = 0], value }) =>
    resizeFrame(document, { id: pick('frame', a), rect: { x: value, y: -value, width: value, height: -value } }),
  (document, pick, { picks: [a = 0, b = 0] }) => setFrameShape(document, { ids: [pick('frame', a)], shape: b % 2 ? 'ellipse' : 'rectangle' }),
  (document, pick, { picks: [a = 0, b = 0] }) => setColor(document, { ids: [pick('frame', a)], color: NOTE_COLORS[b % 9] ?? null }),
];
