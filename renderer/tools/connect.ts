import type { Id } from '../../shared/base/id.ts';
import { contains, inflate, right, type Point, type Rect } from '../../shared/geometry/rect.ts';
import type { MapLayout } from '../../shared/layout/board-layout.ts';
import type { ArrowKind } from '../editor/connecting.ts';
import type { ToolEvent } from './events.ts';
import type { Hit } from './hit.ts';
import { FINE } from './reach.ts';
import { IDLE, isDrag, stay, type Step, type ToolContext, type ToolState } from './state.ts';

type ConnectState = Extract<ToolState, { name: 'connecting' }>;
type Port = Extract<Hit, { on: 'port' }>;
type Down = Extract<ToolEvent, { type: 'down' }>;
type Place = Extract<ToolEvent, { type: 'move' | 'up' }>;

/** Drawing an arrow from the edge of a card, or a jump from the top of a step, with a button held down. */
export const stepConnect = {
  start: (port: Port, event: Down): Step =>
    stay({
      name: 'connecting',
      arrow: { kind: port.kind, from: port.id },
      start: port.at,
      at: event.board,
      fromScreen: event.screen,
      drawn: false,
      goal: null,
    }),
  move(state: ConnectState, event: Place, context: ToolContext): Step {
    if (!state.drawn && !isDrag(state.fromScreen, event.screen)) return stay(state);
    return stay({ ...state, drawn: true, at: event.board, goal: context.arrowGoal(state.arrow, event.board) });
  },
  end(state: ConnectState, event: Place, context: ToolContext): Step {
    if (!state.drawn) return stay(IDLE, { do: 'select', ids: [state.arrow.from] });
    const goal = context.arrowGoal(state.arrow, event.board);
    return goal ? stay(IDLE, { do: 'connect', arrow: state.arrow, goal, heads: event.shift ? 'two' : 'one' }) : stay(IDLE);
  },
};

/** CSS px: how far out of the edge a port sits, and the least height of a card that has any. Of the height, the part a port may take inside its card. */
const PORT = { out: 5, least: 22, share: 0.25 } as const;

/** Where arrows can be drawn from: the middle of each side of a card. Board units. */
export function portsOfCard({ x, y, width, height }: Rect, zoom: number): readonly Point[] {
  if (height * zoom < PORT.least) return [];
  const out = PORT.out / zoom;
  return [
    { x: x + width + out, y: y + height / 2 },
    { x: x - out, y: y + height / 2 },
    { x: x + width / 2, y: y + height + out },
    { x: x + width / 2, y: y - out },
  ];
}

/** Where a jump can be drawn from: the top of a step's header. */
export function portOfStep({ x, y, width, height }: Rect, zoom: number): readonly Point[] {
  const least = Math.max(PORT.least, 2 * (FINE.port + PORT.out) + 4);
  return height * zoom < least ? [] : [{ x: x + width / 2, y: y + PORT.out / zoom }];
}

/** The port of a map at a point, taken within `px` CSS px; a card's only while the pointer is on its way there from the card, or near enough. */
export function portAt(map: MapLayout, point: Point, zoom: number, px: number): Port | null {
  const reach = px / zoom;
  const near = (rect: Rect) => contains(inflate(rect, 2 * reach), point);
  const found: { readonly port: Port; readonly away: number }[] = [];
  const offer = (id: Id, kind: ArrowKind, rect: Rect, ports: readonly Point[]) => {
    const taken = contains(rect, point) ? Math.min(reach, Math.max(FINE.port / zoom, rect.height * PORT.share)) : reach;
    for (const at of ports) {
      const away = Math.hypot(at.x - point.x, at.y - point.y);
      if (away <= taken) found.push({ port: { on: 'port', id, kind, mapId: map.id, at }, away });
    }
  };
  for (const { id, rect } of map.cards) if (near(rect)) offer(id, 'connector', rect, portsOfCard(rect, zoom));
  for (const { id, rect } of map.steps)
    if (point.x >= rect.x && point.x <= right(rect) && near(rect)) offer(id, 'jump', rect, portOfStep(rect, zoom));
  return found.toSorted((a, b) => a.away - b.away)[0]?.port ?? null;
}
