import type { Id } from '../../shared/base/id.ts';
import { inflate, contains, type Point } from '../../shared/geometry/rect.ts';
import { nearestOnEdge, placeIn, sharesAt } from '../../shared/geometry/outline.ts';
import { boundsOfOutline } from '../../shared/layout/line-ends.ts';
import type { Editor } from '../editor/editor.ts';
import { outlineOfGoal, PORTS } from '../editor/line-goals.ts';
import { lineLayoutOf } from '../editor/line-work.ts';
import { turnHandleAt } from '../editor/resizable.ts';
import { onlySelected } from '../editor/selection.ts';
import type { LineGrip } from './line-state.ts';
import type { Reach } from './reach.ts';

/** Shorter than this on screen, CSS px, a line has no handle in its middle: the ends need the room. */
const MIDDLE_FROM = 48;

/** The handles of the one line that is selected, board units. */
export function lineGripsOf(editor: Editor): readonly { readonly id: Id; readonly grip: LineGrip; readonly at: Point }[] {
  const only = onlySelected(editor);
  if (only?.kind !== 'line' || only.locked || editor.state.tool !== 'select' || editor.state.edit) return [];
  const line = lineLayoutOf(editor, only.id);
  if (!line) return [];
  const { zoom } = editor.state.camera;
  const long = Math.hypot(line.rect.width, line.rect.height) * zoom >= MIDDLE_FROM;
  const middle = line.pull && long && only.label === '' ? [{ id: only.id, grip: 'middle' as const, at: line.middle }] : [];
  return [{ id: only.id, grip: 'from', at: line.from }, { id: only.id, grip: 'to', at: line.to }, ...middle];
}

export function lineGripAt(editor: Editor, point: Point, reach: Reach): { readonly id: Id; readonly grip: LineGrip } | null {
  const out = reach.handle / editor.state.camera.zoom;
  const near = lineGripsOf(editor)
    .map((one) => ({ ...one, away: Math.hypot(one.at.x - point.x, one.at.y - point.y) }))
    .filter(({ away }) => away <= out)
    .toSorted((a, b) => a.away - b.away)[0];
  return near ? { id: near.id, grip: near.grip } : null;
}

/** CSS px from the edge of a thing to the ports an arrow is pulled out of: clear of its handles. Things smaller than `least` have none. */
const PORT = { out: 22, least: 24 } as const;
/** CSS px along the edge that a port gives way to the handle that turns its thing. */
const BESIDE_TURN = 26;

/** Where arrows can be pulled out of the one thing that is selected, and the places at its edge they begin at. */
export function thingPortsOf(editor: Editor): readonly { readonly id: Id; readonly anchor: Point; readonly at: Point }[] {
  const only = onlySelected(editor);
  const { tool, edit, presenting, connecting, camera } = editor.state;
  if (!only || tool !== 'select' || edit || presenting || connecting) return [];
  if (!['note', 'shape', 'image', 'stamp', 'grid', 'frame', 'personaCard'].includes(only.kind) || ('locked' in only && only.locked)) return [];
  const outline = outlineOfGoal(editor, only.id);
  if (!outline) return [];
  const around = boundsOfOutline(outline);
  if (Math.min(around.width, around.height) * camera.zoom < PORT.least) return [];
  const out = PORT.out / camera.zoom;
  const turn = turnHandleAt(editor);
  const clear = BESIDE_TURN / camera.zoom;
  return PORTS.map(({ x, y }) => {
    const { at, normal } = nearestOnEdge(outline, placeIn(outline, x, y));
    const port = { x: at.x + normal.x * out, y: at.y + normal.y * out };
    const taken = turn !== null && Math.hypot(turn.x - port.x, turn.y - port.y) < clear;
    return { id: only.id, anchor: sharesAt(outline, at), at: taken ? { x: port.x - normal.y * clear, y: port.y + normal.x * clear } : port };
  });
}

export function thingPortAt(editor: Editor, point: Point, reach: Reach): { readonly id: Id; readonly anchor: Point; readonly at: Point } | null {
  const ports = thingPortsOf(editor);
  const out = reach.port / editor.state.camera.zoom;
  return ports.find(({ at }) => contains(inflate({ ...at, width: 0, height: 0 }, out), point)) ?? null;
}
