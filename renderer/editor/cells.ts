import type { CellLayout, MapLayout } from '../../shared/layout/board-layout.ts';
import { moveTouchpoint } from '../../shared/commands/touchpoints.ts';
import type { Id } from '../../shared/base/id.ts';
import { EMPTY_DIFF, type Diff } from '../../shared/model/diff.ts';
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

/** The cell beside another one; null at the edge of the map. Lines of a blueprint and what is collapsed are stepped over. */
export function cellBeside(map: MapLayout, from: CellRef, way: Way, among: (type: LaneType) => boolean = () => true): CellLayout | null {
  const lanes = new Set(map.lanes.filter(({ type }) => !isLine(type) && among(type)).map(({ id }) => id));
  const cells = map.cells.filter(({ laneId }) => lanes.has(laneId));
  const along = way === 'left' || way === 'right' ? cells.filter(({ laneId }) => laneId === from.laneId) : cells.filter(({ stepId }) => stepId === from.stepId);
  const order = way === 'left' || way === 'right' ? map.steps.map(({ id }) => id) : map.lanes.map(({ id }) => id);
  const placeOf = (cell: CellRef): number => order.indexOf(way === 'left' || way === 'right' ? cell.stepId : cell.laneId);
  const here = placeOf(from);
  if (here < 0) return null;
  return way === 'right' || way === 'down' ? (along.find((cell) => placeOf(cell) > here) ?? null) : (along.findLast((cell) => placeOf(cell) < here) ?? null);
}

/** The cards alone that are selected, from top to bottom; empty when anything else is selected besides. */
function cardsOnly(editor: Editor): readonly Touchpoint[] {
  const records = selectedRecords(editor);
  const cards = records.filter((record) => record.kind === 'touchpoint');
  if (cards.length !== records.length) return [];
  const place = (card: Touchpoint) => cardsIn(editor.document, card.stepId, card.laneId).findIndex(({ id }) => id === card.id);
  return cards.toSorted((a, b) => place(a) - place(b));
}

/**
 * Moves the selected cards one place on: within their cell, and past its end to the next cell that takes cards. Several
 * cells keep their distance; where one of them has nowhere to go, all stay.
 */
export function moveCards(editor: Editor, way: Way): Diff {
  const { document } = editor;
  const cards = cardsOnly(editor);
  const [first] = cards;
  const map = first && mapAround(editor, first.id);
  if (!first || !map) return EMPTY_DIFF;
  const oneCell = cards.every(({ stepId, laneId }) => stepId === first.stepId && laneId === first.laneId);
  const ids = cards.map(({ id }) => id);
  if (oneCell && (way === 'up' || way === 'down')) {
    const cell = cardsIn(document, first.stepId, first.laneId);
    const places = ids.map((id) => cell.findIndex((card) => card.id === id));
    const beyond = way === 'up' ? Math.min(...places) - 1 : Math.max(...places) + 1;
    if (cell[beyond]) return moveTouchpoint(document, { ids, stepId: first.stepId, laneId: first.laneId, before: (way === 'up' ? cell[beyond] : cell[beyond + 1])?.id ?? null });
  }
  const goals = cards.map((card) => cellBeside(map, card, way, holdsCards));
  if (goals.some((goal) => goal === null)) return EMPTY_DIFF;
  // Down into a cell one arrives at its top, up at its bottom.
  const arrivals = new Map<string, { readonly goal: CellLayout; readonly ids: Id[] }>();
  cards.forEach(({ id }, at) => {
    const goal = goals[at] as CellLayout;
    const key = `${goal.stepId} ${goal.laneId}`;
    const known = arrivals.get(key);
    if (known) known.ids.push(id);
    else arrivals.set(key, { goal, ids: [id] });
  });
  return inTurn(
    document,
    [...arrivals.values()].map(({ goal, ids: coming }) => (now) => {
      const { stepId, laneId } = goal;
      const before = way === 'down' ? (cardsIn(now, stepId, laneId).find(({ id }) => !coming.includes(id))?.id ?? null) : null;
      return moveTouchpoint(now, { ids: coming, stepId, laneId, before });
    }),
  );
}
