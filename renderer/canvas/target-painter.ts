import type { Id } from '../../shared/base/id.ts';
import { right } from '../../shared/geometry/rect.ts';
import type { MapLayout } from '../../shared/layout/board-layout.ts';
import { MAP } from '../../shared/layout/metrics.ts';
import { cellLayoutOf, mapAround } from '../editor/layout-of.ts';
import type { ToolState } from '../tools/state.ts';
import { bar, frame, onScreen, type Overlay } from './overlay.ts';

/** Where what is dragged would land: a cell of a map, or a place among columns or lanes. */
export function paintTargets(overlay: Overlay): void {
  const { state, job } = overlay;
  if (state.name === 'dragging' && state.drop) paintDrop(overlay, state.ids, state.drop);
  if (state.name !== 'header-dragging' || !state.place) return;
  const map = job.editor.layout().maps.find((candidate) => candidate.id === state.mapId);
  if (map) paintHeaderPlace(overlay, map, state);
}

function paintDrop(overlay: Overlay, ids: ReadonlySet<Id>, drop: NonNullable<Extract<ToolState, { name: 'dragging' }>['drop']>): void {
  const { context, job, accent } = overlay;
  const map = mapAround(job.editor, drop.laneId);
  const cell = cellLayoutOf(job.editor, drop);
  if (!map || !cell) return;
  const rect = onScreen(overlay, cell.rect);
  context.fillStyle = `${accent}1f`;
  context.fillRect(rect.x, rect.y, rect.width, rect.height);
  frame(overlay, rect, accent, 2, -1, 2);
  const cards = map.cards.filter((card) => card.stepId === drop.stepId && card.laneId === drop.laneId && !ids.has(card.id));
  const below = cards.find((card) => card.id === drop.before);
  const last = cards.at(-1);
  const y = below ? below.rect.y - MAP.cardGap / 2 : last ? last.rect.y + last.rect.height + MAP.cardGap / 2 : cell.rect.y + MAP.cellPadding;
  const inset = { x: cell.rect.x + MAP.cellPadding, y, width: cell.rect.width - 2 * MAP.cellPadding, height: 0 };
  const line = onScreen(overlay, inset);
  bar(overlay, { ...line, y: line.y - 1.5, height: 3 }, accent);
}

function paintHeaderPlace(overlay: Overlay, map: MapLayout, state: Extract<ToolState, { name: 'header-dragging' }>): void {
  const { place, kind } = state;
  if (!place) return;
  if (kind === 'lane') {
    const before = map.lanes.find((lane) => lane.id === place.before);
    const y = before ? before.rect.y : map.grid.y + map.grid.height;
    const line = onScreen(overlay, { x: map.grid.x, y, width: map.grid.width, height: 0 });
    bar(overlay, { ...line, y: line.y - 2, height: 4 }, overlay.accent);
    return;
  }
  const columns = kind === 'stage' ? map.stages : map.steps;
  const before = columns.find((column) => column.id === place.before);
  const stage = kind === 'step' ? map.stages.find((candidate) => candidate.id === place.stageId) : undefined;
  const x = before ? before.rect.x : stage ? right(stage.rect) : right(map.grid);
  const line = onScreen(overlay, { x, y: map.grid.y, width: 0, height: map.grid.height });
  bar(overlay, { ...line, x: line.x - 2, width: 4 }, overlay.accent);
}
