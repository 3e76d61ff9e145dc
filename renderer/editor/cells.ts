import type { CellLayout, MapLayout } from '../../shared/layout/board-layout.ts';
import { moveTouchpoint } from '../../shared/commands/touchpoints.ts';
import type { Id } from '../../shared/base/id.ts';
import type { Diff } from '../../shared/model/diff.ts';
import { holdsCards, isLine, type LaneType, type Touchpoint } from '../../shared/model/kinds.ts';
import { cardsIn } from '../../shared/model/structure.ts';
import type { Editor } from './editor.ts';
import { inTurn } from './in-turn.ts';
import { mapAround } from './layout-of.ts';
import { onlySelected, selectedRecords } from './selection.ts';
import type { CellRef } from './session.ts';

export type Way = 'left' | 'right' | 'up' | 'down';

/** The cell the keyboard is in: the selected one, or that of the selected card or point. */
export function currentCell(editor: Editor): CellRef | null {
  if (editor.state.cell) return editor.state.cell;
  const only = onlySelected(editor);
  if (only?.kind === 'touchpoint') return { stepId: only.stepId, laneId: only.laneId };
  if (only?.kind !== 'curvePoint') return null;
  const laneId = editor.document.find('curve', only.curveId)?.laneId;
  return laneId === undefined ? null : { stepId: only.stepId, laneId };
}

const isForward = (way: Way): boolean => way === 'right' || way === 'down';

/**
 * Finds the cell beside another one; null at the edge of the map. Lines of a blueprint and what is collapsed are stepped
 * over, and lanes of no kind `among`.
 */
function cellsBeside(map: MapLayout, way: Way, among: (type: LaneType) => boolean): (from: CellRef) => CellLayout | null {
  const sideways = way === 'left' || way === 'right';
  const places = new Map((sideways ? map.steps : map.lanes).map(({ id }, at) => [id, at]));
  const placeOf = (cell: CellRef): number => places.get(sideways ? cell.stepId : cell.laneId) ?? -1;
  const lineOf = (cell: CellRef): Id => (sideways ? cell.laneId : cell.stepId);
  const lanes = new Set(map.lanes.filter(({ type }) => !isLine(type) && among(type)).map(({ id }) => id));
  const lines = Map.groupBy(
    map.cells.filter(({ laneId }) => lanes.has(laneId)),
    lineOf,
  );
  return (from) => {
    const here = placeOf(from);
    const line = here < 0 ? [] : (lines.get(lineOf(from)) ?? []);
    return (isForward(way) ? line.find((cell) => placeOf(cell) > here) : line.findLast((cell) => placeOf(cell) < here)) ?? null;
  };
}

export const cellBeside = (map: MapLayout, from: CellRef, way: Way): CellLayout | null => cellsBeside(map, way, () => true)(from);

/** The cards alone that are selected; empty when anything else is selected besides. */
function cardsOnly(editor: Editor): readonly Touchpoint[] {
  const records = selectedRecords(editor);
  const cards = records.filter((record) => record.kind === 'touchpoint');
  return cards.length === records.length ? cards : [];
}

/** Cards on their way to a cell; ahead of which other one, null for its end. */
interface Arrival {
  readonly cell: CellRef;
  readonly ids: readonly Id[];
  readonly before: Id | null;
}

/**
 * Where the selected cards go when they are moved one place on: within their cell, and past its end to the next cell that
 * takes cards. Several cells keep their distance; null where one of them has nowhere to go, for then all stay.
 */
function arrivals(editor: Editor, way: Way): readonly Arrival[] | null {
  const { document } = editor;
  const cards = cardsOnly(editor);
  const [first] = cards;
  const map = first && mapAround(editor, first.id);
  if (!first || !map) return null;
  const from = [...Map.groupBy(cards, ({ stepId, laneId }) => `${stepId} ${laneId}`).values()].map((held) => held[0] ?? first);
  const chosen = editor.state.selection;
  if (from.length === 1 && (way === 'up' || way === 'down')) {
    const cell = cardsIn(document, first.stepId, first.laneId);
    const beyond = way === 'up' ? cell.findIndex(({ id }) => chosen.has(id)) - 1 : cell.findLastIndex(({ id }) => chosen.has(id)) + 1;
    if (cell[beyond]) {
      const ids = cell.flatMap(({ id }) => (chosen.has(id) ? [id] : []));
      return [{ cell: first, ids, before: (way === 'up' ? cell[beyond] : cell[beyond + 1])?.id ?? null }];
    }
  }
  const beside = cellsBeside(map, way, holdsCards);
  const moves: Arrival[] = [];
  for (const { stepId, laneId } of from) {
    const cell = beside({ stepId, laneId });
    if (!cell) return null;
    const ids = cardsIn(document, stepId, laneId).flatMap(({ id }) => (chosen.has(id) ? [id] : []));
    // Down into a cell one arrives at its top, up at its bottom.
    const before = way === 'down' ? (cardsIn(document, cell.stepId, cell.laneId).find(({ id }) => !chosen.has(id))?.id ?? null) : null;
    moves.push({ cell, ids, before });
  }
  return moves;
}

export const canMoveCards = (editor: Editor, way: Way): boolean => arrivals(editor, way) !== null;

export function moveCards(editor: Editor, way: Way): Diff {
  const moves = arrivals(editor, way) ?? [];
  return inTurn(
    editor.document,
    moves.map(
      ({ cell: { stepId, laneId }, ids, before }) =>
        (now) =>
          moveTouchpoint(now, { ids, stepId, laneId, before }),
    ),
  );
}
