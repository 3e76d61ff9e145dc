import { mountBoardCanvas } from '../../renderer/canvas/board-canvas.ts';
import { Editor } from '../../renderer/editor/editor.ts';
import { loadFonts } from '../../renderer/platform/fonts.ts';
import { createMeasure } from '../../renderer/platform/measure.ts';
import type { Camera, Size } from '../../shared/geometry/camera.ts';
import type { AnyRecord } from '../../shared/model/kinds.ts';
import { quietApp } from './quiet-app.ts';

let takeDown = (): void => {};

interface Mount extends Partial<Pick<ConstructorParameters<typeof Editor>[0], 'bridge' | 'theme' | 'canvas'>> {
  /** CSS px; else it fills the window. */
  readonly size?: Size;
  /** Where it is first looked at from; else from the board's origin at 100 %. */
  readonly camera?: (editor: Editor) => Camera;
}

/** For a page of a canvas test: a Turkish board with these records, in `#board` at the upper left, in place of what was mounted before. */
export async function mountBoard(
  records: readonly AnyRecord[],
  { size, camera, bridge = quietApp(), theme = 'light', canvas }: Mount = {},
): Promise<Editor> {
  await loadFonts();
  takeDown();
  document.body.replaceChildren();
  document.body.style.margin = '0';
  const place = document.createElement('div');
  place.id = 'board';
  Object.assign(place.style, { position: 'absolute', inset: '0' });
  if (size) Object.assign(place.style, { width: `${size.width}px`, height: `${size.height}px` });
  document.body.append(place);
  const editor = new Editor({
    records,
    bridge,
    measure: createMeasure(),
    language: 'tr',
    theme,
    ...(canvas ? { canvas } : {}),
    title: '',
    untitled: true,
    status: { state: 'saved', atMs: 0 },
  });
  if (camera) editor.session.setState({ camera: camera(editor) });
  takeDown = mountBoardCanvas(place, editor);
  return editor;
}

/** Two frames on: what changed has been painted. */
export const painted = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
