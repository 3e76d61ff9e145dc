import type { Page } from 'playwright-core';

/** Milliseconds. */
export interface Costs {
  readonly p50: number;
  readonly p95: number;
}

const WARM_UP = 10;
const MEASURED = 120;
const KEYS = 200;
/** A picture that differs in fewer pixels than this shows no movement: a caret blinks, a clock ticks. */
const FEWEST_CHANGED = 400;

export type Move = 'pan' | 'zoom';

/** Runs in the page, whatever program it is: one event an animation frame, each to the program's own handler. */
async function costsOfWheel({
  move,
  warmUp,
  measured,
}: {
  readonly move: Move;
  readonly warmUp: number;
  readonly measured: number;
}): Promise<readonly number[]> {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const middle = { clientX: innerWidth / 2, clientY: innerHeight / 2 };
  const target = document.elementFromPoint(middle.clientX, middle.clientY);
  const deltasAt = (at: number) => {
    if (move === 'zoom') return { deltaX: 0, deltaY: at % 40 < 20 ? -20 : 20, ctrlKey: true };
    const way = at % 60 < 30 ? 1 : -1;
    return { deltaX: 12 * way, deltaY: 7 * way };
  };
  const step = async (at: number) => {
    target?.dispatchEvent(
      new WheelEvent('wheel', { ...deltasAt(at), ...middle, deltaMode: 0, bubbles: true, cancelable: true, composed: true, view: window }),
    );
    await frame();
  };
  for (let at = 0; at < warmUp; at++) await step(at);
  const costs: number[] = [];
  let last = performance.now();
  for (let at = 0; at < measured; at++) {
    await step(at);
    const now = performance.now();
    costs.push(now - last);
    last = now;
  }
  return costs;
}

/** How long a frame takes while the wheel turns. Throws when the window shows afterwards what it showed before. */
export const wheel = (page: Page, move: Move): Promise<Costs> =>
  changingThePicture(page, async () => costsOf(await page.evaluate(costsOfWheel, { move, warmUp: WARM_UP, measured: MEASURED })));

export interface DragCosts extends Costs {
  /** The mean of what the main thread did for one frame: handlers, animation frames, style, layout, paint. */
  readonly work: number;
}

/** What is under the mouse at a point is dragged to and fro by small steps and laid down a little further on. */
export async function drag(page: Page, from: { readonly x: number; readonly y: number }): Promise<DragCosts> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 12, from.y + 12, { steps: 4 });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  const workSoFar = async () => (await devtools.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN;
  let work = 0;
  const costs = await changingThePicture(page, async () => {
    const before = await workSoFar();
    const measured = await page.evaluate(costsOfMoves, { from, warmUp: WARM_UP, measured: MEASURED });
    work = (((await workSoFar()) - before) * 1000) / (WARM_UP + MEASURED);
    return costsOf(measured);
  });
  await devtools.detach();
  await page.mouse.up();
  return { ...costs, work };
}

/** Runs in the page while the mouse button is down. */
async function costsOfMoves({
  from,
  warmUp,
  measured,
}: {
  readonly from: { readonly x: number; readonly y: number };
  readonly warmUp: number;
  readonly measured: number;
}) {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const target = document.elementFromPoint(from.x, from.y);
  const costs: number[] = [];
  let last = performance.now();
  for (let at = 0; at < warmUp + measured; at++) {
    // Sixty steps there and sixty back.
    const way = at % 120 < 60 ? at % 120 : 120 - (at % 120);
    const place = { clientX: from.x + 12 + way * 3, clientY: from.y + 12 + way * 2 };
    target?.dispatchEvent(
      new PointerEvent('pointermove', {
        ...place,
        pointerId: 1,
        pointerType: 'mouse',
        isPrimary: true,
        buttons: 1,
        bubbles: true,
        cancelable: true,
        composed: true,
        view: window,
      }),
    );
    await frame();
    const now = performance.now();
    if (at >= warmUp) costs.push(now - last);
    last = now;
  }
  return costs;
}

/** From each key's arrival to the second animation frame after it, in whatever field has the keyboard. */
export async function type(page: Page): Promise<Costs> {
  await page.evaluate(watchKeys);
  for (let at = 0; at < KEYS; at++) {
    await page.keyboard.press(at % 7 === 6 ? 'Space' : `Key${'ABCDEF'[at % 6]}`);
    await page.waitForFunction((count) => (window as unknown as Watched).keyCosts.length > count, at, { polling: 'raf' });
  }
  return costsOf(await page.evaluate(() => (window as unknown as Watched).keyCosts));
}

interface Watched {
  keyCosts: number[];
  stopWatching?: () => void;
}

function watchKeys(): void {
  const watched = window as unknown as Watched;
  watched.stopWatching?.();
  const costs: number[] = (watched.keyCosts = []);
  const onKey = () => {
    const from = performance.now();
    requestAnimationFrame(() => requestAnimationFrame(() => costs.push(performance.now() - from)));
  };
  window.addEventListener('keydown', onKey, { capture: true });
  watched.stopWatching = () => window.removeEventListener('keydown', onKey, { capture: true });
}

function costsOf(measured: readonly number[]): Costs {
  const sorted = measured.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? NaN;
  return { p50: at(0.5), p95: at(0.95) };
}

async function changingThePicture<T>(page: Page, work: () => Promise<T>): Promise<T> {
  const before = await page.screenshot();
  const result = await work();
  const after = await page.screenshot();
  const changed = await changedPixels(page, before, after);
  if (changed < FEWEST_CHANGED) throw new Error(`the window shows what it showed before (${changed} pixels differ): nothing was measured`);
  return result;
}

const changedPixels = (page: Page, a: Buffer, b: Buffer): Promise<number> =>
  page.evaluate(
    async (pictures) => {
      const [one, other] = await Promise.all(
        pictures.map(async (bytes) => {
          const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(bytes), (letter) => letter.charCodeAt(0))], { type: 'image/png' }));
          const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
          context?.drawImage(bitmap, 0, 0);
          return new Uint32Array(context?.getImageData(0, 0, bitmap.width, bitmap.height).data.buffer ?? new ArrayBuffer(0));
        }),
      );
      return one && other ? one.reduce((sum, pixel, at) => sum + (pixel === other[at] ? 0 : 1), 0) : 0;
    },
    [a.toString('base64'), b.toString('base64')],
  );
