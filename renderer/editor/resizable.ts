import type { Id } from '../../shared/base/id.ts';
import type { Rects } from '../../shared/commands/blocks.ts';
import { isTurnable } from '../../shared/commands/transform.ts';
import { centre, type Point, type Rect } from '../../shared/geometry/rect.ts';
import { turned, turnOf } from '../../shared/geometry/turn.ts';
import { isFree, isLocked } from '../../shared/model/on-board.ts';
import type { Editor } from './editor.ts';
import { perMoment } from './per-moment.ts';
import { rectOfRecord, selectedRecords, selectionBounds } from './selection.ts';

/** What the hand can make larger or smaller. */
export interface Resizable {
  /** Before it is turned. */
  readonly rect: Rect;
  /** Degrees around its middle. */
  readonly rotation: number;
  /** The smallest side, board units. */
  readonly least: number;
  /** It has no other proportions than these, or none unless Shift is held. */
  readonly keepsShape: boolean | 'usually';
  /** Bare words: a corner makes them larger, a side lets them break elsewhere, and their height is their own. */
  readonly isText: boolean;
  /** Its sides are taken by something else. */
  readonly byCorners?: true;
}

/** Smallest side a note or frame can be given by hand, board units; and everything else. */
const SMALLEST = { note: 60, other: 12 } as const;

/** Where a record lies whose size the hand can change; null for every other. */
export function resizableOf(editor: Editor, id: Id): Resizable | null {
  const frame = editor.layout().frames.find((candidate) => candidate.id === id);
  if (frame) return frame.record.locked ? null : { rect: frame.rect, rotation: 0, least: SMALLEST.note, keepsShape: false, isText: false };
  const loose = editor.index().loose(id);
  if (!loose || loose.record.locked || loose.kind === 'line') return null;
  if (loose.kind === 'grid') return { rect: loose.rect, rotation: 0, least: SMALLEST.other, keepsShape: false, isText: false, byCorners: true };
  if (loose.kind === 'note') return { rect: loose.rect, rotation: 0, least: SMALLEST.note, keepsShape: false, isText: false };
  return {
    rect: loose.box,
    rotation: loose.rotation,
    least: SMALLEST.other,
    keepsShape: loose.kind === 'image' ? 'usually' : loose.kind === 'stamp',
    isText: loose.kind === 'shape' && loose.record.form === 'text',
  };
}

/** Where a thing lies before it is turned; null when it is not on the shown board. */
function boxOfRecord(editor: Editor, id: Id): Rect | null {
  const loose = editor.index().loose(id);
  return loose && 'box' in loose ? loose.box : rectOfRecord(editor, id);
}

/** Boxes of everything that is selected, when all of it lies on the board by itself and may be moved. */
const selectedBoxes = perMoment((editor): Rects | null => {
  const boxes = new Map<Id, Rect>();
  for (const id of editor.state.selection) {
    const record = editor.document.get(id);
    const box = isFree(record) && !isLocked(record) ? boxOfRecord(editor, id) : null;
    if (!box) return null;
    boxes.set(id, box);
  }
  return boxes.size > 0 ? boxes : null;
});

/** Several things that can be made larger as one: at least one of them has a size of its own to give. */
export const scalableSelection = perMoment((editor): { readonly boxes: Rects; readonly around: Rect } | null => {
  if (editor.state.selection.size < 2) return null;
  const boxes = selectedBoxes(editor);
  const bounds = boxes && selectionBounds(editor);
  const sized = boxes && [...boxes.keys()].some((id) => resizableOf(editor, id) !== null);
  return boxes && bounds && sized ? { boxes, around: bounds } : null;
});

/** What is selected, when all of it can be turned; lines go along with others. A single thing turns around its middle. */
export const turnableSelection = perMoment(
  (editor): { readonly boxes: Rects; readonly around: Rect; readonly about: Point; readonly rotation: number } | null => {
    const records = selectedRecords(editor);
    if (!records.some(isTurnable) || !records.every((record) => isTurnable(record) || record?.kind === 'line')) return null;
    const boxes = selectedBoxes(editor);
    const [first] = records;
    const [box] = boxes?.values() ?? [];
    const bounds = boxes && (boxes.size === 1 && box ? box : selectionBounds(editor));
    if (!boxes || !bounds) return null;
    return { boxes, around: bounds, about: centre(bounds), rotation: boxes.size === 1 && isTurnable(first) ? first.rotation : 0 };
  },
);

/** How far above what it turns the handle sits, CSS px. */
const TURN_HANDLE_AWAY = 28;

/** Where the handle that turns the selection sits, board units. */
export function turnHandleAt(editor: Editor): Point | null {
  const turnable = turnableSelection(editor);
  if (!turnable) return null;
  const { around: box, rotation } = turnable;
  return turned({ x: centre(box).x, y: box.y - TURN_HANDLE_AWAY / editor.state.camera.zoom }, turnOf(box, rotation));
}
