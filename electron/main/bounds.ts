import type { Rect } from '../../shared/geometry/rect.ts';
import type { WindowBounds } from './settings.ts';

const WIDTH = 1440;
const HEIGHT = 900;
/** A second window stands this much lower and to the right, so that both can be seen. */
const STEP = 32;

/** Where a new window goes: where the last one was, if a screen is still there. Screen pixels; `areas` are the screens' free areas, the main one first. */
export function boundsForNewWindow(remembered: WindowBounds | null, areas: readonly Rect[], openWindows: number): WindowBounds {
  const [main] = areas;
  if (!main) return { x: 0, y: 0, width: WIDTH, height: HEIGHT, maximized: false };
  const home = (remembered && areas.find((area) => coversMost(area, remembered))) ?? main;
  const width = Math.min(remembered?.width ?? WIDTH, home.width);
  const height = Math.min(remembered?.height ?? HEIGHT, home.height);
  const shift = (openWindows % 8) * STEP;
  const isThere = remembered !== null && home !== undefined && coversMost(home, remembered);
  const left = isThere ? remembered.x : home.x + (home.width - width) / 2;
  const top = isThere ? remembered.y : home.y + (home.height - height) / 2;
  const within = (value: number, from: number, room: number) => Math.round(Math.max(from, Math.min(value, from + room)));
  return {
    x: within(left + shift, home.x, home.width - width),
    y: within(top + shift, home.y, home.height - height),
    width,
    height,
    maximized: remembered?.maximized ?? false,
  };
}

function coversMost(area: Rect, { x, y, width, height }: Rect): boolean {
  const overlap = (a: number, aSize: number, b: number, bSize: number) => Math.max(0, Math.min(a + aSize, b + bSize) - Math.max(a, b));
  return overlap(area.x, area.width, x, width) * overlap(area.y, area.height, y, height) > (width * height) / 2;
}
