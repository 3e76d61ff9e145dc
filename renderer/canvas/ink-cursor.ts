import { within } from '../../shared/base/within.ts';
import type { Ink } from '../../shared/model/kinds.ts';
import { inkStyle } from '../../shared/scene/ink-style.ts';
import { nibOf } from '../editor/ink.ts';
import type { Editor } from '../editor/editor.ts';
import { ERASER_REACH } from '../tools/erase.ts';
import { tokensOf } from './theme.ts';

/** CSS px across: smaller is not seen, and larger the browser does not show at the window's edges. */
const LEAST = 5;
const MOST = 96;

/** A dot as large and as coloured as what the pen leaves, with a rim that shows it on its own colour. */
export function penCursor(editor: Editor, pen: Ink['pen']): string {
  const { board } = tokensOf(editor);
  const { color, thickness } = nibOf(editor.state.style, pen);
  const across = within(thickness * editor.state.camera.zoom, LEAST, MOST);
  const rim = pen === 'pen' ? board.canvas : board.inks[color];
  return drawn(across, `fill="${inkStyle({ pen, color }, board).solid}" fill-opacity="${pen === 'pen' ? 1 : 0.5}" stroke="${rim}"`);
}

/** A ring around what the eraser takes. */
export function eraserCursor(editor: Editor): string {
  const { board } = tokensOf(editor);
  return drawn(2 * ERASER_REACH, `fill="${board.canvas}" fill-opacity="0.7" stroke="${board.inks.black}" stroke-width="1.5"`);
}

function drawn(across: number, look: string): string {
  const side = Math.ceil(across) + 4;
  const middle = side / 2;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}"><circle cx="${middle}" cy="${middle}" r="${across / 2}" ${look}/></svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}") ${Math.floor(middle)} ${Math.floor(middle)}, crosshair`;
}
