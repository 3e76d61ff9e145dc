import type { Id } from '../../shared/base/id.ts';
import type { Editor } from '../editor/editor.ts';
import type { Handle } from '../tools/hit.ts';
import type { ToolState } from '../tools/state.ts';
import { eraserCursor, penCursor } from './ink-cursor.ts';

/** From pointing to the right on, every 45 degrees clockwise. */
const RESIZE_CURSORS = ['ew-resize', 'nwse-resize', 'ns-resize', 'nesw-resize'] as const;

/** Of a turned thing the handles point elsewhere, to the nearest of the four ways a cursor can. */
function resizeCursor({ x, y }: Handle, rotation = 0): string {
  const degrees = (Math.atan2(y, x) * 180) / Math.PI + rotation;
  return RESIZE_CURSORS[((Math.round(degrees / 45) % 4) + 4) % 4] ?? 'default';
}

function rotationOf(editor: Editor, id: Id): number {
  const loose = editor.index().loose(id);
  return loose && 'rotation' in loose ? loose.rotation : 0;
}

/** The pointer's shape: what a press would do here. */
export function cursorOf(editor: Editor, state: ToolState, space: boolean): string {
  if (state.name === 'panning') return 'grabbing';
  if (space || editor.state.tool === 'hand') return 'grab';
  if (editor.state.tool === 'note' || editor.state.tool === 'stamp') return 'copy';
  if (editor.state.tool === 'text') return 'text';
  if (state.name === 'erasing' || editor.state.tool === 'eraser') return eraserCursor(editor);
  if (editor.state.tool === 'pen' || editor.state.tool === 'highlighter') return penCursor(editor, editor.state.tool);
  if (editor.state.tool !== 'select') return 'crosshair';
  switch (state.name) {
    case 'dragging':
      return state.copies ? 'copy' : 'grabbing';
    case 'turning':
    case 'header-dragging':
      return 'grabbing';
    case 'resizing':
      return resizeCursor(state.handle, state.body.rotation);
    case 'scaling':
      return resizeCursor(state.handle);
    case 'point-dragging':
      return 'ns-resize';
    case 'grid-sizing':
      return state.what === 'column' ? 'col-resize' : 'row-resize';
    case 'grid-ranging':
      return 'cell';
    case 'sizing':
      return state.what === 'step' ? 'col-resize' : 'row-resize';
    case 'marquee':
    case 'boxing':
    case 'connecting':
    case 'lining':
    case 'inking':
      return 'crosshair';
    case 'line-ending':
    case 'line-bending':
      return 'grabbing';
    default: {
      const hit = state.name === 'idle' ? state.hover : state.hit;
      if (hit?.on === 'handle') return resizeCursor(hit.handle, rotationOf(editor, hit.id));
      if (hit?.on === 'scale') return resizeCursor(hit.handle);
      if (hit?.on === 'turn') return 'grab';
      if (hit?.on === 'border') return hit.what === 'step' ? 'col-resize' : 'row-resize';
      if (hit?.on === 'map' && hit.part.type === 'fold') return 'pointer';
      if (hit?.on === 'add' || hit?.on === 'grid-add') return 'pointer';
      if (hit?.on === 'grid-border') return hit.what === 'column' ? 'col-resize' : 'row-resize';
      if (hit?.on === 'port' || hit?.on === 'thing-port') return 'crosshair';
      if (hit?.on === 'line-grip') return 'grab';
      if (hit?.on === 'grid-edge') return 'move';
      // There a drag chooses cells; the table is moved by its left or upper edge, or once the keyboard has left its cells.
      if (hit?.on === 'free' && editor.state.gridCell && editor.state.selection.has(hit.id)) return 'cell';
      if (hit?.on === 'map' && (hit.part.type === 'connector' || hit.part.type === 'jump')) return 'pointer';
      if (hit?.on === 'map' && hit.part.type === 'curve-sign') return 'pointer';
      if (hit?.on === 'map' && hit.part.type === 'curve-point') return 'ns-resize';
      if (hit?.on === 'map' && hit.part.type === 'emotion-cell') return 'crosshair';
      return 'default';
    }
  }
}
