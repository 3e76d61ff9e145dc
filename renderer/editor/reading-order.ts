import type { Id } from '../../shared/base/id.ts';
import { rowsOf, type Placed } from '../../shared/geometry/rows.ts';
import type { DocumentReader } from '../../shared/model/document.ts';
import { columnsOfGrid, gridAround, rowsOfGrid } from '../../shared/model/grid.ts';
import { boardIdOf, boardsOf } from '../../shared/model/on-board.ts';
import { mapIdOf } from '../../shared/model/structure.ts';

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

/** Everything a map can say, as one walks through it: its title, the names of its lanes, then column by column from the top. */
function withinMap(document: DocumentReader, mapId: Id): readonly Id[] {
  const lanes = document.children('lane', mapId);
  const ids: Id[] = [mapId, ...lanes.flatMap(({ id }) => [id, ...document.children('curve', id).map((curve) => curve.id)])];
  const byStep = Map.groupBy(
    lanes.flatMap(({ id }) => document.children('touchpoint', id)),
    ({ stepId }) => stepId,
  );
  for (const stage of document.children('stage', mapId)) {
    ids.push(stage.id);
    for (const { id } of document.children('step', stage.id)) {
      const cards = byStep.get(id) ?? [];
      const arrows = cards.flatMap((card) => document.children('connector', card.id));
      ids.push(id, ...[...document.children('jump', id), ...cards, ...arrows].map((part) => part.id));
    }
  }
  return ids;
}

/** The cells of a table, row by row. */
function withinGrid(document: DocumentReader, gridId: Id): readonly Id[] {
  const column = new Map(columnsOfGrid(document, gridId).map(({ id }, at) => [id, at]));
  return rowsOfGrid(document, gridId).flatMap((row) =>
    document
      .children('gridCell', row.id)
      .toSorted((a, b) => (column.get(a.columnId) ?? 0) - (column.get(b.columnId) ?? 0))
      .map(({ id }) => id),
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
    const rest = inRows(
      document,
      [...things.keys()].filter((id) => id !== boardId),
    ).flatMap((thing) => {
      const parts = things.get(thing) ?? new Set();
      const kind = document.get(thing)?.kind;
      if (kind !== 'map' && kind !== 'grid') return [thing];
      const all = kind === 'map' ? withinMap(document, thing) : withinGrid(document, thing);
      return [...new Set([...all, ...parts])].filter((id) => parts.has(id));
    });
    return [...own, ...rest].map((id) => ({ id, boardId }));
  });
}
