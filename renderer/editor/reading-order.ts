import type { Id } from '../../shared/base/id.ts';
import { rowsOf, type Placed } from '../../shared/geometry/rows.ts';
import type { DocumentReader } from '../../shared/model/document.ts';
import { columnsOfGrid, gridAround, rowsOfGrid } from '../../shared/model/grid.ts';
import { boardIdOf, boardsOf } from '../../shared/model/on-board.ts';
import { mapIdOf, stepsOf } from '../../shared/model/structure.ts';

/** Everything counts as large as a sticky note, board units: by its height a frame would draw all that lies in it into one row. */
const COUNTED = { width: 180, height: 180 } as const;

/** What lies on a board, by rows from the top, each from the left; what has no place of its own comes last. */
export function inRows(document: DocumentReader, ids: Iterable<Id>): readonly Id[] {
  const placed: (Placed & { readonly id: Id })[] = [];
  const others: Id[] = [];
  for (const id of ids) {
    const record = document.get(id);
    if (record && 'x' in record) placed.push({ id, rect: { x: record.x, y: record.y, ...COUNTED } });
    else others.push(id);
  }
  return [...rowsOf(placed).flatMap((row) => row.map(({ id }) => id)), ...others];
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
  const column = new Map(columnsOfGrid(document, gridId).map(({ id }, at) => [id, at]));
  return rowsOfGrid(document, gridId).flatMap((row) =>
    document.children('gridCell', row.id).toSorted((a, b) => (column.get(a.columnId) ?? 0) - (column.get(b.columnId) ?? 0)).map(({ id }) => id),
  );
}

function gridIdOf(document: DocumentReader, id: Id): Id | undefined {
  const cell = document.find('gridCell', id);
  return cell && gridAround(document, cell)?.id;
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
