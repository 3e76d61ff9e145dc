import type { Id } from '../../shared/base/id.ts';
import { visibleRect } from '../../shared/geometry/camera.ts';
import { centre, inflate, intersects, type Rect } from '../../shared/geometry/rect.ts';
import type { PlacedText } from '../../shared/layout/text.ts';
import { rectsOfSpans } from '../../shared/layout/text-spans.ts';
import { isLoose } from '../../shared/model/on-board.ts';
import type { Editor } from '../editor/editor.ts';
import { foundWords } from '../editor/find/found-words.ts';
import { currentHit, type Hit } from '../editor/find/view.ts';
import { gridCellLayout, wordsRect } from '../editor/find/words-rect.ts';
import { frozenHeaders, heldRect } from '../editor/frozen.ts';
import { rectOfRecord } from '../editor/selection.ts';
import { toBoardUnits, type PaintJob } from './content-painter.ts';
import { textBoxOf } from './text-box.ts';

/** Letters smaller than this many CSS px are not marked one by one: the whole thing is. */
const WORDS_FROM_PX = 7;
/** A mark is never smaller than this, CSS px: from far away it still says where. */
const LEAST_PX = 6;
const EVERYWHERE: Rect = { x: -1e9, y: -1e9, width: 2e9, height: 2e9 };

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

/** What of the shown board is found and in sight: what lies loose by its place, all else one by one. */
function found({ editor, camera, view }: PaintJob): readonly (readonly [Id, readonly Hit[]])[] {
  const { find, boardId } = editor.state;
  const groups = byRecord(find.hits);
  const seen = visibleRect(camera, view);
  const loose = editor.index().looseIn(seen).flatMap(({ id }) => {
    const hits = groups.get(id);
    return hits ? [[id, hits] as const] : [];
  });
  const others = [...groups].filter(([id, [first]]) => first?.boardId === boardId && !isLoose(editor.document.get(id)));
  return [...loose, ...others];
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
  const turn = words ? turnOf(editor, id) : null;
  // How far a turned rectangle reaches is not worth knowing: it lies in sight already.
  const seen = turn ? EVERYWHERE : visibleRect(camera, view);
  context.save();
  if (turn) {
    const { x, y } = centre(turn.box);
    context.translate(x, y);
    context.rotate((turn.rotation * Math.PI) / 180);
    context.translate(-x, -y);
  }
  hits.forEach((hit, at) => {
    const isCurrent = hit === current;
    const rects = words?.[at] ?? [];
    const whole = rects.length === 0 ? wordsRect(editor, id) : null;
    for (const rect of whole ? (at === 0 || isCurrent ? [whole] : []) : rects) {
      const placed = { ...rect, x: rect.x + by.x, y: rect.y + by.y };
      if (intersects(placed, seen)) mark(context, job, placed, isCurrent, whole !== null);
    }
  });
  context.restore();
}

/** How a shape is turned; its words are placed as if it were not. */
function turnOf(editor: Editor, id: Id): { readonly box: Rect; readonly rotation: number } | null {
  const shape = editor.index().loose(id);
  return shape?.kind === 'shape' && shape.rotation !== 0 ? shape : null;
}

/** The words of a record as they were placed; null for what shows none. */
function placedWords(editor: Editor, { tokens }: PaintJob, id: Id): PlacedText | null {
  const loose = editor.index().loose(id);
  if (loose?.kind === 'note' || loose?.kind === 'shape') return loose.text;
  if (loose?.kind === 'line') return loose.label;
  return gridCellLayout(editor, id)?.text ?? textBoxOf(editor, id, tokens.board)?.text ?? null;
}

/** Where the words themselves are; null while they are too small to be read, and for a text that is being written. */
function wordRects(editor: Editor, job: PaintJob, id: Id, hits: readonly Hit[]): readonly (readonly Rect[])[] | null {
  const record = editor.document.get(id);
  const text = record && editor.state.edit?.id !== id ? placedWords(editor, job, id) : null;
  if (!record || !text || text.font.size * job.camera.zoom < WORDS_FROM_PX) return null;
  return rectsOfSpans(text, foundWords(editor.document, record, editor.t), hits, editor.measure);
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
