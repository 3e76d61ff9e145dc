import { newId, type Id } from '../../shared/base/id.ts';
import { addFrame, FRAME_SIZE } from '../../shared/commands/frames.ts';
import { usualGridRect } from '../../shared/commands/grids.ts';
import { addShape, addStamp, usualRect, type ShapeStyle } from '../../shared/commands/shapes.ts';
import { visibleRect } from '../../shared/geometry/camera.ts';
import { centre, type Point, type Rect } from '../../shared/geometry/rect.ts';
import { LINE_HEIGHT } from '../../shared/layout/text.ts';
import type { Diff } from '../../shared/model/diff.ts';
import type { DocumentReader } from '../../shared/model/document.ts';
import type { Shape } from '../../shared/model/kinds.ts';
import { insertFrame } from './actions/boards.ts';
import type { Editor } from './editor.ts';
import { freePlaceNear } from './free-place.ts';
import { drawGrid } from './grid-work.ts';
import { hintOnce } from './hints.ts';
import { revealRecord } from './selection.ts';
import type { DrawingStyle } from './session.ts';
import { createAndEdit, endEdit } from './text-edit.ts';

type Outline = Exclude<Shape['form'], 'text'>;
type BoxTool = Shape['form'] | 'frame' | 'grid';

/** The next thing's place in the preview of a gesture, which nobody else ever sees. */
const PREVIEWED = 'drawn-just-now';

const styleFor = ({ color, fill, stroke, strokeWidth, fontSize }: DrawingStyle): ShapeStyle => ({ color, fill, stroke, strokeWidth, fontSize });

/** A tool was used: it is put down unless it is kept. */
export function putDown(editor: Editor): void {
  if (!editor.state.toolStays) editor.session.setState({ tool: 'select' });
}

/** What a box tool would draw, to be shown while it is drawn. */
export function planBox(editor: Editor, snapshot: DocumentReader, tool: BoxTool, rect: Rect): Diff {
  const { boardId, style } = editor.state;
  if (tool === 'frame') return addFrame(snapshot, { boardId, rect, id: PREVIEWED });
  return addShape(snapshot, { boardId, form: tool === 'grid' ? 'rectangle' : tool, rect, style: styleFor(style), id: PREVIEWED });
}

/** Draws with a box tool: in a rectangle, or at its usual size around a point. Words and names are open for typing. */
export function drawBox(editor: Editor, tool: BoxTool, at: Point, rect: Rect | null): void {
  endEdit(editor);
  putDown(editor);
  switch (tool) {
    case 'text':
      return writeText(editor, at, rect);
    case 'frame':
      return drawFrame(editor, rect ?? { x: at.x - FRAME_SIZE.width / 2, y: at.y - FRAME_SIZE.height / 2, ...FRAME_SIZE });
    case 'grid':
      return drawGrid(editor, at, rect);
    default:
      return drawShape(editor, tool, rect ?? usualRect(tool, at));
  }
}

/** Smaller on screen nobody could read what is typed, CSS px. */
const READABLE_PX = 7;

/** Open for typing, but for whoever draws several in a row, or from far away. */
function drawShape(editor: Editor, form: Outline, rect: Rect): void {
  const id = newId();
  const { boardId, style, toolStays, camera } = editor.state;
  const diff = addShape(editor.document, { boardId, form, rect, style: styleFor(style), id });
  if (toolStays) editor.execute('history.add', diff, []);
  else if (style.fontSize * camera.zoom < READABLE_PX) editor.execute('history.add', diff, [id]);
  else {
    createAndEdit(editor, 'history.add', diff, id, { drawn: true });
    hintOnce(editor, 'write.drawn');
  }
}

function drawFrame(editor: Editor, rect: Rect): void {
  const id = newId();
  createAndEdit(editor, 'history.add', addFrame(editor.document, { boardId: editor.state.boardId, rect, id }), id);
}

/** Bare words: by a click as wide as what is written, their first line at the pointer; in a rectangle as wide as that. */
function writeText(editor: Editor, at: Point, rect: Rect | null): void {
  const id = newId();
  const { boardId, style } = editor.state;
  const height = style.fontSize * LINE_HEIGHT;
  const place = rect ? { ...rect, height } : { x: at.x, y: at.y - height / 2, width: style.fontSize / 2, height };
  const diff = addShape(editor.document, {
    boardId,
    form: 'text',
    rect: place,
    autoWidth: rect === null,
    style: { color: style.color, fontSize: style.fontSize },
    id,
  });
  createAndEdit(editor, 'history.add', diff, id);
}

/** Prints the chosen stamp. As a pen it stays in hand: people vote with several. */
export function stampAt(editor: Editor, at: Point): void {
  endEdit(editor);
  editor.execute('history.stamp', stamped(editor, at, newId()), []);
  hintOnce(editor, 'stamps.stays');
}

const stamped = ({ document, state: { boardId, style } }: Editor, at: Point, id: Id): Diff =>
  addStamp(document, { boardId, at, ...style.stamp, color: style.color, id });

/** By the keyboard one at a time: the arrow keys bring it to where it belongs. */
function stampByKey(editor: Editor, at: Point): void {
  const id = newId();
  putDown(editor);
  editor.execute('history.stamp', stamped(editor, at, id), [id]);
}

/** Uses the tool in hand without a pointer: where nothing lies, near the middle of what is seen. False for a tool that needs one. */
export function drawByKey(editor: Editor): boolean {
  const { tool, camera, view } = editor.state;
  const middle = centre(visibleRect(camera, view));
  const freeAround = (wanted: Rect): Rect => ({ ...wanted, ...freePlaceNear(editor, wanted) });
  switch (tool) {
    case 'frame':
      putDown(editor);
      insertFrame(editor);
      return true;
    case 'rectangle':
    case 'rounded':
    case 'ellipse':
    case 'diamond':
    case 'triangle':
      drawBox(editor, tool, middle, freeAround(usualRect(tool, middle)));
      break;
    case 'grid':
      drawBox(editor, tool, middle, freeAround(usualGridRect(middle, editor.state.style.gridSize)));
      break;
    case 'text': {
      const place = freeAround({ x: middle.x, y: middle.y - 16, width: 200, height: 32 });
      drawBox(editor, tool, { x: place.x, y: centre(place).y }, null);
      break;
    }
    case 'stamp':
      stampByKey(editor, centre(freeAround({ x: middle.x - 32, y: middle.y - 32, width: 64, height: 64 })));
      break;
    default:
      return false;
  }
  const [drawn] = editor.state.selection;
  if (drawn !== undefined) revealRecord(editor, drawn);
  return true;
}
