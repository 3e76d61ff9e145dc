import { visibleRect } from '../../../shared/geometry/camera.ts';
import { centre, contains, type Point } from '../../../shared/geometry/rect.ts';
import { cameraGoal, glideToRect, zoomTo } from '../camera-motion.ts';
import type { Editor } from '../editor.ts';
import { fitAll } from '../far-things.ts';
import { openMessages } from '../messages.ts';
import { focusNextPane } from '../panes.ts';
import { selectionBounds, targetMapId } from '../selection.ts';
import { showTable } from '../table/view.ts';
import { endEdit } from '../text-edit.ts';
import { leaveView, travel } from '../view-trail.ts';
import { openViews, saveView } from '../views.ts';

const ZOOM_STEP = 1.25;

/** What zooming by a key or button leaves where it is: the selection, as far as it is seen. */
function heldInView(editor: Editor): Point | null {
  const { selection, camera, view, presenting } = editor.state;
  const bounds = selection.size === 0 || presenting ? null : selectionBounds(editor);
  const middle = bounds && centre(bounds);
  return middle && contains(visibleRect(camera, view), middle) ? middle : null;
}

export const viewActions = {
  'view.palette': (editor: Editor) => {
    endEdit(editor);
    editor.session.setState({ dialog: { name: 'palette' } });
  },
  'view.zoomIn': (editor: Editor) => zoomTo(editor, cameraGoal(editor).zoom * ZOOM_STEP, heldInView(editor)),
  'view.zoomOut': (editor: Editor) => zoomTo(editor, cameraGoal(editor).zoom / ZOOM_STEP, heldInView(editor)),
  'view.zoom50': (editor: Editor) => zoomTo(editor, 0.5, heldInView(editor)),
  'view.zoom100': (editor: Editor) => zoomTo(editor, 1, heldInView(editor)),
  'view.zoom200': (editor: Editor) => zoomTo(editor, 2, heldInView(editor)),
  'view.back': (editor: Editor) => travel(editor, 'back'),
  'view.forward': (editor: Editor) => travel(editor, 'forward'),
  'views.save': saveView,
  'views.open': (editor: Editor) => openViews(editor, !editor.state.views.open),
  'view.messages': (editor: Editor) => openMessages(editor, !editor.state.messages.open),
  'view.minimap': (editor: Editor) => {
    const minimap = !editor.state.minimap;
    editor.session.setState({ minimap });
    void editor.bridge.request['app.setMinimap'](minimap);
  },
  'view.zoomFit': fitAll,
  'view.zoomSelection': (editor: Editor) => {
    leaveView(editor);
    const bounds = selectionBounds(editor);
    if (bounds) glideToRect(editor, bounds);
  },
  'view.present': (editor: Editor) => {
    endEdit(editor);
    // Before the selection goes: it says which map is meant.
    const mapId = targetMapId(editor) ?? editor.layout().maps[0]?.id ?? null;
    editor.select([]);
    editor.session.setState(({ find }) => ({
      presenting: { mapId, stop: -1 },
      dialog: null,
      tool: 'select',
      find: { ...find, open: false, hits: [], at: -1 },
    }));
  },
  'view.table': (editor: Editor) => showTable(editor, !editor.state.table.open),
  'view.fullScreen': (editor: Editor) => void editor.bridge.request['app.setFullScreen'](!editor.fullScreen),
  'view.nextPane': (editor: Editor) => {
    endEdit(editor);
    focusNextPane();
  },
} as const;
