import type { Id } from '../../shared/base/id.ts';
import { visibleRect, type Camera, type Size } from '../../shared/geometry/camera.ts';
import { inflate, intersects, type Rect } from '../../shared/geometry/rect.ts';
import type { NoteLayout } from '../../shared/layout/board-layout.ts';
import { paintGroup as paintSceneGroup, type BitmapLookup } from '../../shared/paint/paint-canvas.ts';
import type { SceneGroup } from '../../shared/scene/scene.ts';
import type { Tokens } from '../../shared/scene/tokens.ts';
import type { Editor } from '../editor/editor.ts';
import { picturesOf } from '../editor/pictures.ts';
import { OVERHANG } from './changed-areas.ts';
import { itemsWithin } from './items-within.ts';
import { groupIdOf, withoutText, type SceneCache } from './scene-cache.ts';
import { textBoxOf } from './text-box.ts';

/** Letters smaller than this many CSS px are drawn as bars: nobody reads them, and bars cost a tenth. */
const MIN_TEXT_PX = 3.5;
/** A note smaller than this many CSS px is one rectangle. */
const TINY_NOTE_PX = 26;
/** How far the tags of a note hang out of its rectangle, by which it is found, board units. */
const HANGS = 24;
/** How far the shade under what is held reaches, board units. */
export const SHADE = 40;

export interface PaintJob {
  readonly editor: Editor;
  readonly cache: SceneCache;
  readonly tokens: Tokens;
  readonly camera: Camera;
  readonly view: Size;
  /** Device pixels per CSS px. */
  readonly ratio: number;
  /** The part of the board to paint, where that is less than the view shows. */
  readonly area?: Rect;
  /** Hears of every picture that is not there yet. */
  readonly onMissing?: () => void;
}

export const toBoardUnits = (context: Pick<CanvasRenderingContext2D, 'setTransform'>, { camera, ratio }: PaintJob): void =>
  context.setTransform(camera.zoom * ratio, 0, 0, camera.zoom * ratio, -camera.x * camera.zoom * ratio, -camera.y * camera.zoom * ratio);

/** Paints what the view shows, without what is lifted by a drag. */
export function paintContent(context: CanvasRenderingContext2D, job: PaintJob, lifted: ReadonlySet<Id>): void {
  const { editor, cache, camera, view } = job;
  const seen = inflate(job.area ?? visibleRect(camera, view), OVERHANG);
  const { edit } = editor.state;
  const typed = edit && textBoxOf(editor, edit.id, job.tokens.board)?.text;
  const typedGroup = edit && groupIdOf(editor.layout(), edit.id);
  const textless = (group: SceneGroup): SceneGroup => (typed && group.id === typedGroup ? withoutText(group, typed) : group);
  toBoardUnits(context, job);
  for (const frame of editor.layout().frames) {
    const group = cache.frame(frame);
    if (!lifted.has(frame.id) && intersects(group.bounds, seen)) paintGroup(context, textless(group), job);
  }
  for (const map of editor.layout().maps) {
    if (lifted.has(map.id) || !intersects(inflate(map.rect, OVERHANG), seen)) continue;
    for (const group of cache.map(map, editor.document)) {
      if (!intersects(group.bounds, seen) || lifted.has(group.id)) continue;
      paintGroup(context, textless(group), job);
    }
  }
  for (const card of editor.layout().personaCards) {
    if (!lifted.has(card.id) && intersects(inflate(card.rect, OVERHANG), seen)) paintGroup(context, cache.personaCard(card), job);
  }
  const tiny = camera.zoom * 180 < TINY_NOTE_PX;
  for (const one of editor.index().looseIn(inflate(seen, HANGS))) {
    if (lifted.has(one.id)) continue;
    if (tiny && one.kind === 'note') {
      paintTinyNote(context, one, job.tokens);
      continue;
    }
    const group = cache.loose(one);
    if (intersects(group.bounds, seen)) paintGroup(context, textless(itemsWithin(group, seen)), job);
  }
}

/** Paints what a drag has lifted, where it was lifted. */
export function paintLifted(context: CanvasRenderingContext2D, job: PaintJob, lifted: ReadonlySet<Id>): void {
  const { editor, cache, camera, view } = job;
  const seen = inflate(job.area ?? visibleRect(camera, view), SHADE);
  toBoardUnits(context, job);
  const few = lifted.size <= 12;
  const paint = (group: SceneGroup, soft: boolean) => {
    if (soft) lift(context, camera.zoom * job.ratio);
    paintGroup(context, soft ? { ...group, items: group.items.slice(0, 1) } : group, job);
    if (!soft) return;
    context.shadowColor = 'transparent';
    paintGroup(context, group, job);
  };
  for (const frame of editor.layout().frames)
    if (lifted.has(frame.id) && intersects(cache.frame(frame).bounds, seen)) paint(cache.frame(frame), false);
  for (const map of editor.layout().maps) {
    const whole = lifted.has(map.id);
    if (!whole && !map.cards.some((card) => lifted.has(card.id))) continue;
    for (const group of cache.map(map, editor.document)) {
      if ((whole || lifted.has(group.id)) && intersects(group.bounds, seen)) paint(group, !whole && few);
    }
  }
  for (const card of editor.layout().personaCards) if (lifted.has(card.id) && intersects(card.rect, seen)) paint(cache.personaCard(card), few);
  const tiny = camera.zoom * 180 < TINY_NOTE_PX;
  for (const one of editor.index().looseIn(seen)) {
    if (!lifted.has(one.id)) continue;
    if (tiny && one.kind === 'note') paintTinyNote(context, one, job.tokens);
    else paint(cache.loose(one), few && one.kind === 'note');
  }
}

/** A shadow that says "in the hand". Canvas shadows ignore the transform, so it is given in device pixels. */
function lift(context: CanvasRenderingContext2D, scale: number): void {
  context.shadowColor = 'rgba(40, 32, 20, 0.35)';
  context.shadowBlur = 22 * scale;
  context.shadowOffsetY = 8 * scale;
}

export const paintGroup = (context: CanvasRenderingContext2D, group: SceneGroup, { camera, editor, onMissing }: PaintJob): void => {
  const bitmaps: BitmapLookup = (sha256, longestSide) => {
    const found = picturesOf(editor).get(sha256, longestSide);
    if (!found) onMissing?.();
    return found;
  };
  paintSceneGroup(context, group, { scale: camera.zoom, minTextPx: MIN_TEXT_PX, bitmaps });
  context.setLineDash([]);
};

function paintTinyNote(context: CanvasRenderingContext2D, { rect, record }: NoteLayout, tokens: Tokens): void {
  context.fillStyle = tokens.board.notes[record.color].fill;
  context.fillRect(rect.x, rect.y, rect.width, rect.height);
}
