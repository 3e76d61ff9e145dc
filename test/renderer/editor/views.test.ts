import { expect, it } from 'vitest';
import { newBoard, showBoard } from '../../../renderer/editor/boards.ts';
import { setCamera } from '../../../renderer/editor/camera-motion.ts';
import { reframeView, saveView, showView, suggestedName } from '../../../renderer/editor/views.ts';
import { setText } from '../../../shared/commands/notes.ts';
import { visibleRect } from '../../../shared/geometry/camera.ts';
import { contains } from '../../../shared/geometry/rect.ts';
import { viewName } from '../../../shared/layout/names.ts';
import { openDesk, type Desk } from './support.ts';

const savedOf = ({ editor }: Desk) => editor.document.children('view', editor.state.boardId);
const at = (index: number, desk: Desk) => {
  const view = savedOf(desk)[index];
  if (!view) throw new Error(`there is no view ${index}`);
  return view;
};

it('saves what the window shows in one step of undo, and asks for its name', () => {
  const desk = openDesk('demo');
  const { editor } = desk;
  setCamera(editor, { x: 100, y: 50, zoom: 0.5 });
  editor.perform('views.save');
  expect(at(0, desk)).toMatchObject({ x: 100, y: 50, width: 3_200, height: 1_800 });
  expect(editor.state.views).toEqual({ open: true, naming: at(0, desk).id });
  editor.undo();
  expect(savedOf(desk)).toEqual([]);
});

it('comes back to the same view in the same window, and to all of it in another', () => {
  const desk = openDesk('demo');
  const { editor } = desk;
  setCamera(editor, { x: 100, y: 50, zoom: 0.5 });
  saveView(editor);
  const saved = at(0, desk);
  newBoard(editor);
  showView(editor, saved.id);
  expect(editor.state).toMatchObject({ boardId: saved.boardId, camera: { x: 100, y: 50, zoom: 0.5 } });

  editor.session.setState({ view: { width: 700, height: 1_000 } });
  showView(editor, saved.id);
  const seen = visibleRect(editor.state.camera, editor.state.view);
  for (const corner of [saved, { x: saved.x + saved.width, y: saved.y + saved.height }]) expect(contains(seen, corner)).toBe(true);
});

it('calls a view after the map, stage or frame it shows, never twice the same', () => {
  const { editor } = openDesk('demo');
  const [map] = editor.layout().maps;
  const [stage] = map?.stages ?? [];
  if (!map || !stage) throw new Error('the demo has a map with stages');
  const mapName = suggestedName(editor, map.rect);
  const stageName = suggestedName(editor, { ...stage.rect, y: map.grid.y, height: map.grid.height });
  expect([mapName, stageName]).toEqual([editor.document.find('map', map.id)?.title, editor.document.find('stage', stage.id)?.name]);

  editor.session.setState({ view: { width: map.rect.width, height: map.rect.height } });
  setCamera(editor, { x: map.rect.x, y: map.rect.y, zoom: 1 });
  saveView(editor);
  expect(suggestedName(editor, map.rect)).toBe(`${mapName} 2`);
});

it('numbers a view of nothing in particular, and one without a name by its place', () => {
  const desk = openDesk('blank');
  const { editor } = desk;
  expect(suggestedName(editor, { x: 0, y: 0, width: 10, height: 10 })).toBe(editor.t('views.default', { number: 1 }));
  saveView(editor);
  expect(suggestedName(editor, { x: 0, y: 0, width: 10, height: 10 })).toBe(editor.t('views.default', { number: 2 }));
  editor.execute('history.rename', setText(editor.document, { id: at(0, desk).id, text: '' }));
  expect(viewName(editor.document, at(0, desk), editor.t)).toBe(editor.t('views.default', { number: 1 }));
});

it('lets a view show what the window shows now, but not while another board is shown', () => {
  const desk = openDesk('demo');
  const { editor } = desk;
  saveView(editor);
  const { id, boardId } = at(0, desk);
  setCamera(editor, { x: 9_000, y: 0, zoom: 2 });
  reframeView(editor, id);
  expect(editor.document.find('view', id)).toMatchObject({ x: 9_000, width: 800 });
  const before = editor.document.find('view', id);
  newBoard(editor);
  reframeView(editor, id);
  expect(editor.document.find('view', id)).toEqual(before);
  showBoard(editor, boardId);
});
