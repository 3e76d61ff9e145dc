import { paintContent, type PaintJob } from '../../renderer/canvas/content-painter.ts';
import { liftedBy } from '../../renderer/canvas/follow-painter.ts';
import { paintFrozen } from '../../renderer/canvas/frozen-painter.ts';
import { paintGrid } from '../../renderer/canvas/grid.ts';
import { onPixels } from '../../renderer/canvas/pixel-view.ts';
import { SceneCache } from '../../renderer/canvas/scene-cache.ts';
import { tokensOf } from '../../renderer/canvas/theme.ts';
import type { Editor } from '../../renderer/editor/editor.ts';
import type { Id } from '../../shared/base/id.ts';
import { differingPixels } from './compare-pixels.ts';

/** A soft edge is rounded a little differently where a square of the board ends; of 255. */
const SOFT = 14;

export interface Compared {
  /** Pixels that differ from what painting all of it at once gives. */
  readonly differing: number;
  /** Those among them that no edge is rounded by: see `differingPixels`. */
  readonly wrong: () => number;
  /** So that two empty boards do not agree. */
  readonly colours: number;
  readonly sum: number;
}

function rgbOf(pixels: Uint32Array): Uint8Array {
  const rgb = new Uint8Array(pixels.length * 3);
  for (const [at, pixel] of pixels.entries()) for (let part = 0; part < 3; part++) rgb[at * 3 + part] = (pixel >> (8 * part)) & 255;
  return rgb;
}

/** For a page of a canvas test: what the board shows, beside what painting the whole of it anew gives. */
export function compareWithDirect(editor: Editor, lifted: readonly Id[] = []): Compared {
  const shown = document.querySelector<HTMLCanvasElement>('#board canvas');
  const direct = document.createElement('canvas');
  const context = direct.getContext('2d');
  const shownContext = shown?.getContext('2d');
  if (!shown || !context || !shownContext) throw new Error('no canvas');
  direct.width = shown.width;
  direct.height = shown.height;
  const { camera, view } = editor.state;
  const tokens = tokensOf(editor);
  const job: PaintJob = { editor, cache: new SceneCache(tokens), tokens, camera: onPixels(camera, devicePixelRatio), view, ratio: devicePixelRatio };
  const held = lifted.length > 0 ? new Set(lifted) : liftedBy(editor, { name: 'idle', hover: null });
  paintGrid(context, job);
  paintContent(context, job, held);
  paintFrozen(context, job, held);
  const [a, b] = [shownContext, context].map((one) => new Uint32Array(one.getImageData(0, 0, shown.width, shown.height).data.buffer));
  if (!a || !b) throw new Error('no pixels');
  const colours = new Set<number>();
  let [differing, sum] = [0, 0];
  for (let at = 0; at < b.length; at++) {
    const [one = 0, other = 0] = [a[at], b[at]];
    sum = (sum + other) % 1e9;
    if (at % 7 === 0) colours.add(other);
    if (one !== other && [0, 8, 16].some((shift) => Math.abs(((one >> shift) & 255) - ((other >> shift) & 255)) > SOFT)) differing++;
  }
  const { width, height } = direct;
  const wrong = () => (differing === 0 ? 0 : differingPixels({ width, height, rgb: rgbOf(a) }, { width, height, rgb: rgbOf(b) }).length);
  return { differing, wrong, colours: colours.size, sum };
}
