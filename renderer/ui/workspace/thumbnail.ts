import { intersects, type Rect } from '../../../shared/geometry/rect.ts';
import type { BoardLayout } from '../../../shared/layout/board-layout.ts';
import { paintGroup } from '../../../shared/paint/paint-canvas.ts';
import { boardScene } from '../../../shared/scene/board-scene.ts';
import { themes } from '../../../shared/scene/themes.ts';
import type { Editor } from '../../editor/editor.ts';
import { picturesOf } from '../../editor/pictures.ts';

/** Twice the size it is shown in, pixels. */
const WIDTH = 352;
const HEIGHT = 224;
const MARGIN = 12;
/** Not drawn again sooner than this, ms: it is only a picture in a list. */
const REST_MS = 15_000;
/** The board itself is shown first, ms. */
const FIRST_MS = 1_000;

/** Everything that fits at a size that says something; of a larger board its upper left. */
function scaleOf(bounds: Rect): number {
  const all = Math.min((WIDTH - 2 * MARGIN) / bounds.width, (HEIGHT - 2 * MARGIN) / bounds.height);
  return Math.min(0.6, Math.max(all, 0.14));
}

/** Of ten thousand notes few are in the corner that is shown; only those are made ready to be painted. */
const within = (layout: BoardLayout, shown: Rect): BoardLayout => ({
  ...layout,
  loose: layout.loose.filter(({ rect }) => intersects(rect, shown)),
});

function drawn(editor: Editor): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const target = canvas.getContext('2d');
  const layout = editor.layout();
  const { bounds } = layout;
  if (!target || !bounds) return Promise.resolve(null);
  const scale = scaleOf(bounds);
  const shown: Rect = { x: bounds.x - MARGIN / scale, y: bounds.y - MARGIN / scale, width: WIDTH / scale, height: HEIGHT / scale };
  const scene = boardScene(editor.document, within(layout, shown), { tokens: themes.light });
  target.fillStyle = scene.background;
  target.fillRect(0, 0, WIDTH, HEIGHT);
  target.setTransform(scale, 0, 0, scale, MARGIN - bounds.x * scale, MARGIN - bounds.y * scale);
  for (const group of scene.groups)
    if (intersects(group.bounds, shown)) paintGroup(target, group, { scale, minTextPx: 5, bitmaps: picturesOf(editor).get });
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

/** A picture of the shown board as a PNG; null when there is nothing on it. */
export async function pictureOfBoard(editor: Editor): Promise<Uint8Array<ArrayBuffer> | null> {
  const picture = await drawn(editor);
  return picture && new Uint8Array(await picture.arrayBuffer());
}

/** Hands main a picture of the board for the recent files, whenever the file was written and the last one is old. The answer ends it. */
export function keepThumbnail(editor: Editor): () => void {
  let drawnAtMs = -Infinity;
  const draw = async () => {
    drawnAtMs = performance.now();
    const picture = await pictureOfBoard(editor);
    // A picture that did not arrive is no loss: the list shows a plain sheet instead.
    if (picture) await editor.bridge.request['document.setThumbnail'](picture);
  };
  const look = () => {
    const { status, untitled } = editor.state;
    if (status.state === 'saved' && !untitled && performance.now() - drawnAtMs > REST_MS) void draw();
  };
  const first = setTimeout(look, FIRST_MS);
  const stop = editor.session.subscribe((state, before) => {
    if (state.status !== before.status) look();
  });
  return () => {
    clearTimeout(first);
    stop();
  };
}
