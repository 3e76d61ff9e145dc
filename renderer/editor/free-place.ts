import { NOTE_SIZE } from '../../shared/commands/notes.ts';
import { visibleRect } from '../../shared/geometry/camera.ts';
import { bottom, inflate, intersects, rectOf, right, type Point, type Rect } from '../../shared/geometry/rect.ts';
import type { Editor } from './editor.ts';
import { rectsOn } from './layout-of.ts';

/** Between two notes laid out by us, board units. */
export const NOTE_GAP = 20;
/** So many notes lie beside each other before a new row begins. */
const ROW = 5;
/** Closer than this to something else, a place is not free, board units. */
const CLEAR = 8;
/** From one try to the next when the surroundings are searched, board units. */
const STEP = 100;
/** Past so many rounds the search gives up and goes below everything. */
const ROUNDS = 200;
const ROUNDS_FOR_LARGE = 8;

/** Room between maps, board units. */
export const MAP_GAP = 96;

/** From a note laid out by us to the next one, board units. */
export const PITCH = NOTE_SIZE + NOTE_GAP;

/** True where nothing of the board lies or comes too near. Frames are there for notes to lie in. */
export function isFree(editor: Editor, rect: Rect): boolean {
  const wide = inflate(rect, CLEAR);
  const { maps, personaCards } = editor.layout();
  return editor.index().looseIn(wide).length === 0 && ![...maps, ...personaCards].some((thing) => intersects(thing.rect, wide));
}

const within = (outer: Rect, inner: Rect): boolean =>
  // Corners are whole units, the view is not.
  inner.x >= outer.x - 1 && inner.y >= outer.y - 1 && right(inner) <= right(outer) + 1 && bottom(inner) <= bottom(outer) + 1;

/** Room that new things leave to the edges of the view, CSS px; the tool strip stands at the left. */
const ROOM = { left: 80, other: 16 } as const;

/** The part of the board on which new things are seen whole. */
export function clearView(editor: Editor): Rect {
  const { camera, view } = editor.state;
  const seen = visibleRect(camera, view);
  const [left, other] = [ROOM.left / camera.zoom, ROOM.other / camera.zoom];
  return rectOf(seen.x + left, seen.y + other, Math.max(0, seen.width - left - other), Math.max(0, seen.height - 2 * other));
}

/** Where a new note is under a board point, or as near to it as it is seen whole. Answers its corner. */
export function noteCornerAt(editor: Editor, middle: Point): Point {
  const seen = clearView(editor);
  const clamped = (wanted: number, low: number, size: number): number =>
    size < NOTE_SIZE ? wanted : Math.min(Math.max(wanted, low), low + size - NOTE_SIZE);
  const x = clamped(middle.x - NOTE_SIZE / 2, seen.x, seen.width);
  const y = clamped(middle.y - NOTE_SIZE / 2, seen.y, seen.height);
  return { x: Math.round(x), y: Math.round(y) };
}

/** The free place nearest to a rectangle, itself first: in view if there is room, else wherever. Answers its upper left corner. */
export function freePlaceNear(editor: Editor, wanted: Rect): Point {
  const seen = clearView(editor);
  const move = (dx: number, dy: number): Rect => ({ ...wanted, x: wanted.x + dx, y: wanted.y + dy });
  const search = (fits: (rect: Rect) => boolean, rounds: number): Rect | undefined => {
    for (let round = 0; round <= rounds; round++) {
      const found = ringOf(round)
        .map(({ x, y }) => move(x * STEP, y * STEP))
        .find((rect) => fits(rect) && isFree(editor, rect));
      if (found) return found;
    }
    return undefined;
  };
  const roundsInView = Math.ceil(Math.max(seen.width, seen.height) / STEP);
  const fitsIn = wanted.width <= seen.width && wanted.height <= seen.height;
  const inView = fitsIn ? search((rect) => within(seen, rect), Math.min(roundsInView, ROUNDS)) : undefined;
  // Around what is larger than the view nobody looks, and every try takes long.
  const place = inView ?? search(() => true, fitsIn ? ROUNDS : ROUNDS_FOR_LARGE);
  const bounds = editor.layout().bounds;
  return place ?? { x: wanted.x, y: bounds ? bottom(bounds) + NOTE_GAP : wanted.y };
}

/** The whole steps at that distance from the middle, the nearest first; below and to the right come before above and left. */
function ringOf(round: number): readonly Point[] {
  const points: Point[] = [];
  for (let x = -round; x <= round; x++) for (let y = -round; y <= round; y++) if (Math.max(Math.abs(x), Math.abs(y)) === round) points.push({ x, y });
  return points.sort((a, b) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y) || b.x + b.y - a.x - a.y);
}

/**
 * Where the next of several notes goes whose first has its corner at `first`: to the right, after five in the next row.
 * Keeps to what is seen, as long as there is room. Answers the corner.
 */
export function nextInRows(editor: Editor, first: Point): Point {
  const seen = clearView(editor);
  let { y } = first;
  for (let row = 0; row < ROUNDS; row++) {
    const band = editor.index().notesIn(rectOf(first.x, y, ROW * PITCH - NOTE_GAP, NOTE_SIZE));
    for (let column = 0; column < ROW; column++) {
      const rect = rectOf(first.x + column * PITCH, y, NOTE_SIZE, NOTE_SIZE);
      if (isFree(editor, rect) && within(seen, rect)) return rect;
    }
    // A note that has grown pushes the next row down.
    y = Math.max(y + PITCH, ...band.map((note) => bottom(note.rect) + NOTE_GAP));
    if (y + NOTE_SIZE > bottom(seen)) break;
  }
  return freePlaceNear(editor, rectOf(first.x, first.y, NOTE_SIZE, NOTE_SIZE));
}

/** Where a copy of something large lies clear of everything: to its right, else below it, else to the right of all. Answers its corner. */
export function clearBeside(editor: Editor, rect: Rect): Point {
  const layout = editor.layout();
  const taken = rectsOn(layout);
  const places: readonly Point[] = [
    { x: right(rect) + MAP_GAP, y: rect.y },
    { x: rect.x, y: bottom(rect) + MAP_GAP },
  ];
  return (
    places.find((place) => !taken.some((other) => intersects(other, { ...rect, ...place }))) ?? {
      x: right(layout.bounds ?? rect) + MAP_GAP,
      y: rect.y,
    }
  );
}
