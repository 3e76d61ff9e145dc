import type { Id } from '../../shared/base/id.ts';
import { visibleRect } from '../../shared/geometry/camera.ts';
import { inflate, intersects, type Rect } from '../../shared/geometry/rect.ts';
import { rectsOfSpans } from '../../shared/layout/text-spans.ts';
import type { Editor } from '../editor/editor.ts';
import { foundWords } from '../editor/find/found-words.ts';
import { wordsRect } from '../editor/find/show-hit.ts';
import type { Hit } from '../editor/find/view.ts';
import { currentHit } from '../editor/find/view.ts';
import { frozenHeaders, heldRect } from '../editor/frozen.ts';
import { rectOfRecord } from '../editor/selection.ts';
import { toBoardUnits, type PaintJob } from './content-painter.ts';
import { textBoxOf } from './text-box.ts';

/** Letters smaller than this many CSS px are not marked one by one: the whole thing is. */
const WORDS_FROM_PX = 7;
/** A mark is never smaller than this, CSS px: from far away it still says where. */
const LEAST_PX = 6;

/** The hits of a search by what they stand in; remembered as long as they are the same. */
const grouped = new WeakMap<readonly Hit[], ReadonlyMap<Id, readonly Hit[]>>();

function byRecord(hits: readonly Hit[]): ReadonlyMap<Id, readonly Hit[]> {
  let groups = grouped.get(hits);
  if (!groups) {
    const made = new Map<Id, Hit[]>();
    for (const hit of hits) {
      const known = made.get(hit.id);
      if (known) known.push(hit);
      else made.set(hit.id, [hit]);
    }
    grouped.set(hits, (groups = made));
  }
  return groups;
}

/** What of the shown board is found and in sight: notes by place, all else one by one. */
function found({ editor, camera, view }: PaintJob): readonly (readonly [Id, readonly Hit[]])[] {
  const { find, boardId } = editor.state;
  const groups = byRecord(find.hits);
  const seen = visibleRect(camera, view);
  const notes = editor.index().notesIn(seen).flatMap(({ id }) => {
    const hits = groups.get(id);
    return hits ? [[id, hits] as const] : [];
  });
  const others = [...groups].filter(([id, [first]]) => first?.boardId === boardId && editor.document.get(id)?.kind !== 'note');
  return [...notes, ...others];
}

/** Marks everything a search found on the board: lightly, the hit one is at strongly; the very words where they can be read. */
export function paintHits(context: CanvasRenderingContext2D, job: PaintJob): void {
  const { editor } = job;
  if (!editor.state.find.open || editor.state.find.hits.length === 0) return;
  context.save();
  toBoardUnits(context, job);
  for (const [id, hits] of found(job)) paintHitsOf(context, job, id, hits, { x: 0, y: 0 });
  context.restore();
}

/** The same on headers that are held in view, where they are seen. */
export function paintHeldHits(context: CanvasRenderingContext2D, job: PaintJob): void {
  const { editor } = job;
  if (!editor.state.find.open || frozenHeaders(editor).length === 0) return;
  for (const [id, hits] of byRecord(editor.state.find.hits)) {
    const [held, own] = [heldRect(editor, id), rectOfRecord(editor, id)];
    if (!held || !own) continue;
    context.save();
    toBoardUnits(context, job);
    context.beginPath();
    context.rect(held.x, held.y, held.width, held.height);
    context.clip();
    paintHitsOf(context, job, id, hits, { x: held.x - own.x, y: held.y - own.y });
    context.restore();
  }
}

/** Marks of one record, shifted by what it is held off its own place. */
function paintHitsOf(context: CanvasRenderingContext2D, job: PaintJob, id: Id, hits: readonly Hit[], by: { readonly x: number; readonly y: number }): void {
  const { editor, camera, view } = job;
  const current = currentHit(editor.state);
  const words = wordRects(editor, job, id, hits);
  const seen = visibleRect(camera, view);
  hits.forEach((hit, at) => {
    const isCurrent = hit === current;
    const rects = words?.[at] ?? [];
    const whole = rects.length === 0 ? wordsRect(editor, id) : null;
    for (const rect of whole ? (at === 0 || isCurrent ? [whole] : []) : rects) {
      const placed = { ...rect, x: rect.x + by.x, y: rect.y + by.y };
      if (intersects(placed, seen)) mark(context, job, placed, isCurrent, whole !== null);
    }
  });
}

/** Where the words themselves are; null while they are too small to be read, and for a text that is being written. */
function wordRects(editor: Editor, { camera, tokens }: PaintJob, id: Id, hits: readonly Hit[]): readonly (readonly Rect[])[] | null {
  const record = editor.document.get(id);
  const box = record && editor.state.edit?.id !== id ? textBoxOf(editor, id, tokens.board) : null;
  if (!record || !box || box.text.font.size * camera.zoom < WORDS_FROM_PX) return null;
  return rectsOfSpans(box.text, foundWords(editor.document, record, editor.t), hits, editor.measure);
}

function mark(context: CanvasRenderingContext2D, { camera, tokens }: PaintJob, rect: Rect, isCurrent: boolean, isWhole: boolean): void {
  const px = 1 / camera.zoom;
  const grown = inflate(rect, Math.max(px, (LEAST_PX * px - Math.min(rect.width, rect.height)) / 2));
  const color = tokens.board.hit;
  context.beginPath();
  context.roundRect(grown.x, grown.y, grown.width, grown.height, 3 * px);
  context.fillStyle = `${color}${isWhole ? (isCurrent ? '40' : '1f') : isCurrent ? '73' : '4d'}`;
  context.fill();
  if (!isCurrent && !isWhole) return;
  context.strokeStyle = isCurrent ? color : `${color}b3`;
  context.lineWidth = (isCurrent ? 2.5 : 1.25) * px;
  context.stroke();
}
