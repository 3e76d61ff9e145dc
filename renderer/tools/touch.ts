import { assertNever } from '../../shared/base/assert-never.ts';
import type { Point } from '../../shared/geometry/rect.ts';
import { FINGERS_UP, type Finger, type FingerEvent, type TouchContext, type TouchEffect, type TouchState, type TouchStep } from './touch-state.ts';

/** A finger that stays this long on its place asks for the menu, ms. */
export const LONG_PRESS_MS = 500;
/** A fingertip rolls: closer than this many CSS px to where it came down it has not moved. */
const SLOP = 10;
/** The second tap of a double tap comes within this time, ms, and this distance, CSS px. */
const DOUBLE = { ms: 350, away: 30 } as const;

const away = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
const to = (state: TouchState, ...effects: readonly TouchEffect[]): TouchStep => ({ state, effects });

/**
 * One finger taps, drags what is loose and moves the view elsewhere; held still and lifted it asks for the menu, and on the
 * empty board, moved on from there, draws a marquee. Two fingers move and zoom the view. Pure, like the tools it feeds.
 */
export function stepTouch(state: TouchState, event: FingerEvent, context: TouchContext): TouchStep {
  if (event.type === 'stop') return stop(state);
  switch (state.name) {
    case 'up':
      return event.type === 'down' ? firstDown(state, event, context) : to(state);
    case 'waiting':
      return waiting(state, event);
    case 'pressing':
      return pressing(state, event);
    case 'pinching':
      return pinching(state, event);
    case 'spent':
      return spent(state, event);
    default:
      return assertNever(state, 'fingers in no state');
  }
}

type In<N extends TouchState['name']> = Extract<TouchState, { name: N }>;
type Down = Extract<FingerEvent, { type: 'down' | 'up' }>;

function firstDown({ tapped }: In<'up'>, { id, at, ms }: Down, context: TouchContext): TouchStep {
  const finger: Finger = { id, from: at, at };
  if (context.hand === 'inks') return to({ name: 'pressing', finger }, { do: 'press', at, as: 'tool' });
  // What a press would place at once could not be taken back when a second finger comes: it waits until this one moves or goes.
  if (context.hand === 'draws') return to({ name: 'waiting', finger, twice: false, ground: 'loose', asks: false, held: false });
  const twice = tapped !== null && ms - tapped.ms <= DOUBLE.ms && away(tapped.at, at) <= DOUBLE.away;
  return to({ name: 'waiting', finger, twice, ground: context.ground(at), asks: true, held: false });
}

function waiting(state: In<'waiting'>, event: FingerEvent): TouchStep {
  const { finger, ground, held, twice } = state;
  switch (event.type) {
    case 'down':
      return beginPinch(finger, event);
    case 'move': {
      if (event.id !== finger.id) return to(state);
      const moved = { ...finger, at: event.at };
      if (away(finger.from, event.at) < SLOP) return to({ ...state, finger: moved });
      const as = ground === 'loose' || (held && ground === 'empty') ? 'tool' : 'view';
      return to({ name: 'pressing', finger: moved }, { do: 'press', at: finger.from, as }, { do: 'move', at: event.at });
    }
    case 'up':
      if (event.id !== finger.id) return to(state);
      if (held) return to(FINGERS_UP, { do: 'menu', at: finger.from });
      return to({ name: 'up', tapped: twice ? null : { at: finger.from, ms: event.ms } }, { do: 'tap', at: finger.from, twice });
    case 'held':
      if (!state.asks) return to(state);
      // The menu comes when the finger has gone, which would lie on it. Moved on from the empty board it is a marquee.
      return to({ ...state, held: true });
    default:
      return to(state);
  }
}

function pressing(state: In<'pressing'>, event: FingerEvent): TouchStep {
  const { finger } = state;
  if (event.type === 'down') return beginPinch(finger, event, { do: 'undo-press' });
  if (event.type === 'held' || event.type === 'stop' || event.id !== finger.id) return to(state);
  if (event.type === 'up') return to(FINGERS_UP, { do: 'lift', at: event.at });
  return to({ ...state, finger: { ...finger, at: event.at } }, { do: 'move', at: event.at });
}

const beginPinch = (first: Finger, { id, at }: Down, ...before: readonly TouchEffect[]): TouchStep =>
  to(
    {
      name: 'pinching',
      fingers: [
        { ...first, from: first.at },
        { id, from: at, at },
      ],
      more: [],
    },
    ...before,
    { do: 'hold-view' },
  );

function pinching(state: In<'pinching'>, event: FingerEvent): TouchStep {
  const { fingers, more } = state;
  if (event.type === 'held' || event.type === 'stop') return to(state);
  // A third finger, or the side of the hand, changes nothing.
  if (event.type === 'down') return to({ ...state, more: [...more, event.id] });
  const index = fingers.findIndex(({ id }) => id === event.id);
  if (event.type === 'up') {
    if (index === -1) return to({ ...state, more: more.filter((id) => id !== event.id) });
    return to({ name: 'spent', ids: [...fingers.map(({ id }) => id), ...more].filter((id) => id !== event.id) });
  }
  if (index === -1) return to(state);
  const [a, b] = fingers.map((finger) => (finger.id === event.id ? { ...finger, at: event.at } : finger));
  if (!a || !b) return to(state);
  return to({ ...state, fingers: [a, b] }, { do: 'pinch', from: [a.from, b.from], to: [a.at, b.at] });
}

function spent(state: In<'spent'>, event: FingerEvent): TouchStep {
  if (event.type === 'down') return to({ ...state, ids: [...state.ids, event.id] });
  if (event.type !== 'up') return to(state);
  const ids = state.ids.filter((id) => id !== event.id);
  return to(ids.length === 0 ? FINGERS_UP : { ...state, ids });
}

const stop = ({ name }: TouchState): TouchStep => (name === 'pressing' ? to(FINGERS_UP, { do: 'undo-press' }) : to(FINGERS_UP));
