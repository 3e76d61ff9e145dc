import { expect, it } from 'vitest';
import { showTable } from '../../../../renderer/editor/table/view.ts';
import { rectOfRecord } from '../../../../renderer/editor/selection.ts';
import { visibleRect } from '../../../../shared/geometry/camera.ts';
import { intersects } from '../../../../shared/geometry/rect.ts';
import { openTable } from './desk.ts';

it('shows on the board what is selected, and leaves the view alone where it is seen already', () => {
  const { editor, at } = openTable('demo');
  at(0, 'title');
  const [id = ''] = editor.state.selection;
  const sees = () => {
    const rect = rectOfRecord(editor, id);
    return rect !== null && intersects(rect, visibleRect(editor.state.camera, editor.state.view));
  };
  editor.session.setState({ camera: { x: 90_000, y: 90_000, zoom: 1 } });
  showTable(editor, false);
  expect(sees()).toBe(true);
  const { camera } = editor.state;
  showTable(editor, true);
  showTable(editor, false);
  expect(editor.state.camera).toEqual(camera);
});
