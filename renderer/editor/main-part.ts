import type { Size } from '../../shared/geometry/camera.ts';
import { mainPart, type MainPart } from '../../shared/geometry/islands.ts';
import type { Rect } from '../../shared/geometry/rect.ts';
import type { BoardLayout } from '../../shared/layout/board-layout.ts';
import { zoomBesidePanels } from './fit.ts';

const known = new WeakMap<BoardLayout, { readonly view: Size; readonly part: MainPart | null }>();

/** Where things lie. A line that holds on to something lies where that does, and would only bridge what is apart. */
function placesOn({ frames, maps, personaCards, loose }: BoardLayout): readonly Rect[] {
  const things = loose.filter((one) => one.kind !== 'line' || (one.record.fromId === null && one.record.toId === null));
  return [...frames.map(({ outer }) => outer), ...[...maps, ...personaCards, ...things].map(({ rect }) => rect)];
}

/** What of a board can be shown at once in a window of that size; null of an empty one. */
export function mainPartOf(layout: BoardLayout, view: Size): MainPart | null {
  const last = known.get(layout);
  if (last && last.view.width === view.width && last.view.height === view.height) return last.part;
  const { bounds } = layout;
  const part = bounds && partOf(layout, bounds, view);
  known.set(layout, { view, part });
  return part;
}

function partOf(layout: BoardLayout, bounds: Rect, view: Size): MainPart {
  const whole = { near: bounds, far: [] };
  if (view.width === 0) return whole;
  const part = mainPart(placesOn(layout), (rect) => zoomBesidePanels(rect, view));
  return part && part.far.length > 0 ? part : whole;
}
