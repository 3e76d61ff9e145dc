import { toScreen } from '../../shared/geometry/camera.ts';
import { centre, type Rect } from '../../shared/geometry/rect.ts';
import { cssFont } from '../../shared/paint/font-face.ts';
import { wordsInk } from '../../shared/scene/shape-scene.ts';
import { waitsForWords } from '../editor/write-hint.ts';
import type { Overlay } from './overlay.ts';

/** CSS px. */
const SIZE = 13;
const ROOM = 8;

/** Says in what is selected and empty how it is written in. It belongs to the hand: no export shows it. */
export function paintWriteHint({ context, job: { editor, camera, tokens }, state }: Overlay): void {
  const id = state.name === 'idle' ? waitsForWords(editor) : null;
  const record = id === null ? undefined : editor.document.get(id);
  if (id === null || (record?.kind !== 'note' && record?.kind !== 'shape')) return;
  const shape = editor.index().loose(id);
  const body: Rect | undefined = shape?.kind === 'shape' ? shape.box : editor.index().note(id)?.rect;
  if (!body) return;
  const text = editor.t('write.enter');
  context.font = cssFont({ family: 'sans', weight: 400, size: SIZE });
  const width = context.measureText(text).width;
  // Half of it is inside the outline of every shape.
  if ((body.width * camera.zoom) / 2 < width || body.height * camera.zoom < SIZE + 2 * ROOM) return;
  const { x, y } = toScreen(camera, centre(body));
  context.save();
  context.translate(x, y);
  if (record.kind === 'shape') context.rotate((record.rotation * Math.PI) / 180);
  context.globalAlpha = 0.6;
  context.fillStyle = record.kind === 'shape' ? wordsInk(record, tokens.board) : tokens.board.notes[record.color].text;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(text, 0, 0);
  context.restore();
}
