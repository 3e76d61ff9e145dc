import { mountMinimap } from '../../../renderer/canvas/minimap.ts';
import type { Editor } from '../../../renderer/editor/editor.ts';
import { picturesOf } from '../../../renderer/editor/pictures.ts';
import { beginEdit } from '../../../renderer/editor/text-edit.ts';
import type { Id } from '../../../shared/base/id.ts';
import { ok } from '../../../shared/base/result.ts';
import { fitted, toScreen, type Camera } from '../../../shared/geometry/camera.ts';
import { centre, type Point, type Rect } from '../../../shared/geometry/rect.ts';
import type { CanvasChoice, Theme } from '../../../shared/ipc/contract.ts';
import { rectOfRecord } from '../../../renderer/editor/selection.ts';
import { notesBoard } from '../../bench/board/notes-board.ts';
import { mapRecords } from '../../bench/large-map.ts';
import { drawnPicture } from '../../support/drawn-picture.ts';
import { mountBoard, painted } from '../../support/mounted-board.ts';
import { quietApp } from '../../support/quiet-app.ts';
import { lines, shapes, strokes } from './scenes/drawn.ts';
import { blueprint, journey } from './scenes/maps.ts';
import { notes } from './scenes/notes.ts';
import { BOARD, PHOTO } from './scenes/place.ts';
import { things } from './scenes/things.ts';

export { painted };

/** CSS px of the board that is looked at. */
const SIZE = { width: 900, height: 600 };

const far = [...notesBoard(600), ...mapRecords('map', 'far', { x: 0, y: 5_000, order: 'a0' }, { steps: 12, stepsPerStage: 3, lanes: 6, cards: 60 })];
const scenes = { empty: [BOARD], notes, shapes, lines, strokes, things, journey, blueprint, far };
export type SceneName = keyof typeof scenes;

let editor: Editor;
let stopMinimap = (): void => {};

const photo = () =>
  drawnPicture(PHOTO.width, PHOTO.height, (context) => {
    context.fillStyle = '#dfe6ea';
    context.fillRect(0, 0, 300, 200);
    context.fillStyle = '#22303a';
    context.fillRect(40, 90, 220, 60);
    for (const [at, color] of ['#d33b2f', '#e0a020', '#3f9a52'].entries()) {
      context.fillStyle = color;
      context.beginPath();
      context.arc(75 + at * 40, 120, 12, 0, 7);
      context.fill();
    }
  });

interface Look {
  readonly theme?: Theme;
  readonly canvas?: CanvasChoice;
  /** 'whole' fits everything; else from the board's origin at 100 %. */
  readonly from?: 'whole' | Camera;
}

/** Shows a scene, and answers when all of it is there. */
export async function open(name: SceneName, { from, ...look }: Look = {}): Promise<void> {
  stopMinimap();
  stopMinimap = () => {};
  const cameraOf = (opened: Editor): Camera => {
    const { bounds } = opened.layout();
    return from === 'whole' && bounds ? fitted(bounds, SIZE, 20) : from === 'whole' || from === undefined ? { x: 0, y: 0, zoom: 1 } : from;
  };
  editor = await mountBoard(scenes[name], {
    ...look,
    size: SIZE,
    camera: cameraOf,
    // The other ones are files.
    bridge: quietApp({ 'attachment.picture': (sha256) => (sha256 === PHOTO.sha256 ? photo() : Promise.resolve(ok(null))) }),
  });
  const hasPhoto = editor.document.all('attachment').some(({ sha256 }) => sha256 === PHOTO.sha256);
  await until(() => !hasPhoto || picturesOf(editor).get(PHOTO.sha256) !== null);
  await painted();
}

/** Looks every frame whether it is so; the test ends by its own limit when it never is. */
async function until(isSo: () => boolean): Promise<void> {
  do await new Promise(requestAnimationFrame);
  while (!isSo());
}

/** The small picture of the whole in the lower right corner, as the app has it, once it is drawn. */
export async function showMinimap(): Promise<void> {
  const canvas = document.createElement('canvas');
  const [width, height] = [256, 140];
  Object.assign(canvas.style, {
    position: 'absolute',
    left: `${SIZE.width - width - 12}px`,
    top: `${SIZE.height - height - 12}px`,
    width: `${width}px`,
    height: `${height}px`,
    outline: '1px solid #888',
  });
  document.body.append(canvas);
  stopMinimap = mountMinimap(canvas, editor);
  const coloursShown = (): number =>
    new Set(new Uint32Array(canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data.buffer ?? [])).size;
  await until(() => coloursShown() > 8);
}

export const select = (ids: readonly Id[]): void => editor.select(ids);
export const begin = (id: Id): void => beginEdit(editor, id);

/** Where a record lies in the window. */
export function placeOf(id: Id): { readonly middle: Point } {
  const rect = rectOfRecord(editor, id);
  if (!rect) throw new Error(`${id} is not on the board`);
  return { middle: toScreen(editor.state.camera, centre(rect)) };
}

/** Where the words of a note lie in the window, at 100 %. */
export function wordsOf(id: Id): Rect {
  const note = editor.index().note(id);
  if (!note) throw new Error(`${id} is no note`);
  const { x, y } = toScreen(editor.state.camera, note.textRect);
  return { x, y, width: note.textRect.width, height: note.textRect.height };
}
