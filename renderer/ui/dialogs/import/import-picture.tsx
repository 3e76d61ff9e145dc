import { useEffect, useRef } from 'react';
import type { Id } from '../../../../shared/base/id.ts';
import { intersects, rectOf, type Rect } from '../../../../shared/geometry/rect.ts';
import { layoutBoard } from '../../../../shared/layout/layout-board.ts';
import { paintGroup } from '../../../../shared/paint/paint-canvas.ts';
import { boardScene } from '../../../../shared/scene/board-scene.ts';
import { themes } from '../../../../shared/scene/themes.ts';
import type { Editor } from '../../../editor/editor.ts';
import type { ImportPreview } from '../../../editor/importing/preview.ts';
import { picturesOf } from '../../../editor/pictures.ts';
import { themeNameOf } from '../../../platform/theme.ts';
import { useApp } from '../../app-context.ts';
import { useEditor } from '../../editor-context.ts';

/** Room around what is drawn, CSS px. */
const MARGIN = 16;
/** Smaller than this nothing is recognised any more: then only the beginning is shown. */
const LEAST_SCALE = 0.06;
const MOST_SCALE = 0.75;

/** What an import would look like, painted as the board paints it. */
export function ImportPicture({ preview, boardId }: { readonly preview: ImportPreview; readonly boardId: Id }) {
  const { t, theme } = useApp();
  const editor = useEditor();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current) paint(canvas.current, editor, { ...preview, boardId }, themeNameOf(theme));
  }, [editor, preview, boardId, theme]);
  return <canvas ref={canvas} className="import-picture" role="img" aria-label={t('import.preview')} />;
}

function paint(canvas: HTMLCanvasElement, editor: Editor, { document, boardId, mapId }: ImportPreview, theme: keyof typeof themes): void {
  const { clientWidth, clientHeight } = canvas;
  const target = canvas.getContext('2d');
  if (!target || clientWidth === 0) return;
  const tokens = themes[theme];
  const layout = layoutBoard(document, boardId, editor.layoutContext);
  const scene = boardScene(document, layout, { tokens, mapId });
  const bounds = mapId === null ? layout.bounds : layout.maps.find(({ id }) => id === mapId)?.rect;
  canvas.width = Math.round(clientWidth * devicePixelRatio);
  canvas.height = Math.round(clientHeight * devicePixelRatio);
  target.fillStyle = scene.background;
  target.fillRect(0, 0, canvas.width, canvas.height);
  if (!bounds) return;
  const room = { width: clientWidth - 2 * MARGIN, height: clientHeight - 2 * MARGIN };
  const whole = Math.min(room.width / bounds.width, room.height / bounds.height);
  const scale = Math.min(MOST_SCALE, Math.max(LEAST_SCALE, whole));
  // What fits is in the middle, of the rest one sees its upper left.
  const spare = (size: number, taken: number) => MARGIN + Math.max(0, (size - taken * scale) / 2);
  const at = { x: spare(room.width, bounds.width), y: spare(room.height, bounds.height) };
  const dense = scale * devicePixelRatio;
  target.setTransform(dense, 0, 0, dense, at.x * devicePixelRatio - bounds.x * dense, at.y * devicePixelRatio - bounds.y * dense);
  const shown: Rect = rectOf(bounds.x - at.x / scale, bounds.y - at.y / scale, clientWidth / scale, clientHeight / scale);
  for (const group of scene.groups)
    if (intersects(group.bounds, shown)) paintGroup(target, group, { scale, minTextPx: 4, bitmaps: picturesOf(editor).get });
}
