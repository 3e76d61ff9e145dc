import { newId, type Id } from '../base/id.ts';
import { within } from '../base/within.ts';
import type { Point } from '../geometry/rect.ts';
import type { Diff } from '../model/diff.ts';
import type { DocumentReader } from '../model/document.ts';
import { change, type Draft } from '../model/draft.ts';
import { onBoard } from '../model/field.ts';
import { fresh } from '../model/fresh.ts';
import type { Line } from '../model/kinds.ts';
import { boardIdOf, orderOnTop } from '../model/on-board.ts';

/** Where an end of a line goes. */
export interface LineEnd {
  /** Board units: where it is seen, and where it stays once it is free. */
  readonly at: Point;
  /** What it is bound to; null leaves it free. */
  readonly goal: Id | null;
  /** The place in that by shares of its width and height; null is where it fits best. */
  readonly anchor: Point | null;
}

/** Both ends of a line as they are seen, board units. */
export interface ShownEnds {
  readonly from: Point;
  readonly to: Point;
}

export type LineStyle = Partial<Pick<Line, 'way' | 'startHead' | 'endHead' | 'color' | 'stroke' | 'strokeWidth'>>;

interface AddLine {
  readonly boardId: Id;
  readonly from: LineEnd;
  readonly to: LineEnd;
  readonly style?: LineStyle;
  readonly label?: string;
  readonly id?: Id;
}

/** The fields of a line that say where its ends are. */
export const placedEnds = ({ from, to }: ShownEnds): Pick<Line, 'x' | 'y' | 'dx' | 'dy'> => {
  const [x, y] = [onBoard(from.x), onBoard(from.y)];
  return { x, y, dx: onBoard(to.x - x), dy: onBoard(to.y - y) };
};

interface Bound {
  readonly id: Id | null;
  /** The place in it, as `anchor` of an end. */
  readonly x: number | null;
  readonly y: number | null;
}

/** What an end is bound to: only what lies on the line's own board can be. */
function boundTo(draft: Draft, boardId: Id, { goal, anchor }: LineEnd): Bound {
  const id = goal !== null && boardIdOf(draft, goal) === boardId && !draft.find('line', goal) ? goal : null;
  return { id, x: id === null ? null : (anchor?.x ?? null), y: id === null ? null : (anchor?.y ?? null) };
}

const fromFields = ({ id, x, y }: Bound) => ({ fromId: id, fromAnchorX: x, fromAnchorY: y });
const toFields = ({ id, x, y }: Bound) => ({ toId: id, toAnchorX: x, toAnchorY: y });

/** A new line on top of all else that is loose. */
export const addLine = (document: DocumentReader, { boardId, from, to, style = {}, label = '', id = newId() }: AddLine): Diff =>
  change(document, (draft) => {
    if (!draft.find('board', boardId)) return;
    const places = placedEnds({ from: from.at, to: to.at });
    const bound = { ...fromFields(boundTo(draft, boardId, from)), ...toFields(boundTo(draft, boardId, to)) };
    draft.add({ ...fresh('line', { id, boardId, ...places, ...bound, order: orderOnTop(draft, boardId) }), ...style, label });
  });

interface SetLineEnd {
  readonly id: Id;
  readonly end: 'from' | 'to';
  readonly to: LineEnd;
  readonly shown: ShownEnds;
}

/** Leads one end of a line elsewhere; the other stays as it is seen. What was pulled aside by hand fits no longer. */
export const setLineEnd = (document: DocumentReader, { id, end, to, shown }: SetLineEnd): Diff =>
  change(document, (draft) => {
    const line = draft.find('line', id);
    if (!line || line.locked) return;
    const bound = boundTo(draft, line.boardId, to);
    const bend = line.way === 'elbow' ? null : line.bend;
    draft.update('line', id, { ...placedEnds({ ...shown, [end]: to.at }), ...(end === 'from' ? fromFields(bound) : toFields(bound)), bend });
  });

/** Pulls the middle of a line aside, board units; null gives it back its own course. A straight line becomes a curve by it, and again straight. */
export const bendLine = (document: DocumentReader, { id, bend }: { readonly id: Id; readonly bend: number | null }): Diff =>
  change(document, (draft) => {
    const line = draft.find('line', id);
    if (!line || line.locked) return;
    const way = line.way === 'straight' && bend !== null ? 'curved' : line.way;
    draft.update('line', id, { bend: bend === null ? null : within(bend, -100_000, 100_000), way });
  });

type Ids = { readonly ids: Iterable<Id> };

/** Gives lines another way; what was pulled aside by hand belongs to the way they had. */
export const setLineWay = (document: DocumentReader, { ids, way }: Ids & { readonly way: Line['way'] }): Diff =>
  change(document, (draft) => {
    for (const id of ids) {
      const line = draft.find('line', id);
      if (line && !line.locked && line.way !== way) draft.update('line', id, { way, bend: null });
    }
  });

export const setLineHeads = (document: DocumentReader, { ids, ...heads }: Ids & Partial<Pick<Line, 'startHead' | 'endHead'>>): Diff =>
  change(document, (draft) => {
    for (const id of ids) if (draft.find('line', id)?.locked === false) draft.update('line', id, heads);
  });

/** Moves the heads to the other ends: the line leads back. */
export const flipHeads = (document: DocumentReader, { ids }: Ids): Diff =>
  change(document, (draft) => {
    for (const id of ids) {
      const line = draft.find('line', id);
      if (line && !line.locked) draft.update('line', id, { startHead: line.endHead, endHead: line.startHead });
    }
  });

/** Lines that were bound to one thing are bound to another one of the same board from now on. */
export function rebind(draft: Draft, from: Id, to: Id): void {
  const boardId = boardIdOf(draft, to);
  for (const { id, fromId, toId, boardId: own } of draft.children('line', from)) {
    if (own === boardId) draft.update('line', id, { fromId: fromId === from ? to : fromId, toId: toId === from ? to : toId });
  }
}
