import type { Id } from '../../shared/base/id.ts';
import { visibleRect, type Camera } from '../../shared/geometry/camera.ts';
import { intersects, type Rect } from '../../shared/geometry/rect.ts';
import type { Editor } from './editor.ts';

/** What is smaller than this many CSS px draws nothing to itself: nobody sees its edges. */
const SEEN_FROM = 10;

/** What a gesture can snap to. Gathered once, and again when the view moves meanwhile. */
export interface Near {
  readonly camera: Camera;
  readonly rects: readonly Rect[];
}

/** Where everything lies that is in view and large enough, without what is moved itself. Nothing where snapping is off. */
export function nearOf(editor: Editor, without: ReadonlySet<Id>, known: Near | null = null): Near {
  const { camera, view, snaps } = editor.state;
  if (known?.camera === camera) return known;
  if (!snaps) return { camera, rects: [] };
  const seen = visibleRect(camera, view);
  const { personaCards, maps, frames } = editor.layout();
  const loose = editor
    .index()
    .looseIn(seen)
    .filter(({ kind }) => kind !== 'line' && kind !== 'ink');
  const rects = [...loose, ...personaCards, ...maps, ...frames].flatMap(({ id, rect }) =>
    !without.has(id) && Math.min(rect.width, rect.height) * camera.zoom >= SEEN_FROM && intersects(rect, seen) ? [rect] : [],
  );
  return { camera, rects };
}
