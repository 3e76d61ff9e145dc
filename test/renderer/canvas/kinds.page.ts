import type { Editor } from '../../../renderer/editor/editor.ts';
import { rectOfRecord } from '../../../renderer/editor/selection.ts';
import type { Id } from '../../../shared/base/id.ts';
import { removeRecords } from '../../../shared/commands/remove.ts';
import { fitted, type Camera } from '../../../shared/geometry/camera.ts';
import { centre } from '../../../shared/geometry/rect.ts';
import { change } from '../../../shared/model/draft.ts';
import type { AnyRecord } from '../../../shared/model/kinds.ts';
import { compareWithDirect } from '../../support/direct-painting.ts';
import { drawnPicture } from '../../support/drawn-picture.ts';
import { mountBoard } from '../../support/mounted-board.ts';
import { quietApp } from '../../support/quiet-app.ts';

/** CSS px of the board that is looked at. */
const SIZE = { width: 720, height: 480 };
/** Long after a scale has come to rest. */
const PATIENCE_LOOKS = 30;
/** To look at every frame would leave no time to paint. */
const FRAMES_APART = 3;
/** Pixels: the smallest thing that could be forgotten has more. */
const FEW = 6;

/** More is no rounding of edges, and need not be looked at closely. */
const MANY = 2_000;

let editor: Editor;

export async function open(records: readonly AnyRecord[]): Promise<void> {
  const red = () =>
    drawnPicture(4, 3, (context) => {
      context.fillStyle = '#f00';
      context.fillRect(0, 0, 4, 3);
    });
  editor = await mountBoard(records, { size: SIZE, bridge: quietApp({ 'attachment.picture': red }) });
}

/** How the whole fits, a part of it, and 100 % around a record, or around the note where the record shows nowhere of its own. */
export function camerasOf(id: Id): Readonly<Record<'whole' | 'between' | 'full', Camera>> {
  const { bounds } = editor.layout();
  const rect = rectOfRecord(editor, id) ?? rectOfRecord(editor, 'note-1');
  if (!bounds || !rect) throw new Error('there is nothing on the board');
  const at = centre(rect);
  const around = (zoom: number): Camera => ({ x: at.x - SIZE.width / 2 / zoom, y: at.y - SIZE.height / 2 / zoom, zoom });
  return { whole: fitted(bounds, SIZE, 20), between: around(0.62), full: around(1) };
}

export const lookFrom = (camera: Camera): void => editor.session.setState({ camera });
export const undo = (): void => editor.undo();
export const redo = (): void => editor.redo();
export const remove = (id: Id): void => editor.execute('history.delete', removeRecords(editor.document, { ids: [id] }));

/** Writes fields of a record; of one that is gone, none. */
export const edit = (id: Id, fields: Readonly<Record<string, unknown>>): void =>
  editor.execute(
    'history.style',
    change(editor.document, (draft) => {
      const record = draft.get(id);
      if (record) draft.update(record.kind, id, fields);
    }),
  );

export const move = (id: Id, dx: number, dy: number): void => {
  const record = editor.document.get(id);
  if (record && 'x' in record) edit(id, { x: record.x + dx, y: record.y + dy });
};

/** How many pixels still show something else than painting the whole anew does, when the board has had its time to follow. */
export async function staleAfterAll(): Promise<number> {
  for (let look = 0; ; look++) {
    for (let frame = 0; frame < FRAMES_APART; frame++) await new Promise(requestAnimationFrame);
    const { differing, wrong, colours } = compareWithDirect(editor);
    const stale = differing <= FEW || differing > MANY ? differing : wrong();
    if (colours < 3) throw new Error('there is nothing to be seen');
    if (stale <= FEW || look === PATIENCE_LOOKS) return stale <= FEW ? 0 : stale;
  }
}
