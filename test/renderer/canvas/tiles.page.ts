import { mountBoardCanvas } from '../../../renderer/canvas/board-canvas.ts';
import { liftedBy } from '../../../renderer/canvas/follow-painter.ts';
import { paintContent, type PaintJob } from '../../../renderer/canvas/content-painter.ts';
import { paintFrozen } from '../../../renderer/canvas/frozen-painter.ts';
import { paintGrid } from '../../../renderer/canvas/grid.ts';
import { onPixels } from '../../../renderer/canvas/pixel-view.ts';
import { SceneCache } from '../../../renderer/canvas/scene-cache.ts';
import { tokensOf } from '../../../renderer/canvas/theme.ts';
import { Editor } from '../../../renderer/editor/editor.ts';
import { beginEdit, endEdit, typeText } from '../../../renderer/editor/text-edit.ts';
import { loadFonts } from '../../../renderer/platform/fonts.ts';
import { createMeasure } from '../../../renderer/platform/measure.ts';
import { ok } from '../../../shared/base/result.ts';
import { zoomedAt, type Camera } from '../../../shared/geometry/camera.ts';
import type { Bridge, Theme } from '../../../shared/ipc/contract.ts';
import { moveBy, setColor, setText } from '../../../shared/commands/notes.ts';
import { removeRecords } from '../../../shared/commands/remove.ts';
import type { AnyRecord, NoteColor } from '../../../shared/model/kinds.ts';
import { quietApp } from '../../support/quiet-app.ts';
import { mapRecords } from '../../bench/large-map.ts';
import { notesBoard } from '../../bench/board/notes-board.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import type { Id } from '../../../shared/base/id.ts';

/** A soft edge is rounded a little differently where a square of the board ends; of 255. */
const SOFT = 14;
const SHA = 'a'.repeat(64);
let editor: Editor;
let takeDown = (): void => {};
let sendPicture = (): void => {};

/** An app that stores everything; the one picture comes when `deliver` is called. */
function appWithPicture(): Bridge {
  const came = new Promise<void>((resolve) => {
    sendPicture = resolve;
  });
  const picture = async () => {
    await came;
    const canvas = new OffscreenCanvas(300, 200);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.fillStyle = '#c03060';
    context.fillRect(0, 0, 300, 200);
    const blob = await canvas.convertToBlob({ type: 'image/png' });
    return ok({ mime: 'image/png', bytes: new Uint8Array(await blob.arrayBuffer()) });
  };
  return quietApp({ 'attachment.picture': picture });
}

/** A board with notes in rows, one of them with a picture, and a map below. */
export async function open(): Promise<void> {
  await loadFonts();
  takeDown();
  document.body.replaceChildren();
  document.body.style.margin = '0';
  const place = document.createElement('div');
  place.id = 'board';
  place.style.position = 'absolute';
  place.style.inset = '0';
  document.body.append(place);
  const records: readonly AnyRecord[] = [
    ...notesBoard(60),
    fresh('attachment', {
      id: 'photo',
      noteId: 'n11',
      sha256: SHA,
      mime: 'image/png',
      name: 'foto.png',
      byteCount: 1,
      width: 300,
      height: 200,
      order: 'a0',
    }),
    ...mapRecords('map', 'm', { x: 0, y: 1_500, order: 'a0' }, { steps: 6, stepsPerStage: 3, lanes: 5, cards: 20 }),
  ];
  editor = new Editor({
    records,
    bridge: appWithPicture(),
    measure: createMeasure(),
    language: 'tr',
    theme: 'light',
    title: '',
    untitled: true,
    status: { state: 'saved', atMs: 0 },
  });
  takeDown = mountBoardCanvas(place, editor);
}

