import type { Id } from '../../shared/base/id.ts';
import { visibleRect } from '../../shared/geometry/camera.ts';
import { centre, intersects, type Rect } from '../../shared/geometry/rect.ts';
import type { MapLayout } from '../../shared/layout/board-layout.ts';
import { holdsCards, isLine, type AnyRecord } from '../../shared/model/kinds.ts';
import { cardsIn, mapIdOf } from '../../shared/model/structure.ts';
import type { Way } from '../editor/cells.ts';
import type { Editor } from '../editor/editor.ts';
import { mapAround } from '../editor/layout-of.ts';
import { goTo, onlySelected } from '../editor/selection.ts';
import type { CellRef } from '../editor/session.ts';
import { enter } from './walk.ts';

/** Farther than any map lies that is seen, board units. */
const OUT_OF_SIGHT = 1e9;

/** All that lies on the board by itself and can be taken hold of. */
function placedThings(editor: Editor): readonly { readonly id: Id; readonly rect: Rect }[] {
  const { loose, personaCards, maps, frames } = editor.layout();
  return [
    ...loose.filter(({ record }) => !record.locked),
    ...personaCards.filter(({ record }) => !record.locked),
    ...maps,
    ...frames.filter(({ record }) => !record.locked),
  ];
}

/** What is loose as it lies over each other, then persona cards, maps and frames: the order of Tab. */
const thingsOf = (editor: Editor): readonly Id[] => placedThings(editor).map(({ id }) => id);

/** The nearest thing on the board that lies to one side of another, its middle more that way than aside; lines are passed over. */
export function nearestThing(editor: Editor, from: Id, way: Way): Id | undefined {
  const things = placedThings(editor).filter(({ id }) => editor.document.get(id)?.kind !== 'line');
  const own = things.find(({ id }) => id === from);
  if (!own) return undefined;
  const middle = centre(own.rect);
  const sign = way === 'left' || way === 'up' ? -1 : 1;
  const level = way === 'left' || way === 'right';
  const measured = things.flatMap(({ id, rect }) => {
    const at = centre(rect);
    const along = sign * (level ? at.x - middle.x : at.y - middle.y);
    const aside = Math.abs(level ? at.y - middle.y : at.x - middle.x);
    return id !== from && along > 0 && aside <= along * 2 ? [{ id, cost: along + 2 * aside }] : [];
  });
  return measured.toSorted((a, b) => a.cost - b.cost)[0]?.id;
}

/** From an untouched board: the first thing in sight, in reading order; of a map its first empty cell. */
export function begin(editor: Editor): boolean {
  const { camera, view } = editor.state;
  const seen = visibleRect(camera, view);
  const things = placedThings(editor).toSorted((a, b) => a.rect.y - b.rect.y || a.rect.x - b.rect.x);
  const first = things.find(({ rect }) => intersects(rect, seen)) ?? things[0];
  if (!first) return false;
  const map = editor.layout().maps.find(({ id }) => id === first.id);
  if (!map || !enterEmpty(editor, map)) goTo(editor, first.id);
  return true;
}

/** From an untouched board into the map in the middle of the view, or the one nearest to it. False on a board without one. */
export function beginInMap(editor: Editor): boolean {
  const { camera, view, presenting, selection, cell } = editor.state;
  // In front of people a key that does nothing else must not open cells.
  if (presenting || selection.size > 0 || cell) return false;
  const seen = visibleRect(camera, view);
  const middle = centre(seen);
  const away = ({ rect }: MapLayout): number =>
    Math.hypot(centre(rect).x - middle.x, centre(rect).y - middle.y) + (intersects(rect, seen) ? 0 : OUT_OF_SIGHT);
  const [nearest] = editor.layout().maps.toSorted((a, b) => away(a) - away(b));
  return nearest !== undefined && enterEmpty(editor, nearest);
}

/** Where writing goes on: the first cell for cards without one, in reading order; of a full map its first cell. */
function enterEmpty(editor: Editor, map: MapLayout): boolean {
  const lanes = new Set(map.lanes.filter(({ type }) => holdsCards(type)).map(({ id }) => id));
  const cell = map.cells.find(({ stepId, laneId }) => lanes.has(laneId) && cardsIn(editor.document, stepId, laneId).length === 0) ?? map.cells[0];
  if (cell) enter(editor, cell);
  return cell !== undefined;
}

function enterMap(editor: Editor, id: Id): boolean {
  const [cell] = editor.layout().maps.find((map) => map.id === id)?.cells ?? [];
  if (cell) enter(editor, cell);
  return cell !== undefined;
}

/** The name before (−1) or behind (1) one of a stage, step or lane in its row or column; lines of a blueprint are passed over. */
export function nameBeside(editor: Editor, from: AnyRecord, by: 1 | -1): Id | undefined {
  const map = mapAround(editor, from.id);
  if (!map) return undefined;
  const row =
    from.kind === 'stage'
      ? map.stages
      : from.kind === 'step'
        ? map.steps
        : from.kind === 'lane'
          ? map.lanes.filter((lane) => !isLine(lane.type))
          : [];
  const at = row.findIndex(({ id }) => id === from.id);
  return at < 0 ? undefined : row[at + by]?.id;
}

/** Arrow keys on the name of a stage, step or lane. False on anything else. */
export function walkNames(editor: Editor, way: Way): boolean {
  const only = onlySelected(editor);
  const map = only && mapAround(editor, only.id);
  if (!only || !map) return false;
  const neighbour = (ids: readonly { readonly id: Id }[], by: number) => ids[ids.findIndex(({ id }) => id === only.id) + by]?.id;
  const sideways = way === 'left' ? -1 : 1;
  const enterFirst = (within: (cell: CellRef) => boolean): void => {
    const cell = map.cells.find(within);
    if (cell) enter(editor, cell);
  };
  switch (only.kind) {
    case 'stage':
      if (way === 'down') goTo(editor, map.steps.find((step) => step.stageId === only.id)?.id);
      else goTo(editor, way === 'up' ? map.id : neighbour(map.stages, sideways));
      return true;
    case 'step':
      if (way === 'down') enterFirst((cell) => cell.stepId === only.id);
      else goTo(editor, way === 'up' ? only.stageId : neighbour(map.steps, sideways));
      return true;
    case 'lane':
      // Lines of a blueprint hold no cells: beside them is nothing.
      if (way === 'right') enterFirst((cell) => cell.laneId === only.id);
      else if (way !== 'left') goTo(editor, neighbour(map.lanes, way === 'up' ? -1 : 1));
      return true;
    default:
      return false;
  }
}

/**
 * Tab from note to note and from map to map; on a map it goes on to its cells. Past either end it is the window's own: the
 * keyboard must be able to leave the board. False then.
 */
export function tabThings(editor: Editor, back: boolean): boolean {
  const { selection, cell } = editor.state;
  const [selected] = selection;
  const at = cell ? mapIdOf(editor.document, cell.laneId) : selected === undefined ? null : (mapIdOf(editor.document, selected) ?? selected);
  if (at === null) return false;
  if (!back && selected === at && enterMap(editor, at)) return true;
  // From within a map the way back is the map itself.
  const things = thingsOf(editor);
  const next = back && selected !== at ? at : things[things.indexOf(at) + (back ? -1 : 1)];
  goTo(editor, next);
  return next !== undefined;
}
