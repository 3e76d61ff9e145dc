import { toScreen } from '../../shared/geometry/camera.ts';
import { bottom, right } from '../../shared/geometry/rect.ts';
import { gridLayoutOf, rectOfPlace } from '../editor/grid-place.ts';
import { rectOfChosen } from '../editor/grid-range.ts';
import { GRID_ADD, gridAdditions, heldGrid } from '../tools/grid-hit.ts';
import { bar, frame, onScreen, paintLabel, type Overlay } from './overlay.ts';

/** What shows itself of the table that is selected: the cell the keyboard is in, the border under the hand, the "+" at its edges. */
export function paintGridWork(overlay: Overlay): void {
  const { editor } = overlay.job;
  paintCell(overlay);
  if (editor.state.presenting) return;
  paintBorder(overlay);
  paintAdditions(overlay);
}

function paintCell(overlay: Overlay): void {
  const { editor } = overlay.job;
  const { gridCell, edit } = editor.state;
  const chosen = editor.state.gridFrom && rectOfChosen(editor);
  if (chosen) {
    const { x, y, width, height } = onScreen(overlay, chosen);
    overlay.context.fillStyle = `${overlay.accent}24`;
    overlay.context.fillRect(x, y, width, height);
    frame(overlay, { x, y, width, height }, overlay.accent, 2, 0, 2);
  }
  const rect = gridCell && rectOfPlace(editor, gridCell);
  if (rect) frame(overlay, onScreen(overlay, rect), overlay.accent, edit ? 2.5 : chosen ? 1 : 2, chosen ? -2 : -1, 2);
}

function paintBorder(overlay: Overlay): void {
  const { state, job, accent } = overlay;
  const held =
    state.name === 'grid-sizing'
      ? state
      : state.name === 'idle' && state.hover?.on === 'grid-border'
        ? { ...state.hover, gridId: state.hover.id }
        : null;
  const grid = held && gridLayoutOf(job.editor, held.gridId);
  const part = (held?.what === 'column' ? grid?.columns : grid?.rows)?.find(({ id }) => id === held?.partId);
  if (!held || !grid || !part) return;
  const { x, y, width, height } = onScreen(overlay, grid.rect);
  const end = toScreen(job.camera, { x: right(part.rect), y: bottom(part.rect) });
  bar(overlay, held.what === 'column' ? { x: end.x - 1.5, y, width: 3, height } : { x, y: end.y - 1.5, width, height: 3 }, accent);
}

function paintAdditions(overlay: Overlay): void {
  const { context, job, state, accent } = overlay;
  const { editor, camera, tokens } = job;
  const grid = state.name === 'idle' && !editor.state.edit ? heldGrid(editor) : null;
  if (!grid) return;
  for (const { what, at } of gridAdditions(grid, camera.zoom)) {
    const { x, y } = toScreen(camera, at);
    const hot = state.name === 'idle' && state.hover?.on === 'grid-add' && state.hover.what === what;
    context.beginPath();
    context.arc(x, y, GRID_ADD.size / 2 - 1, 0, 7);
    context.fillStyle = hot ? accent : tokens.ui.raised;
    context.fill();
    context.strokeStyle = hot ? accent : tokens.ui.borderStrong;
    context.lineWidth = 1.25;
    context.stroke();
    context.strokeStyle = hot ? tokens.ui.onAccent : tokens.ui.textQuiet;
    context.lineWidth = 1.75;
    context.beginPath();
    context.moveTo(x - 4.5, y);
    context.lineTo(x + 4.5, y);
    context.moveTo(x, y - 4.5);
    context.lineTo(x, y + 4.5);
    context.stroke();
    if (hot) paintLabel(overlay, editor.t(what === 'column' ? 'grid.addColumn' : 'grid.addRow'), x + GRID_ADD.size, y);
  }
}
