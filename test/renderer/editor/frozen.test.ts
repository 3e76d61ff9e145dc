import { expect, it } from 'vitest';
import { coveredByHeld, frozenHeaders } from '../../../renderer/editor/frozen.ts';
import { setCamera } from '../../../renderer/editor/camera-motion.ts';
import { bottom, rectOf, right } from '../../../shared/geometry/rect.ts';
import { openDesk } from './support.ts';

it('says how much of a card held headers cover', () => {
  const { editor } = openDesk('demo');
  editor.session.setState({ view: { width: 1_000, height: 700 } });
  const [map] = editor.layout().maps;
  if (!map) throw new Error('the example has a map');
  setCamera(editor, { x: map.grid.x + 500, y: map.grid.y + 400, zoom: 1 });
  const held = frozenHeaders(editor)[0];
  const corner = { x: right(held?.left ?? rectOf(0, 0, 0, 0)), y: bottom(held?.top ?? rectOf(0, 0, 0, 0)) };
  expect(coveredByHeld(editor, rectOf(corner.x + 100, corner.y - 30, 150, 200), map.id)).toEqual({ left: 0, top: 30 });
  expect(coveredByHeld(editor, rectOf(corner.x - 40, corner.y + 20, 150, 200), map.id)).toEqual({ left: 40, top: 0 });
  expect(coveredByHeld(editor, rectOf(corner.x + 40, corner.y + 20, 150, 200), map.id)).toEqual({ left: 0, top: 0 });
  expect(coveredByHeld(editor, rectOf(corner.x + 100, corner.y - 30, 150, 200), null).top).toBe(30);
  expect(coveredByHeld(editor, rectOf(corner.x + 100, corner.y - 30, 150, 200), 'another map').top).toBe(0);
});