export const deliver = (): void => sendPicture();
export const lookFrom = (camera: Camera): void => editor.session.setState({ camera });
export const wear = (theme: Theme): void => editor.session.setState({ theme });
export const speak = (language: 'tr' | 'en'): void => editor.session.setState({ language });
export const undo = (): void => editor.undo();
export const redo = (): void => editor.redo();
export const write = (id: Id, text: string): void => editor.execute('history.type', setText(editor.document, { id, text }));
export const move = (ids: readonly Id[], dx: number, dy: number): void => editor.execute('history.move', moveBy(editor.document, { ids, dx, dy }));
export const colour = (ids: readonly Id[], color: NoteColor): void => editor.execute('history.color', setColor(editor.document, { ids, color }));
export const remove = (ids: readonly Id[]): void => editor.execute('history.delete', removeRecords(editor.document, { ids }));
export const begin = (id: Id): void => beginEdit(editor, id);
export const type = (text: string): void => typeText(editor, text);
export const end = (): void => endEdit(editor);

/** How many pixels differ from what painting all of it at once gives; and how many colours there are, so that two empty boards do not agree, and their sum. */
export function compare(lifted: readonly Id[] = []): { readonly differing: number; readonly colours: number; readonly sum: number } {
  const shown = document.querySelector<HTMLCanvasElement>('#board canvas');
  const direct = document.createElement('canvas');
  const context = direct.getContext('2d');
  const shownContext = shown?.getContext('2d');
  if (!shown || !context || !shownContext) throw new Error('no canvas');
  direct.width = shown.width;
  direct.height = shown.height;
  const { camera, view } = editor.state;
  const tokens = tokensOf(editor);
  const job: PaintJob = { editor, cache: new SceneCache(tokens), tokens, camera: onPixels(camera, devicePixelRatio), view, ratio: devicePixelRatio };
  const held = lifted.length > 0 ? new Set(lifted) : liftedBy(editor, { name: 'idle', hover: null });
  paintGrid(context, job);
  paintContent(context, job, held);
  paintFrozen(context, job, held);
  const [a, b] = [shownContext, context].map((one) => new Uint32Array(one.getImageData(0, 0, shown.width, shown.height).data.buffer));
  if (!a || !b) throw new Error('no pixels');
  const colours = new Set<number>();
  let [differing, sum] = [0, 0];
  for (let at = 0; at < b.length; at++) {
    const [one = 0, other = 0] = [a[at], b[at]];
    sum = (sum + other) % 1e9;
    if (at % 7 === 0) colours.add(other);
    if (one !== other && [0, 8, 16].some((shift) => Math.abs(((one >> shift) & 255) - ((other >> shift) & 255)) > SOFT)) differing++;
  }
  return { differing, colours: colours.size, sum };
}

/**
 * Zooms by steps, one a frame, and answers where the canvas then shows the window's corners by its pixels and its transform,
 * as board points; and whether it was stretched on the way.
 */
export async function zoomBySteps(
  factors: readonly number[],
): Promise<{ readonly stretched: number; readonly uncovered: number; readonly transform: string }> {
  const shown = document.querySelector<HTMLCanvasElement>('#board canvas');
  if (!shown) throw new Error('no canvas');
  let [stretched, uncovered] = [0, 0];
  for (const factor of factors) {
    const { camera, view } = editor.state;
    editor.session.setState({ camera: zoomedAt(camera, { x: view.width / 3, y: view.height / 2 }, camera.zoom * factor) });
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    const box = shown.getBoundingClientRect();
    if (shown.style.transform !== '') stretched++;
    if (box.left > 1 || box.top > 1 || box.right < view.width - 1 || box.bottom < view.height - 1) uncovered++;
  }
  return { stretched, uncovered, transform: shown.style.transform };
}

export const transformNow = (): string => document.querySelector<HTMLCanvasElement>('#board canvas')?.style.transform ?? 'no canvas';

/** Where a record lies in the window. */
export function placeOf(id: Id): { readonly x: number; readonly y: number } {
  const rect = editor.index().note(id)?.rect;
  const { camera } = editor.state;
  if (!rect) throw new Error('no such note');
  return { x: (rect.x + rect.width / 2 - camera.x) * camera.zoom, y: (rect.y + rect.height / 2 - camera.y) * camera.zoom };
}

export const cardIds = (): readonly Id[] => editor.document.all('touchpoint').map(({ id }) => id);
