import { fitBesidePanels } from '../../../renderer/editor/fit.ts';
import { toBoard, toScreen, type Camera } from '../../../shared/geometry/camera.ts';
import type { Point, Rect } from '../../../shared/geometry/rect.ts';
import { columnsOf, NOTE_PITCH, NOTE_SIZE } from './notes-board.ts';

const GAP = NOTE_PITCH - NOTE_SIZE;

/** Around the notes of so many columns and rows from the upper left, board units. */
const block = (columns: number, rows: number): Rect => ({ x: 0, y: 0, width: columns * NOTE_PITCH - GAP, height: rows * NOTE_PITCH - GAP });

const middleOfNote = ({ x, y }: Point): Point => ({
  x: Math.round(x / NOTE_PITCH) * NOTE_PITCH + NOTE_SIZE / 2,
  y: Math.round(y / NOTE_PITCH) * NOTE_PITCH + NOTE_SIZE / 2,
});

/** A note near the middle of the window, when `area` is the canvas in the window and the board of `count` notes was fitted and then shown at 100 %. */
export function noteAt100(count: number, area: Rect): Point {
  const columns = columnsOf(count);
  const fitted = fitBesidePanels(block(columns, Math.ceil(count / columns)), area);
  const middle = { x: area.width / 2, y: area.height / 2 };
  const board = toBoard(fitted, middle);
  const camera: Camera = { x: board.x - middle.x, y: board.y - middle.y, zoom: 1 };
  return inWindow(camera, middleOfNote({ x: board.x - NOTE_SIZE / 2, y: board.y - NOTE_SIZE / 2 }), area);
}

/** Where a frame round the first notes begins and ends, when the board of `count` notes is fitted. */
export function marqueeWhenFitted(count: number, columns: number, rows: number, area: Rect): { readonly from: Point; readonly to: Point } {
  const all = columnsOf(count);
  const camera = fitBesidePanels(block(all, Math.ceil(count / all)), area);
  const { width, height } = block(columns, rows);
  return { from: inWindow(camera, { x: -GAP / 2, y: -GAP / 2 }, area), to: inWindow(camera, { x: width + GAP / 2, y: height + GAP / 2 }, area) };
}

/** The note in the middle of that block, when the block is what the window is fitted to. */
export function noteInBlock(columns: number, rows: number, area: Rect): Point {
  const camera = fitBesidePanels(block(columns, rows), area);
  return inWindow(camera, middleOfNote({ x: Math.floor(columns / 2) * NOTE_PITCH, y: Math.floor(rows / 2) * NOTE_PITCH }), area);
}

function inWindow(camera: Camera, point: Point, area: Rect): Point {
  const { x, y } = toScreen(camera, point);
  return { x: area.x + x, y: area.y + y };
}
