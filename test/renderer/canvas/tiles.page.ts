import type { Editor } from '../../../renderer/editor/editor.ts';
import { beginEdit, endEdit, typeText } from '../../../renderer/editor/text-edit.ts';
import { zoomedAt, type Camera } from '../../../shared/geometry/camera.ts';
import type { Bridge } from '../../../shared/ipc/bridge.ts';
import type { Theme } from '../../../shared/ipc/contract.ts';
import { moveBy, setColor, setText } from '../../../shared/commands/notes.ts';
import { removeRecords } from '../../../shared/commands/remove.ts';
import type { AnyRecord, NoteColor } from '../../../shared/model/kinds.ts';
import { compareWithDirect, type Compared } from '../../support/direct-painting.ts';
import { drawnPicture } from '../../support/drawn-picture.ts';
import { mountBoard } from '../../support/mounted-board.ts';
import { quietApp } from '../../support/quiet-app.ts';
import { mapRecords } from '../../bench/large-map.ts';
import { notesBoard } from '../../bench/board/notes-board.ts';
import { fresh } from '../../../shared/model/fresh.ts';
import type { Id } from '../../../shared/base/id.ts';

const SHA = 'a'.repeat(64);
let editor: Editor;
let sendPicture = (): void => {};

/** An app that stores everything; the one picture comes when `deliver` is called. */
function appWithPicture(): Bridge {
  const came = new Promise<void>((resolve) => {
    sendPicture = resolve;
  });
  const picture = async () => {
    await came;
    return drawnPicture(300, 200, (context) => {
      context.fillStyle = '#c03060';
      context.fillRect(0, 0, 300, 200);
    });
  };
  return quietApp({ 'attachment.picture': picture });
}

/** A board with notes in rows, one of them with a picture, and a map below. */
export async function open(): Promise<void> {
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
  editor = await mountBoard(records, { bridge: appWithPicture() });
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

export function compare(lifted: readonly Id[] = []): Omit<Compared, 'wrong'> {
  const { differing, colours, sum } = compareWithDirect(editor, lifted);
  return { differing, colours, sum };
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
