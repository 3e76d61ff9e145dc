import { expect, it } from 'vitest';
import { setCamera } from '../../../renderer/editor/camera-motion.ts';
import { selectionBounds } from '../../../renderer/editor/selection.ts';
import { MAX_ZOOM, MIN_ZOOM, toScreen } from '../../../shared/geometry/camera.ts';
import { centre } from '../../../shared/geometry/rect.ts';
import { openDesk } from './support.ts';

const middleOnScreen = ({ editor }: ReturnType<typeof openDesk>) => {
  const bounds = selectionBounds(editor);
  if (!bounds) throw new Error('something is selected');
  return toScreen(editor.state.camera, centre(bounds));
};

it('leaves the selection where it is seen while keys zoom', () => {
  const desk = openDesk('demo');
  const { editor } = desk;
  const [note] = editor.layout().notes;
  if (!note) throw new Error('the demo has notes');
  editor.select([note.id]);
  setCamera(editor, { x: note.rect.x - 200, y: note.rect.y - 100, zoom: 1 });
  const before = middleOnScreen(desk);
  for (const action of ['view.zoomIn', 'view.zoomIn', 'view.zoomOut', 'view.zoom200', 'view.zoom50'] as const) {
    editor.perform(action);
    const after = middleOnScreen(desk);
    expect(after.x).toBeCloseTo(before.x, 6);
    expect(after.y).toBeCloseTo(before.y, 6);
  }
});

it('zooms around the middle when what is selected is out of view', () => {
  const { editor } = openDesk('demo');
  const [note] = editor.layout().notes;
  editor.select(note ? [note.id] : []);
  setCamera(editor, { x: 100_000, y: 100_000, zoom: 1 });
  editor.perform('view.zoom200');
  expect(editor.state.camera).toEqual({ x: 100_400, y: 100_225, zoom: 2 });
});

it('ends at the nearest and the farthest', () => {
  const { editor } = openDesk('demo');
  for (let press = 0; press < 60; press++) editor.perform('view.zoomIn');
  expect(editor.state.camera.zoom).toBe(MAX_ZOOM);
  for (let press = 0; press < 60; press++) editor.perform('view.zoomOut');
  expect(editor.state.camera.zoom).toBe(MIN_ZOOM);
});
