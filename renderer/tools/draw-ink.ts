import type { Point } from '../../shared/geometry/rect.ts';
import type { InkPoint } from '../../shared/model/ink-points.ts';
import type { DrawingTool } from '../editor/session.ts';
import type { Contact, Modifiers, Sample, ToolEvent } from './events.ts';
import type { InkState } from './ink-state.ts';
import { beginStroke, drawStraight, drawTo, pointsOfStroke, toleranceAt, type LiveStroke } from './live-stroke.ts';
import { IDLE, stay, type Effect, type Step, type ToolContext } from './state.ts';

type Inking = Extract<InkState, { name: 'inking' }>;
type Moved = Extract<ToolEvent, { type: 'move' | 'up' }>;

/** What a mouse presses with while it stands, and less of it at speed. */
const STANDING = 0.65;
const RUNNING = 0.3;
/** What it presses with to leave a dot. */
const TAPPING = 0.9;
/** CSS px from one move to the next at which it runs. */
const RUN_PX = 70;
/** How fast the pressure follows the speed or the pen, a share at each move. */
const EASE = 0.3;
/** Shift draws at whole steps of this, radians. */
const ANGLE_STEP = Math.PI / 12;

export function beginInk(tool: DrawingTool, event: Extract<ToolEvent, { type: 'down' }>, context: ToolContext): Step {
  const pen = tool === 'highlighter' ? 'highlighter' : 'pen';
  const at: InkPoint = { ...event.board, pressure: event.pointer === 'pen' ? event.pressure : (STANDING + RUNNING) / 2 };
  const before: readonly Effect[] = [
    ...(context.editing ? [{ do: 'end-edit' } as const] : []),
    ...(context.selection.size > 0 ? [{ do: 'select', ids: [] } as const] : []),
  ];
  return stay(
    { name: 'inking', pen, stroke: beginStroke(at, context.thickness(pen), context.camera.zoom), straight: null, at, atScreen: event.screen },
    ...before,
  );
}

export function stepInk(state: Inking, event: ToolEvent): Step {
  switch (event.type) {
    case 'move':
      return stay(moved(state, event, event.trail));
    case 'up': {
      const { pen, stroke, straight, at } = moved(state, event, []);
      const whole =
        isDot(stroke) && !straight
          ? beginStroke(event.pointer === 'pen' ? at : { ...at, pressure: TAPPING }, stroke.thickness, stroke.zoom)
          : drawStraight(stroke, straight ?? at);
      return stay(IDLE, { do: 'ink', pen, points: pointsOfStroke(whole), tolerance: toleranceAt(stroke.zoom), thickness: stroke.thickness });
    }
    case 'cancel':
      return stay(IDLE);
    case 'down':
    case 'double':
    case 'leave':
      return stay(state);
  }
}

/** The hand has not moved: a tap leaves a dot, however it trembled. */
const isDot = ({ done, tail, pen }: LiveStroke): boolean => done.length === 0 && tail.length === 1 && pen === tail[0];

function moved(state: Inking, event: Moved, trail: readonly Sample[]): Inking {
  const { at, stroke } = state;
  const pressure = pressureOf(state, event);
  const here: InkPoint = { ...event.board, pressure };
  const next = { ...state, at: here, atScreen: event.screen };
  // A pen that is lifted presses no more, and moved no more since it was last told of.
  if (event.type === 'up') return { ...next, at: { ...here, pressure: at.pressure } };
  if (event.shift) return { ...next, straight: { ...atAngle(stroke.pen, event), pressure: stroke.pen.pressure } };
  const begun = state.straight ? drawStraight(stroke, state.straight) : stroke;
  const passed = trail.map((sample, index): InkPoint => ({
    ...sample.board,
    pressure:
      event.pointer === 'pen' ? ease(at.pressure, sample.pressure) : at.pressure + ((pressure - at.pressure) * (index + 1)) / (trail.length + 1),
  }));
  return { ...next, straight: null, stroke: [...passed, here].reduce(drawTo, begun) };
}

const ease = (from: number, to: number): number => from + (to - from) * EASE;

/** A pen says how hard it presses; of everything else its speed does. */
function pressureOf({ at, atScreen }: Inking, { pointer, pressure, screen }: Contact & { readonly screen: Point }): number {
  if (pointer === 'pen') return ease(at.pressure, pressure);
  const speed = Math.min(1, Math.hypot(screen.x - atScreen.x, screen.y - atScreen.y) / RUN_PX);
  return ease(at.pressure, STANDING + (RUNNING - STANDING) * speed);
}

/** As far from a point as the pointer is, at a whole step of the angle. */
function atAngle(from: Point, { board }: { readonly board: Point } & Modifiers): Point {
  const [dx, dy] = [board.x - from.x, board.y - from.y];
  const angle = Math.round(Math.atan2(dy, dx) / ANGLE_STEP) * ANGLE_STEP;
  const along = dx * Math.cos(angle) + dy * Math.sin(angle);
  return { x: from.x + along * Math.cos(angle), y: from.y + along * Math.sin(angle) };
}
