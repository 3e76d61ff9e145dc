import type { CDPSession, Page } from 'playwright-core';
import type { Point } from '../../shared/geometry/rect.ts';

/** Real touches and pens on a page, through the browser's own input. Places are CSS px of the window. */
export interface Fingers {
  /** Which fingers are down where, all of them each time; the first names the gesture's beginning. */
  down(...at: readonly Point[]): Promise<void>;
  move(...at: readonly Point[]): Promise<void>;
  up(): Promise<void>;
  tap(at: Point): Promise<void>;
  doubleTap(at: Point): Promise<void>;
  /** One finger, in steps, as a hand does. */
  drag(from: Point, to: Point): Promise<void>;
  pen(type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', at: Point, force?: number): Promise<void>;
}

const STEPS = 6;

const between = (from: Point, to: Point, step: number): Point => ({ x: from.x + ((to.x - from.x) * step) / STEPS, y: from.y + ((to.y - from.y) * step) / STEPS });

export async function fingersOn(page: Page): Promise<Fingers> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at: readonly Point[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: at.map(({ x, y }, id) => ({ x, y, id })) }).then(() => undefined);
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
    doubleTap: async (at) => {
      await tap(at);
      await tap(at);
    },
    drag: async (from, to) => {
      await down(from);
      for (let step = 1; step <= STEPS; step += 1) await move(between(from, to, step));
      await up();
    },
    pen: (type, { x, y }, force = 0) =>
      session
        .send('Input.dispatchMouseEvent', {
          type,
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
