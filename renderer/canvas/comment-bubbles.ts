import type { Id } from '../../shared/base/id.ts';
import { toScreen } from '../../shared/geometry/camera.ts';
import { intersects, rectOf, right, type Rect } from '../../shared/geometry/rect.ts';
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
/** From here on a bubble has room beside its corner; below, it would stand on the words above its card. */
const ROOMY_ZOOM = 0.75;

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
 * Marks notes and cards that have open comments, at their upper left, from afar in their upper right corner. This is talk about the work and not the
 * work: it is neither presented nor exported. In CSS px.
 */
export function paintCommentBubbles(context: CanvasRenderingContext2D, { editor, camera, view, tokens }: PaintJob, lifted: ReadonlySet<Id>): void {
  if (editor.state.presenting !== null) return;
  const window: Rect = { x: -20, y: -20, width: view.width + 40, height: view.height + 40 };
  for (const { hostId, rect, count } of bubblesOf(editor)) {
    const corner = toScreen(camera, rect);
    const card = rectOf(corner.x, corner.y, rect.width * camera.zoom, rect.height * camera.zoom);
    if (!intersects(window, card) || lifted.has(hostId)) continue;
    context.fillStyle = tokens.ui.accent;
    context.strokeStyle = tokens.board.paper;
    context.lineWidth = 1.5;
    if (camera.zoom < LEAST_ZOOM) paintDot(context, card);
    else paintBubble(context, card, camera.zoom, String(count), tokens.ui.onAccent);
  }
}

function paintDot(context: CanvasRenderingContext2D, card: Rect): void {
  context.beginPath();
  context.arc(right(card) - 2, card.y + 2, 3.5, 0, 7);
  context.fill();
  context.stroke();
}

/** Where the bubble of a card stands, all in CSS px; in the small it is never further than 4 px outside its card. */
export function bubbleRect(card: Rect, zoom: number, textWidth: number): Rect {
  // Beside the corner, which a selected note is taken hold of by.
  if (zoom >= ROOMY_ZOOM) return rectOf(card.x + 7, card.y - 13, Math.max(20, textWidth + 12), 18);
  const width = Math.max(14, textWidth + 7);
  return rectOf(right(card) - width + 3, card.y - 3, width, 13);
}

/** A speech bubble whose tail points into the card. */
function paintBubble(context: CanvasRenderingContext2D, card: Rect, zoom: number, text: string, color: string): void {
  const roomy = zoom >= ROOMY_ZOOM;
  context.font = cssFont({ family: 'sans', weight: 600, size: roomy ? 11 : 9 });
  const { x: left, y: top, width, height } = bubbleRect(card, zoom, context.measureText(text).width);
  context.beginPath();
  context.roundRect(left, top, width, height, roomy ? [9, 9, 9, 2] : [6.5, 6.5, 2, 6.5]);
  context.fill();
  context.stroke();
  context.fillStyle = color;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(text, left + width / 2, top + height / 2 + 0.5);
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
}
