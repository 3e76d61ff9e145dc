import type { Id } from '../../../shared/base/id.ts';
import type { DocumentReader } from '../../../shared/model/document.ts';
import { boardIdOf, boardsOf } from '../../../shared/model/on-board.ts';
import { mapIdOf, stepsOf } from '../../../shared/model/structure.ts';

/** Things whose upper edges lie no further apart stand in one row, board units: half a sticky note. */
const ROW = 90;

interface Placed {
  readonly id: Id;
  readonly x: number;
  readonly y: number;
}

/** What lies on a board, by rows from the top, each from the left; what has no place of its own comes last. */
export function inRows(document: DocumentReader, ids: Iterable<Id>): readonly Id[] {
  const placed: Placed[] = [];
  const others: Id[] = [];
  for (const id of ids) {
    const record = document.get(id);
    if (record && 'x' in record) placed.push({ id, x: record.x, y: record.y });
    else others.push(id);
  }
  placed.sort((a, b) => a.y - b.y || a.x - b.x);
  const rows: Placed[][] = [];
  for (const thing of placed) {
    const row = rows.at(-1);
    if (row?.[0] && thing.y - row[0].y <= ROW) row.push(thing);
    else rows.push([thing]);
  }
  return [...rows.flatMap((row) => row.toSorted((a, b) => a.x - b.x || a.y - b.y).map(({ id }) => id)), ...others];
}

/** Everything a map can say, as one reads it: its title, the names of its columns, then lane by lane. */
function withinMap(document: DocumentReader, mapId: Id): readonly Id[] {
  const stages = document.children('stage', mapId);
  const steps = stepsOf(document, mapId);
  const jumps = steps.flatMap(({ id }) => document.children('jump', id));
  const ids: Id[] = [mapId, ...[...stages, ...steps, ...jumps].map(({ id }) => id)];
  const column = new Map(steps.map(({ id }, at) => [id, at]));
  const cards: Id[] = [];
  for (const lane of document.children('lane', mapId)) {
    const here = document.children('touchpoint', lane.id).toSorted((a, b) => (column.get(a.stepId) ?? 0) - (column.get(b.stepId) ?? 0));
    ids.push(lane.id, ...here.map(({ id }) => id), ...document.children('curve', lane.id).map(({ id }) => id));
    cards.push(...here.map(({ id }) => id));
  }
  return [...ids, ...cards.flatMap((id) => document.children('connector', id).map((arrow) => arrow.id))];
}

/** The cells of a table, row by row. */
function withinGrid(document: DocumentReader, gridId: Id): readonly Id[] {
  const column = new Map(document.children('gridColumn', gridId).map(({ id }, at) => [id, at]));
  return document.children('gridRow', gridId).flatMap((row) =>
    document.children('gridCell', row.id).toSorted((a, b) => (column.get(a.columnId) ?? 0) - (column.get(b.columnId) ?? 0)).map(({ id }) => id),
  );
}

function gridIdOf(document: DocumentReader, id: Id): Id | undefined {
  const cell = document.find('gridCell', id);
  return cell && document.find('gridColumn', cell.columnId)?.gridId;
}

/**
 * Records in the order in which they are read: board by board as their tabs stand, a board's own name first, then what
 * lies on it. What is on no board is left out.
 */
export function inReadingOrder(document: DocumentReader, ids: Iterable<Id>): readonly { readonly id: Id; readonly boardId: Id }[] {
  /** By board, by what lies on it by itself: what of that is wanted. */
  const wanted = new Map<Id, Map<Id, Set<Id>>>();
  for (const id of ids) {
    const boardId = boardIdOf(document, id);
    if (boardId === null) continue;
    const thing = mapIdOf(document, id) ?? gridIdOf(document, id) ?? id;
    const things = wanted.get(boardId) ?? new Map<Id, Set<Id>>();
    wanted.set(boardId, things.set(thing, (things.get(thing) ?? new Set()).add(id)));
  }
  return boardsOf(document).flatMap(({ id: boardId }) => {
    const things = wanted.get(boardId) ?? new Map<Id, Set<Id>>();
    const own = things.has(boardId) ? [boardId] : [];
    const rest = inRows(document, [...things.keys()].filter((id) => id !== boardId)).flatMap((thing) => {
      const parts = things.get(thing) ?? new Set();
      const kind = document.get(thing)?.kind;
      if (kind !== 'map' && kind !== 'grid') return [thing];
      const all = kind === 'map' ? withinMap(document, thing) : withinGrid(document, thing);
      return [...new Set([...all, ...parts])].filter((id) => parts.has(id));
    });
    return [...own, ...rest].map((id) => ({ id, boardId }));
  });
}
