import { zoomedAt } from '../../../shared/geometry/camera.ts';
import { glideTo, glideToRect, zoomBy } from '../camera-motion.ts';
import type { Editor } from '../editor.ts';
import { focusNextPane } from '../panes.ts';
import { selectionBounds, targetMapId } from '../selection.ts';
import type { ToolName } from '../session.ts';
import { showTable } from '../table/view.ts';
import { endEdit } from '../text-edit.ts';

const ZOOM_STEP = 1.25;

const choose = (tool: ToolName) => (editor: Editor) => {
  endEdit(editor);
  editor.session.setState({ tool });
};

export const viewActions = {
  'view.palette': (editor: Editor) => {
    endEdit(editor);
    editor.session.setState({ dialog: { name: 'palette' } });
  },
  'view.zoomIn': (editor: Editor) => zoomBy(editor, ZOOM_STEP),
  'view.zoomOut': (editor: Editor) => zoomBy(editor, 1 / ZOOM_STEP),
  'view.zoom100': (editor: Editor) => {
    const { camera, view } = editor.state;
    glideTo(editor, zoomedAt(camera, { x: view.width / 2, y: view.height / 2 }, 1));
  },
  'view.zoomFit': (editor: Editor) => {
    const { bounds } = editor.layout();
    if (bounds) glideToRect(editor, bounds);
    else glideTo(editor, { x: -editor.state.view.width / 2, y: -editor.state.view.height / 2, zoom: 1 });
  },
  'view.zoomSelection': (editor: Editor) => {
    const bounds = selectionBounds(editor);
    if (bounds) glideToRect(editor, bounds);
  },
  'view.present': (editor: Editor) => {
    endEdit(editor);
    // Before the selection goes: it says which map is meant.
    const mapId = targetMapId(editor) ?? editor.layout().maps[0]?.id ?? null;
    editor.select([]);
    editor.session.setState({ presenting: { mapId, stop: -1 }, dialog: null, tool: 'select' });
  },
  'view.table': (editor: Editor) => showTable(editor, !editor.state.table.open),
  'view.fullScreen': (editor: Editor) => void editor.bridge.request['app.setFullScreen'](!editor.fullScreen),
  'view.nextPane': (editor: Editor) => {
    endEdit(editor);
    focusNextPane();
  },
  'tool.select': choose('select'),
  'tool.hand': choose('hand'),
  'tool.note': choose('note'),
} as const;
