import type { Id } from '../../shared/base/id.ts';
import { toScreen } from '../../shared/geometry/camera.ts';
import { contains, type Point, type Rect } from '../../shared/geometry/rect.ts';
import type { BoardLayout } from '../../shared/layout/board-layout.ts';
import { hostIdOf } from '../../shared/model/hosted.ts';
import { cssFont } from '../../shared/paint/font-face.ts';
import type { Editor } from '../editor/editor.ts';
import { rectOfRecord } from '../editor/selection.ts';
import type { PaintJob } from './content-painter.ts';

interface Bubble {
  readonly hostId: Id;
  readonly rect: Rect;
  /** Open comments. */
  readonly count: number;
}

/** Below this zoom a number cannot be read: a dot says that there is talk. */
const LEAST_ZOOM = 0.3;

/** A layout is made anew by every change of the document, so that what was found for one holds. */
const known = new WeakMap<BoardLayout, readonly Bubble[]>();

function bubblesOf(editor: Editor): readonly Bubble[] {
  const layout = editor.layout();
  let bubbles = known.get(layout);
  if (!bubbles) known.set(layout, (bubbles = findBubbles(editor)));
  return bubbles;
}

function findBubbles(editor: Editor): readonly Bubble[] {
  const counts = new Map<Id, number>();
  for (const comment of editor.document.all('comment')) {
    if (!comment.resolved) counts.set(hostIdOf(comment), (counts.get(hostIdOf(comment)) ?? 0) + 1);
  }
  return [...counts].flatMap(([hostId, count]) => {
    const rect = rectOfRecord(editor, hostId);
    return rect ? [{ hostId, rect, count }] : [];
  });
}

/**
 * Marks notes and cards that have open comments, at their upper left. This is talk about the work and not the
 * work: it is neither presented nor exported. In CSS px.
 */
export function paintCommentBubbles(context: CanvasRenderingContext2D, { editor, camera, view, tokens }: PaintJob, lifted: ReadonlySet<Id>): void {
  if (editor.state.presenting !== null) return;
  const window: Rect = { x: -20, y: -20, width: view.width + 40, height: view.height + 40 };
  for (const { hostId, rect, count } of bubblesOf(editor)) {
    const corner = toScreen(camera, rect);
    if (!contains(window, corner) || lifted.has(hostId)) continue;
    context.fillStyle = tokens.ui.accent;
    context.strokeStyle = tokens.board.paper;
    context.lineWidth = 1.5;
    if (camera.zoom < LEAST_ZOOM) paintDot(context, corner);
    else paintBubble(context, corner, String(count), tokens.ui.onAccent);
  }
}

function paintDot(context: CanvasRenderingContext2D, { x, y }: Point): void {
  context.beginPath();
  context.arc(x, y, 3.5, 0, 7);
  context.fill();
  context.stroke();
}

/** A speech bubble whose tail points into the card. */
function paintBubble(context: CanvasRenderingContext2D, corner: Point, text: string, color: string): void {
  context.font = cssFont({ family: 'sans', weight: 600, size: 11 });
  const width = Math.max(20, context.measureText(text).width + 12);
  const height = 18;
  // Beside the corner, which a selected note is taken hold of by.
  const left = corner.x + 7;
  const top = corner.y - 13;
  context.beginPath();
  context.roundRect(left, top, width, height, [9, 9, 9, 2]);
  context.fill();
  context.stroke();
  context.fillStyle = color;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(text, left + width / 2, top + height / 2 + 0.5);
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
}
