import { expect, it } from 'vitest';
import { newBoard, showBoard } from '../../../renderer/editor/boards.ts';
import { setCamera } from '../../../renderer/editor/camera-motion.ts';
import { followViews, travel } from '../../../renderer/editor/view-trail.ts';
import { openDesk, type Desk } from './support.ts';

interface Watched extends Desk {
  readonly stay: () => Promise<void>;
}

async function watched(): Promise<Watched> {
  const desk = openDesk('demo');
  followViews(desk.editor, desk.clock);
  setCamera(desk.editor, { x: 0, y: 0, zoom: 1 });
  const stay = () => desk.clock.pass(1_000);
  await stay();
  return { ...desk, stay };
}

it('goes back to where the hand rested before it panned far, in one step', async () => {
  const { editor, stay, clock } = await watched();
  for (let x = 0; x <= 9_000; x += 300) {
    setCamera(editor, { x, y: 0, zoom: 1 });
    await clock.pass(16);
  }
  await stay();
  editor.perform('view.back');
  expect(editor.state.camera).toEqual({ x: 0, y: 0, zoom: 1 });
  editor.perform('view.forward');
  expect(editor.state.camera).toEqual({ x: 9_000, y: 0, zoom: 1 });
});

it('goes back from a jump at once, to where the view was just then', async () => {
  const { editor, clock } = await watched();
  setCamera(editor, { x: 3_000, y: 0, zoom: 1 });
  await clock.pass(100);
  editor.perform('view.zoomFit');
  expect(editor.can('view.back')).toBe(true);
  editor.perform('view.back');
  expect(editor.state.camera).toEqual({ x: 3_000, y: 0, zoom: 1 });
});

it('goes back to another board, and passes over one that was deleted', async () => {
  const { editor, stay } = await watched();
  const first = editor.state.boardId;
  newBoard(editor);
  await stay();
  editor.perform('view.back');
  expect(editor.state.boardId).toBe(first);
  editor.perform('view.forward');
  expect(editor.state.boardId).not.toBe(first);
  showBoard(editor, first);
  editor.undo();
  expect(editor.can('view.forward')).toBe(false);
});

it('has nowhere to go when nothing has moved', async () => {
  const { editor } = await watched();
  const { camera } = editor.state;
  expect(editor.can('view.back')).toBe(false);
  travel(editor, 'back');
  expect(editor.state.camera).toBe(camera);
});

it('does not count what a presentation shows', async () => {
  const { editor, stay } = await watched();
  editor.perform('view.present');
  setCamera(editor, { x: 5_000, y: 5_000, zoom: 3 });
  await stay();
  editor.session.setState({ presenting: null });
  setCamera(editor, { x: 0, y: 0, zoom: 1 });
  await stay();
  expect(editor.can('view.back')).toBe(false);
});
