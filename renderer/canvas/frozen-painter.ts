import type { Id } from '../../shared/base/id.ts';
import { bottom, intersects, right, type Rect } from '../../shared/geometry/rect.ts';
import type { StageLayout } from '../../shared/layout/board-layout.ts';
import { MAP } from '../../shared/layout/metrics.ts';
import { widestLine } from '../../shared/layout/place-text.ts';
import type { SceneGroup } from '../../shared/scene/scene.ts';
import { frozenHeaders, headersOf, type Frozen } from '../editor/frozen.ts';
import { paintGroup, toBoardUnits, type PaintJob } from './content-painter.ts';

/** How far the soft edge of what is held in view reaches, CSS px. */
const SOFT = 10;
/** Farther around a map than anything that is held for it, board units. */
const EVERYWHERE = 1e5;

/** Paints the headers of large maps over their cells while their own place is out of view. `lifted` is what a drag holds. */
export function paintFrozen(context: CanvasRenderingContext2D, job: PaintJob, lifted: ReadonlySet<Id>): void {
  for (const frozen of frozenHeaders(job.editor)) {
    if (lifted.has(frozen.map.id)) continue;
    const groups = job.cache.map(frozen.map, job.editor.document);
    context.save();
    toBoardUnits(context, job);
    for (const rect of frozen.under) {
      context.beginPath();
      context.rect(
        frozen.map.rect.x - EVERYWHERE,
        frozen.map.rect.y - EVERYWHERE,
        frozen.map.rect.width + 2 * EVERYWHERE,
        frozen.map.rect.height + 2 * EVERYWHERE,
      );
      context.rect(rect.x, rect.y, rect.width, rect.height);
      context.clip('evenodd');
    }
    if (frozen.left) paintNames(context, job, frozen, frozen.left, groups);
    if (frozen.top) paintHeaders(context, job, frozen, frozen.top, groups);
    // At their own height only the names of stages are kept in sight; not under a field in which one is written.
    else if (job.editor.state.edit === null) paintHeaders(context, job, frozen, headersOf(frozen.map), groups);
    if (frozen.top)
      softEdge(context, job, { x: frozen.top.x, y: bottom(frozen.top), width: frozen.top.width, height: SOFT / job.camera.zoom }, 'down');
    context.restore();
  }
  toBoardUnits(context, job);
}

function paintNames(context: CanvasRenderingContext2D, job: PaintJob, { map, dx }: Frozen, area: Rect, groups: readonly SceneGroup[]): void {
  const lanes = new Set(map.lanes.map(({ id }) => id));
  within(context, job, area, () => {
    context.translate(dx, 0);
    const names = { x: map.grid.x, y: area.y, width: MAP.nameColumn, height: area.height };
    context.beginPath();
    context.rect(names.x, names.y, names.width, names.height);
    context.clip();
    for (const group of groups) if (lanes.has(group.id)) paintGroup(context, group, job);
  });
  softEdge(context, job, { x: right(area), y: area.y, width: SOFT / job.camera.zoom, height: area.height }, 'right');
}

function paintHeaders(
  context: CanvasRenderingContext2D,
  job: PaintJob,
  { map, dx, dy, left }: Frozen,
  area: Rect,
  groups: readonly SceneGroup[],
): void {
  const band = { ...area, y: map.grid.y };
  within(context, job, area, () => {
    const names = left ? map.grid.x + dx + MAP.nameColumn : area.x;
    context.beginPath();
    context.rect(names, area.y, right(area) - names, area.height);
    context.clip();
    context.translate(0, dy);
    const stages = new Map(map.stages.map((stage) => [stage.id, stage]));
    for (const group of groups) {
      if (group.bounds.y < band.y - 1 || group.bounds.y >= bottom(band) - 1 || group.id === map.id || !intersects(group.bounds, band)) continue;
      const stage = stages.get(group.id);
      paintGroup(context, stage ? withNameInSight(group, stage, names) : group, job);
    }
  });
}

/** The name of a stage that began further left stays beside the names of the lanes, as far as the stage reaches. */
function withNameInSight(group: SceneGroup, { rect, name, collapsed }: StageLayout, from: number): SceneGroup {
  const room = rect.width - 2 * MAP.cellPadding - widestLine(name);
  const by = Math.min(from - rect.x, room);
  if (collapsed || by <= 0) return group;
  return { ...group, items: group.items.map((item) => (item.type === 'text' ? { ...item, x: item.x + by } : item)) };
}

/** Paints on paper inside an area, in board units. */
function within(context: CanvasRenderingContext2D, job: PaintJob, area: Rect, paint: () => void): void {
  toBoardUnits(context, job);
  context.save();
  context.beginPath();
  context.rect(area.x, area.y, area.width, area.height);
  context.clip();
  context.fillStyle = job.tokens.board.paper;
  context.fillRect(area.x, area.y, area.width, area.height);
  paint();
  context.restore();
}

function softEdge(context: CanvasRenderingContext2D, job: PaintJob, area: Rect, way: 'right' | 'down'): void {
  toBoardUnits(context, job);
  const end = way === 'right' ? ([right(area), area.y] as const) : ([area.x, bottom(area)] as const);
  const gradient = context.createLinearGradient(area.x, area.y, ...end);
  gradient.addColorStop(0, 'rgba(40, 32, 20, 0.16)');
  gradient.addColorStop(1, 'rgba(40, 32, 20, 0)');
  context.fillStyle = gradient;
  context.fillRect(area.x, area.y, area.width, area.height);
  context.fillStyle = job.tokens.board.rowLine;
  const hair = 1 / job.camera.zoom;
  if (way === 'right') context.fillRect(area.x - hair, area.y, hair, area.height);
  else context.fillRect(area.x, area.y - hair, area.width, hair);
}
