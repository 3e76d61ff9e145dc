import { normalDegrees } from '../../shared/commands/transform.ts';
import type { Point } from '../../shared/geometry/rect.ts';
import type { ToolEvent } from './events.ts';
import { stay, type Step, type ToolState } from './state.ts';

type Move = Extract<ToolEvent, { type: 'move' }>;
type Turning = Extract<ToolState, { name: 'turning' }>;

/** Degrees: with Shift it turns in such steps. */
const STEP = 15;
/** Nearer than this many degrees to upright or level it is drawn there. */
const NEAR_RIGHT = 3;

const angle = (about: Point, point: Point): number => (Math.atan2(point.y - about.y, point.x - about.x) * 180) / Math.PI;

/** The rotation a thing gets, in whole degrees: in steps with Shift, at right angles when it comes near unless it may not snap. */
function settled(rotation: number, { shift, mod }: Pick<Move, 'shift' | 'mod'>): number {
  if (shift) return Math.round(rotation / STEP) * STEP;
  const right = Math.round(rotation / 90) * 90;
  return !mod && Math.abs(rotation - right) <= NEAR_RIGHT ? right : Math.round(rotation);
}

export function moveTurning(state: Turning, event: Move): Step {
  const { about, from, rotation, boxes } = state;
  const degrees = normalDegrees(settled(rotation + angle(about, event.board) - angle(about, from), event) - rotation);
  if (degrees === state.degrees) return stay(state);
  return stay({ ...state, degrees }, { do: 'preview', plan: { change: 'turn', boxes, about, degrees } });
}
