import { useEffect, useRef } from 'react';
import { fitted } from '../../../shared/geometry/camera.ts';
import { intersects } from '../../../shared/geometry/rect.ts';
import { workWhenIdle } from '../../canvas/idle-work.ts';
import { paintOverview } from '../../canvas/overview-painter.ts';
import { tokensOf } from '../../canvas/theme.ts';
import { overviewOf } from '../../editor/overview.ts';
import type { SavedView } from '../../editor/views.ts';
import { useEditor } from '../editor-context.ts';

/** CSS px. */
const SIZE = { width: 72, height: 44 } as const;
/** The list is there before its pictures, since another board may have to be laid out for one; but not longer than this without, ms. */
const PATIENCE_MS = 500;

/** What a view shows, as small blocks; React only makes the place. */
export function ViewPicture({ view }: { readonly view: SavedView }) {
  const editor = useEditor();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let idle = 0;
    let stopDrawing = () => {};
    const draw = () => {
      const context = canvas.current?.getContext('2d');
      if (!context) return;
      const { board } = tokensOf(editor);
      context.fillStyle = board.canvas;
      context.fillRect(0, 0, context.canvas.width, context.canvas.height);
      const seen = overviewOf(editor, view.boardId, board).filter((item) => item.type === 'line' || intersects(item.rect, view));
      stopDrawing = workWhenIdle(paintOverview(context, seen, fitted(view, SIZE, 0), devicePixelRatio), () => {});
    };
    const drawSoon = () => {
      stopDrawing();
      cancelIdleCallback(idle);
      idle = requestIdleCallback(draw, { timeout: PATIENCE_MS });
    };
    drawSoon();
    const stop = editor.session.subscribe((state, before) => {
      if (state.version !== before.version || state.theme !== before.theme || state.canvas !== before.canvas) drawSoon();
    });
    return () => {
      stopDrawing();
      cancelIdleCallback(idle);
      stop();
    };
  }, [editor, view]);
  return <canvas ref={canvas} className="view-picture" width={SIZE.width * devicePixelRatio} height={SIZE.height * devicePixelRatio} aria-hidden />;
}
