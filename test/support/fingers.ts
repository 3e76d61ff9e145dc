import type { CDPSession, Page } from 'playwright-core';
import type { Point } from '../../shared/geometry/rect.ts';

/** Real touches and pens on a page, through the browser's own input. Places are CSS px of the window; when something happens is told along with it. */
export interface Fingers {
  /** Which fingers are down where, all of them each time; the first names the gesture's beginning. */
  down(...at: readonly Point[]): Promise<void>;
  move(...at: readonly Point[]): Promise<void>;
  up(): Promise<void>;
  tap(at: Point): Promise<void>;
  doubleTap(at: Point): Promise<void>;
  /** One finger, in steps, as a hand does. */
  drag(from: Point, to: Point): Promise<void>;
  /** However slow the computer is, what happens meanwhile happened 10 ms after each other. */
  atOnce(gestures: () => Promise<void>): Promise<void>;
  pen(type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', at: Point, force?: number): Promise<void>;
}

const STEPS = 6;
const QUICK_S = 0.01;

const between = (from: Point, to: Point, step: number): Point => ({
  x: from.x + ((to.x - from.x) * step) / STEPS,
  y: from.y + ((to.y - from.y) * step) / STEPS,
});

export async function fingersOn(page: Page): Promise<Fingers> {
  const session: CDPSession = await page.context().newCDPSession(page);
  let quick = false;
  let lastS = 0;
  const timestamp = (): number => {
    lastS = quick ? lastS + QUICK_S : Math.max(lastS + QUICK_S, Date.now() / 1000);
    return lastS;
  };
  const atOnce = async (gestures: () => Promise<void>) => {
    timestamp();
    quick = true;
    await gestures();
    quick = false;
  };
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at: readonly Point[]) =>
    session
      .send('Input.dispatchTouchEvent', { type, timestamp: timestamp(), touchPoints: at.map(({ x, y }, id) => ({ x, y, id })) })
      .then(() => undefined);
  const down = (...at: readonly Point[]) => touch('touchStart', at);
  const move = (...at: readonly Point[]) => touch('touchMove', at);
  const up = () => touch('touchEnd', []);
  const tap = async (at: Point) => {
    await down(at);
    await up();
  };
  return {
    down,
    move,
    up,
    tap,
    atOnce,
    doubleTap: (at) =>
      atOnce(async () => {
        await tap(at);
        await tap(at);
      }),
    drag: async (from, to) => {
      await down(from);
      for (let step = 1; step <= STEPS; step += 1) await move(between(from, to, step));
      await up();
    },
    pen: (type, { x, y }, force = 0) =>
      session
        .send('Input.dispatchMouseEvent', {
          type,
          timestamp: timestamp(),
          x,
          y,
          force,
          pointerType: 'pen',
          button: type === 'mouseMoved' ? 'none' : 'left',
          buttons: type === 'mouseReleased' ? 0 : force > 0 ? 1 : 0,
          clickCount: type === 'mouseMoved' ? 0 : 1,
        })
        .then(() => undefined),
  };
}
