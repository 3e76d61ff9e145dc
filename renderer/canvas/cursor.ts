import type { Editor } from '../editor/editor.ts';
import type { Handle } from '../tools/hit.ts';
import type { ToolState } from '../tools/state.ts';

function resizeCursor({ x, y }: Handle): string {
  if (x === 0) return 'ns-resize';
  if (y === 0) return 'ew-resize';
  return x === y ? 'nwse-resize' : 'nesw-resize';
}

/** The pointer's shape: what a press would do here. */
export function cursorOf(editor: Editor, state: ToolState, space: boolean): string {
  if (state.name === 'panning') return 'grabbing';
  if (space || editor.state.tool === 'hand') return 'grab';
  if (editor.state.tool === 'note' || editor.state.tool === 'stamp') return 'copy';
  if (editor.state.tool === 'text') return 'text';
  if (editor.state.tool !== 'select') return 'crosshair';
  switch (state.name) {
    case 'dragging':
    case 'header-dragging':
      return 'grabbing';
    case 'resizing':
      return resizeCursor(state.handle);
    case 'point-dragging':
      return 'ns-resize';
    case 'sizing':
      return state.what === 'step' ? 'col-resize' : 'row-resize';
    case 'marquee':
    case 'boxing':
    case 'connecting':
      return 'crosshair';
    default: {
      const hit = state.name === 'idle' ? state.hover : state.hit;
      if (hit?.on === 'handle') return resizeCursor(hit.handle);
      if (hit?.on === 'border') return hit.what === 'step' ? 'col-resize' : 'row-resize';
      if (hit?.on === 'map' && hit.part.type === 'fold') return 'pointer';
      if (hit?.on === 'add') return 'pointer';
      if (hit?.on === 'port') return 'crosshair';
      if (hit?.on === 'map' && (hit.part.type === 'connector' || hit.part.type === 'jump')) return 'pointer';
      if (hit?.on === 'map' && hit.part.type === 'curve-sign') return 'pointer';
      if (hit?.on === 'map' && hit.part.type === 'curve-point') return 'ns-resize';
      if (hit?.on === 'map' && hit.part.type === 'emotion-cell') return 'crosshair';
      return 'default';
    }
  }
}
