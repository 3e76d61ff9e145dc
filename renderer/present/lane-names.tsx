import { within } from '../../shared/base/within.ts';
import { toScreen } from '../../shared/geometry/camera.ts';
import { bottom, right } from '../../shared/geometry/rect.ts';
import { MAP } from '../../shared/layout/metrics.ts';
import { laneName } from '../../shared/layout/names.ts';
import { isLine } from '../../shared/model/kinds.ts';
import { faded } from '../../shared/scene/color.ts';
import { themes } from '../../shared/scene/themes.ts';
import { useT } from '../ui/app-context.ts';
import { useDocument, useEditor, useSession } from '../ui/editor-context.ts';
import { laneNamesWidth, mapOf, stopRect } from './stops.ts';

/** How much of what is not on show is hidden, 0–1. */
const VEIL = 0.82;

/** Names beside the stage on show, and a light veil over its neighbours: the room looks where the presenter is. */
export function LaneNames({ mapId, stop }: { readonly mapId: string | null; readonly stop: number }) {
  const t = useT();
  const editor = useEditor();
  const document = useDocument();
  const camera = useSession((session) => session.camera);
  const view = useSession((session) => session.view);
  const layout = editor.layout();
  const map = mapOf(layout, mapId);
  const part = stopRect(layout, mapId, stop);
  if (!map || !part) return null;
  const { board } = themes.present;
  const from = toScreen(camera, part);
  const to = toScreen(camera, { x: right(part), y: bottom(part) });
  // Beside the first stage the map's own names must not look out from under ours.
  const own = stop === 0 ? MAP.nameColumn * camera.zoom : 0;
  const left = Math.max(0, from.x - Math.max(laneNamesWidth(view.width), own));
  return (
    <div aria-hidden>
      <div
        className="present-spot"
        style={{ left: from.x, top: from.y, width: to.x - from.x, height: to.y - from.y, color: faded(board.canvas, VEIL) }}
      />
      <div className="present-names" style={{ left, width: from.x - left }} />
      {map.lanes
        .filter((lane) => !isLine(lane.type) && !lane.collapsed)
        .map((lane) => {
          const height = lane.rect.height * camera.zoom;
          const record = document.find('lane', lane.id);
          return (
            <div
              key={lane.id}
              className="present-lane"
              style={{
                top: toScreen(camera, lane.rect).y,
                left,
                width: from.x - left,
                height,
                borderColor: board.lanes[lane.type].edge,
                background: board.lanes[lane.type].card,
                color: board.text,
                fontSize: within(Math.min(height / 2.6, 16 * camera.zoom), 12, 28),
              }}
            >
              {record ? laneName(record, t) : null}
            </div>
          );
        })}
    </div>
  );
}
