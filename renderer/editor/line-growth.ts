import { newId, type Id } from '../../shared/base/id.ts';
import { addLine, type LineEnd } from '../../shared/commands/lines.ts';
import { addNote } from '../../shared/commands/notes.ts';
import { axisOf } from '../../shared/geometry/elbow.ts';
import { nearestOnEdge, placeIn } from '../../shared/geometry/outline.ts';
import { centre, type Point, type Rect } from '../../shared/geometry/rect.ts';
import type { Diff } from '../../shared/model/diff.ts';
import type { DocumentReader } from '../../shared/model/document.ts';
import { change } from '../../shared/model/draft.ts';
import { onBoard } from '../../shared/model/field.ts';
import { orderOnTop } from '../../shared/model/on-board.ts';
import type { Editor } from './editor.ts';
import { freePlaceNear } from './free-place.ts';
import { inTurn } from './in-turn.ts';
import { outlineOfGoal } from './line-goals.ts';
import { drawLine, styleOfTool, type DrawnLine } from './line-work.ts';
import { revealRecord } from './selection.ts';
import { createAndEdit } from './text-edit.ts';

/** Between a thing and the one that grows out of its port, board units. */
const APART = 80;

/** Another one of a kind around a point, without its words: a note or shape; beside anything else a note. */
function another(document: DocumentReader, boardId: Id, like: Id, around: Rect, id: Id): Diff {
  const record = document.get(like);
  if (record?.kind === 'note' || record?.kind === 'shape') {
    const bare = { ...record, text: '', link: null, groupId: null, locked: false };
    return change(document, (draft) => draft.add({ ...bare, id, x: onBoard(around.x), y: onBoard(around.y), order: orderOnTop(draft, boardId) }));
  }
  return addNote(document, { boardId, at: centre(around), id });
}

function sizeLike(editor: Editor, like: Id): { readonly width: number; readonly height: number } {
  const record = editor.document.get(like);
  return record?.kind === 'note' || record?.kind === 'shape' ? { width: record.width, height: record.height } : { width: 180, height: 180 };
}

/** A line was drawn; out of a port and let down in the open, it brings another such thing to its end. */
export function finishLine(editor: Editor, { grows, ...line }: DrawnLine & { readonly grows: boolean }): void {
  if (grows) growTo(editor, line.from, line.to.at);
  else drawLine(editor, line);
}

function growTo(editor: Editor, from: LineEnd, at: Point): void {
  if (from.goal === null) return;
  const out = outwardOf(editor, from);
  const { width, height } = sizeLike(editor, from.goal);
  // The pointer is where the arrow ends: the middle of the side that faces it.
  grow(editor, from, { x: at.x - width / 2 + (out.x * width) / 2, y: at.y - height / 2 + (out.y * height) / 2, width, height });
}

/** A port was clicked: another such thing on that side, where nothing lies, and an arrow there. */
export function growBeside(editor: Editor, from: LineEnd): void {
  const outline = from.goal === null ? null : outlineOfGoal(editor, from.goal);
  if (from.goal === null || !outline) return;
  const out = outwardOf(editor, from);
  const { width, height } = sizeLike(editor, from.goal);
  const port = placeIn(outline, from.anchor?.x ?? 0.5, from.anchor?.y ?? 0.5);
  const middle = { x: port.x + out.x * (APART + width / 2), y: port.y + out.y * (APART + height / 2) };
  const wanted = { x: middle.x - width / 2, y: middle.y - height / 2, width, height };
  grow(editor, from, { ...wanted, ...freePlaceNear(editor, wanted) });
}

function outwardOf(editor: Editor, { goal, anchor }: LineEnd): Point {
  const outline = goal === null ? null : outlineOfGoal(editor, goal);
  if (!outline) return { x: 1, y: 0 };
  return axisOf(nearestOnEdge(outline, placeIn(outline, anchor?.x ?? 0.5, anchor?.y ?? 0.5)).normal);
}

function grow(editor: Editor, from: LineEnd, around: Rect): void {
  const { boardId } = editor.state;
  const id = newId();
  const like = from.goal;
  if (like === null) return;
  const diff = inTurn(editor.document, [
    (document) => another(document, boardId, like, around, id),
    (document) => addLine(document, { boardId, from, to: { at: centre(around), goal: id, anchor: null }, style: styleOfTool(editor, 'elbow') }),
  ]);
  createAndEdit(editor, 'history.line', diff, id);
  revealRecord(editor, id);
}
