import { toScreen, visibleRect, type Camera, type Size } from '../../shared/geometry/camera.ts';
import type { Rect } from '../../shared/geometry/rect.ts';
import { edgeMark, onOverview, overviewCamera, type EdgeMark } from '../../shared/geometry/overview.ts';
import { faded } from '../../shared/scene/color.ts';
import { overviewItems } from '../../shared/scene/overview-scene.ts';
import type { Editor } from '../editor/editor.ts';
import { mainPartOf } from '../editor/main-part.ts';
import type { Island } from '../../shared/geometry/islands.ts';
import { cellLayoutOf } from '../editor/layout-of.ts';
import { rectOfRecord } from '../editor/selection.ts';
import { onSystemTheme } from '../platform/theme.ts';
import { workWhenIdle } from './idle-work.ts';
import { listenToMinimap, type MinimapView } from './minimap-input.ts';
import { paintOverview } from './overview-painter.ts';
import { tokensOf } from './theme.ts';

/** Free around everything on the board, CSS px. */
const MARGIN = 6;
/** The least side of the rectangle that shows the view, CSS px: it can be taken hold of however far out the board reaches. */
const LEAST_SEEN = 14;
/** How long a change rests before the board is drawn anew, ms: nobody who types waits for it. */
const REST_MS = 250;
/** Of more selected things than this none is marked: it would be most of the board. */
const MOST_MARKED = 500;
/** How far a mark for what lies far away stands from the edge, and half its length, CSS px. */
const BEYOND = { inset: 8, half: 5 } as const;

/**
 * The whole board, small, on a canvas of its own. Its blocks are drawn onto a canvas behind it after a change has come to
 * rest and while the browser has nothing better to do; moving the view only copies that and draws a rectangle. The answer takes it down.
 */
export function mountMinimap(canvas: HTMLCanvasElement, editor: Editor): () => void {
  const context = canvas.getContext('2d');
  if (!context) return () => {};
  const ratio = devicePixelRatio;
  const size: Size = { width: canvas.clientWidth, height: canvas.clientHeight };
  const sized = (one: HTMLCanvasElement): HTMLCanvasElement =>
    Object.assign(one, { width: Math.round(size.width * ratio), height: Math.round(size.height * ratio) });
  sized(canvas);
  let tokens = tokensOf(editor);
  let bounds: Rect | null = null;
  let far: readonly Island[] = [];
  /** Everything on the board, and the camera it was drawn with. */
  let drawn: { readonly board: HTMLCanvasElement; readonly camera: Camera } | null = null;
  let marks: readonly Rect[] = [];
  /** While the hand drags, the picture stays: only the rectangle moves. */
  let held: Camera | null = null;

  const viewNow = (): MinimapView | null => {
    if (!bounds) return null;
    const seen = visibleRect(editor.state.camera, editor.state.view);
    const camera = held ?? overviewCamera(bounds, seen, size, MARGIN);
    const beyond = far.flatMap((island) => {
      const mark = edgeMark(camera, island.rect, size, BEYOND.inset);
      return mark ? [{ island, mark }] : [];
    });
    return { camera, seen, shown: onOverview(camera, seen, size, LEAST_SEEN), beyond };
  };

  let stopDrawing = () => {};
  const drawBoard = () => {
    stopDrawing();
    const layout = editor.layout();
    const board = sized(document.createElement('canvas'));
    const behind = board.getContext('2d');
    if (!behind) return;
    const part = mainPartOf(layout, editor.state.view);
    if (!part) {
      // Everything on the board is hidden.
      [bounds, far, drawn] = [null, [], null];
      return markSelection();
    }
    const camera = overviewCamera(part.near, part.near, size, MARGIN);
    stopDrawing = workWhenIdle(paintOverview(behind, overviewItems(layout, editor.document, tokens.board), camera, ratio), () => {
      [bounds, far] = [part.near, part.far];
      drawn = { board, camera };
      markSelection();
    });
  };
  const markSelection = () => {
    const { selection, cell } = editor.state;
    const inCell = cell && cellLayoutOf(editor, cell);
    marks = selection.size > MOST_MARKED ? [] : [...(inCell ? [inCell.rect] : []), ...[...selection].flatMap((id) => rectOfRecord(editor, id) ?? [])];
    repaint();
  };

  const paint = () => {
    frame = 0;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.fillStyle = tokens.board.canvas;
    context.fillRect(0, 0, canvas.width, canvas.height);
    const now = viewNow();
    if (!now || !drawn) return;
    const { board, camera } = drawn;
    const scale = now.camera.zoom / camera.zoom;
    const corner = toScreen(now.camera, camera);
    context.drawImage(board, corner.x * ratio, corner.y * ratio, board.width * scale, board.height * scale);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const { selection } = tokens.board;
    context.strokeStyle = selection;
    context.fillStyle = selection;
    for (const mark of marks) {
      const { x, y, width, height } = onOverview(now.camera, mark, size, 4);
      context.fillRect(x, y, width, height);
    }
    const { x, y, width, height } = now.shown;
    context.fillStyle = faded(selection, 0.1);
    context.fillRect(x, y, width, height);
    context.lineWidth = 1.5;
    context.strokeRect(x + 0.75, y + 0.75, width - 1.5, height - 1.5);
    context.fillStyle = tokens.board.text;
    for (const { mark } of now.beyond) pointBeyond(context, mark);
  };
  let frame = 0;
  const repaint = () => {
    if (frame === 0) frame = requestAnimationFrame(paint);
  };

  let rest: ReturnType<typeof setTimeout> | undefined;
  const drawSoon = () => {
    clearTimeout(rest);
    rest = setTimeout(drawBoard, REST_MS);
  };
  const dress = () => {
    tokens = tokensOf(editor);
    drawBoard();
  };

  const stops = [
    editor.onDocument(drawSoon),
    editor.session.subscribe((state, before) => {
      if (state.theme !== before.theme || state.canvas !== before.canvas || state.language !== before.language || state.boardId !== before.boardId)
        dress();
      else if (state.selection !== before.selection || state.cell !== before.cell) markSelection();
      if (state.camera !== before.camera || state.view !== before.view) repaint();
    }),
    onSystemTheme(dress),
    listenToMinimap(canvas, editor, viewNow, (camera) => {
      held = camera;
      repaint();
    }),
  ];
  drawBoard();
  return () => {
    cancelAnimationFrame(frame);
    stopDrawing();
    clearTimeout(rest);
    for (const stop of stops) stop();
  };
}

/** An arrow head that points off the picture. */
function pointBeyond(context: CanvasRenderingContext2D, { at, angle }: EdgeMark): void {
  const { half } = BEYOND;
  context.save();
  context.translate(at.x, at.y);
  context.rotate(angle);
  context.beginPath();
  context.moveTo(half, 0);
  context.lineTo(-half, -half);
  context.lineTo(-half, half);
  context.fill();
  context.restore();
}
